import { Schema } from "effect"
import { expect, test } from "vitest"
import { Activity } from "../../../src/activities/Activity.ts"
import { ruleProblems } from "../../../src/activities/rules/ruleProblems.ts"
import { canteenRuns, zoneB } from "./support.ts"

const decode = Schema.decodeUnknownSync(Activity, { onExcessProperty: "error" })
const part = (code: string, startsAt: string) => ({
  code,
  name: code,
  kind: "meal",
  weekdays: ["monday", "tuesday", "thursday", "friday"],
  on: "school-days",
  startsAt,
  endsAt: "18:00"
})
const year = { code: "annee", name: "Année", from: "2026-09-01", to: "2027-07-02" }
const eve = (at: string) => ({ kind: "days-before", days: 1, at })

/** The problems of a canteen's rules. */
const problemsOf = (rules: unknown, its: Readonly<Record<string, unknown>> = {}) =>
  ruleProblems(
    decode({
      code: "cantine",
      name: "Cantine",
      periods: [year],
      parts: [part("matin", "07:30"), part("repas", "12:00")],
      rules,
      ...its
    }),
    zoneB,
    (_part, day) => canteenRuns(zoneB)(day)
  )

test("rules of which one of each group holds on every day and can be met are applied; so are none", () => {
  expect(problemsOf({})).toEqual([])
  const rules = {
    add: [
      { limit: eve("12:00"), until: "2026-12-31" },
      { limit: { kind: "weekday", weekday: "thursday", at: "12:00" }, from: "2027-01-01", for: "residents" },
      { limit: { kind: "weekday", weekday: "tuesday", at: "12:00" }, from: "2027-01-01", for: "others" }
    ],
    cancel: [{ limit: eve("18:00") }],
    lateCancel: [
      { limit: eve("20:00"), feePercent: 50 },
      { limit: { kind: "hours-before", hours: 1 }, feePercent: 100 }
    ]
  }
  expect(problemsOf(rules)).toEqual([])
})

test("parts and periods that the activity does not have are named", () => {
  expect(problemsOf({ add: [{ limit: eve("12:00"), parts: ["midi"], periods: ["annee", "ete"] }] })).toEqual([
    { code: "unknown-part", group: "add", rule: 1, part: "midi" },
    { code: "unknown-period", group: "add", rule: 1, period: "ete" }
  ])
})

test("a day that no rule of a group covers is a hole, with the first such day, and for whom", () => {
  const hole = { code: "hole", group: "add", part: "repas", period: "annee", for: "everyone" }
  expect(problemsOf({ add: [{ limit: eve("12:00"), parts: ["matin"] }] })).toEqual([{ ...hole, day: "2026-09-01" }])
  expect(
    problemsOf({
      add: [
        { limit: eve("12:00"), until: "2026-11-09" },
        { limit: eve("10:00"), from: "2026-11-12", for: "residents" },
        { limit: eve("10:00"), from: "2026-11-12", for: "others", parts: ["matin"] }
      ]
    })
  ).toEqual([
    { ...hole, part: "matin", day: "2026-11-10" },
    { ...hole, day: "2026-11-10" }
  ])
})

test("two rules on one day overlap; the steps of a ladder do not", () => {
  const overlap = { code: "overlap", group: "add", rules: [1, 2], part: "repas", period: "annee" }
  const rules = [
    { limit: eve("12:00") },
    { limit: eve("10:00"), parts: ["repas"], from: "2026-11-11", for: "residents" }
  ]
  expect(problemsOf({ add: rules })).toEqual([{ ...overlap, for: "residents", day: "2026-11-12" }])
  const absence = [{ proofWithinDays: 7 }, { carenceDays: 1 }]
  expect(problemsOf({ absence })).toMatchObject([{ code: "overlap", group: "absence" }, { part: "repas" }])
})

test("a limit after the part begins, or before places open on all of its days, can never be met", () => {
  const limit = { kind: "days-before", days: 0, at: "08:00" }
  expect(problemsOf({ add: [{ limit }] })).toEqual([
    {
      code: "after-start",
      group: "add",
      rule: 1,
      part: "matin",
      period: "annee",
      for: "everyone",
      day: "2026-09-01",
      until: new Date("2026-09-01T06:00:00Z"),
      start: new Date("2026-09-01T05:30:00Z")
    }
  ])
  const add = [{ limit: { kind: "before-period", days: 10, counting: "calendar", at: "12:00" } }]
  const opening = (at: string) => ({ periods: [{ ...year, opens: [{ for: "everyone", at }] }] })
  expect(problemsOf({ add }, opening("2026-08-22T11:59"))).toEqual([])
  expect(problemsOf({ add }, opening("2026-08-22T12:00"))).toMatchObject([
    {
      code: "before-opening",
      part: "matin",
      for: "everyone",
      day: "2026-09-01",
      opens: new Date("2026-08-22T10:00:00Z")
    },
    { code: "before-opening", part: "repas" }
  ])
  // days before the opening stay closed; the others are booked
  expect(problemsOf({ add: [{ limit: eve("12:00") }] }, opening("2026-11-29T08:30"))).toEqual([])
})

test("a period that opens for residents alone never opens for others, unless the activity is for residents", () => {
  const periods = [{ ...year, opens: [{ for: "residents", at: "2026-08-01T08:00" }] }]
  expect(problemsOf({}, { periods })).toEqual([{ code: "never-opens", period: "annee" }])
  expect(problemsOf({}, { periods, who: { residentsOnly: true } })).toEqual([])
})

test("what is late needs a limit, comes after it, and costs more the later it is", () => {
  const late = { limit: eve("12:00"), feePercent: 50 }
  expect(problemsOf({ lateCancel: [late] })).toEqual([{ code: "late-without-limit", group: "lateCancel" }])
  expect(problemsOf({ cancel: [{ limit: eve("12:00") }], lateCancel: [late] })).toMatchObject([
    { code: "late-before-limit", group: "lateCancel", rule: 1, part: "matin", day: "2026-09-01" },
    { part: "repas" }
  ])
  const cancel = [{ limit: eve("10:00") }]
  const ladder = [late, { limit: eve("18:00"), feePercent: 50 }]
  expect(problemsOf({ cancel, lateCancel: ladder })).toMatchObject([
    { code: "ladder-not-rising", rules: [1, 2], part: "matin", day: "2026-09-01" },
    { part: "repas" }
  ])
})

test("the parts of what is booked as a whole are late under one rule", () => {
  const units = [{ code: "journee", name: "Journée", takes: ["matin", "repas"] }]
  const lateAdd = [{ limit: eve("18:00"), surcharge: { cents: 200 }, parts: ["repas"] }]
  expect(problemsOf({ add: [{ limit: eve("12:00") }], lateAdd }, { units })).toEqual([
    { code: "unit-late-differs", group: "lateAdd", unit: "journee", parts: ["matin", "repas"], day: "2026-09-01" }
  ])
})

test("a map without a weekday, a list without a day, or with a weekday that is another, is refused with it", () => {
  const map = { monday: { weekday: "friday" }, tuesday: { weekday: "monday" }, friday: { weekday: "thursday" } }
  expect(problemsOf({ add: [{ limit: { kind: "weekday-map", at: "11:00", map } }] })).toMatchObject([
    { code: "weekday-not-mapped", rule: 1, part: "matin", day: "2026-09-03" },
    { part: "repas" }
  ])
  const listed = (...dates: ReadonlyArray<unknown>) => problemsOf({ add: [{ limit: { kind: "dates", dates } }] })
  expect(listed({ from: "2026-09-01", to: "2026-11-09", until: "2026-08-25T12:00" })).toMatchObject([
    { code: "date-not-listed", day: "2026-11-10" },
    { part: "repas" }
  ])
  // as Lons-le-Saunier printed it
  expect(
    listed(
      { from: "2019-12-01", to: "2019-12-31", until: "2019-11-30T23:59", weekday: "tuesday" },
      { from: "2019-12-20", to: "2019-12-10", until: "2019-11-26T23:59", weekday: "tuesday" }
    )
  ).toEqual([
    { code: "weekday-contradicts", group: "add", rule: 1, day: "2019-11-30", said: "tuesday", is: "saturday" },
    { code: "date-backwards", group: "add", rule: 1, from: "2019-12-20", to: "2019-12-10" }
  ])
})

test("two dates for one day are refused, and a rule that ends before it begins", () => {
  const dates = [
    { from: "2026-09-01", to: "2026-12-18", until: "2026-08-25T12:00" },
    { from: "2026-12-18", to: "2027-07-02", until: "2026-12-01T12:00" }
  ]
  expect(problemsOf({ add: [{ limit: { kind: "dates", dates }, from: "2026-12-31", until: "2026-09-01" }] })).toEqual([
    { code: "rule-backwards", group: "add", rule: 1, from: "2026-12-31", until: "2026-09-01" },
    { code: "dates-overlap", group: "add", rule: 1, day: "2026-12-18" }
  ])
})

test("a school year that the calendar lacks is named; what is held until paid waits for payments of reservations", () => {
  const periods = [{ ...year, from: "2024-09-02", to: "2024-09-06" }]
  const limit = { kind: "days-before", days: 2, at: "10:00", skip: ["days-without-service"] }
  expect(problemsOf({ add: [{ limit }] }, { periods })).toMatchObject([
    { code: "calendar-missing", rule: 1, part: "matin", day: "2024-09-02", schoolYear: "2023-2024" },
    { part: "repas" }
  ])
  expect(problemsOf({ holdMinutes: 60 })).toEqual([{ code: "hold-not-supported", minutes: 60 }])
})
