import { Schema } from "effect"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Activity } from "../../src/activities/Activity.ts"
import {
  ageOn,
  type Candidate,
  type ChildFacts,
  hindrancesOf,
  placeAndGroupOf,
  unplaced
} from "../../src/activities/eligibility.ts"

const activityOf = (rest: object = {}) =>
  Schema.decodeUnknownSync(Activity)({
    code: "camp",
    name: "Centre de loisirs",
    periods: [{ code: "noel", name: "Noël", from: "2026-12-21", to: "2026-12-31" }],
    ...rest
  })
const zoe: ChildFacts = { birthDate: "2020-12-22", school: "École Jules Ferry", schoolClass: "CP" }
const november = { today: "2026-11-27", now: new Date("2026-11-27T09:00:00Z") }

const hindrances = (activity: Activity, changes: Partial<Candidate> = {}) => {
  const [period] = activity.periods
  if (period === undefined) throw new Error("the activity has no period")
  return hindrancesOf(activity, period, { child: zoe, residency: "resident", standing: null, ...november, ...changes })
}

describe("what keeps a child from an activity", () => {
  test("is nothing where the town asks nothing", () => {
    expect(hindrances(activityOf())).toEqual([])
  })

  test("is an age, counted on the first day of the period, or today once it runs", () => {
    const from6 = activityOf({ who: { ages: { from: 6, to: 11 } } })
    expect(hindrances(from6)).toEqual([{ code: "too-young", from: 6, on: "2026-12-21" }])
    expect(hindrances(from6, { today: "2026-12-22" })).toEqual([])
    expect(hindrances(activityOf({ who: { ages: { from: 3, to: 4 } } }))).toEqual([
      { code: "too-old", to: 4, on: "2026-12-21" }
    ])
  })

  test("is a class or a school, or that the dossier does not say them", () => {
    const activity = activityOf({ who: { classes: ["CE1", "CE2"], schools: ["École Pompidou"] } })
    expect(hindrances(activity)).toEqual([
      { code: "other-school", schools: ["École Pompidou"] },
      { code: "other-class", classes: ["CE1", "CE2"] }
    ])
    expect(hindrances(activity, { child: { ...zoe, school: "", schoolClass: "" } })).toEqual([
      { code: "school-missing" },
      { code: "class-missing" }
    ])
    expect(hindrances(activity, { child: { ...zoe, school: "ecole pompidou", schoolClass: "ce1" } })).toEqual([])
  })

  test("is a home elsewhere, or without an address, where only residents come", () => {
    const activity = activityOf({ who: { residentsOnly: true } })
    expect(hindrances(activity, { residency: "elsewhere" })).toEqual([{ code: "residents-only" }])
    expect(hindrances(activity, { residency: "unknown" })).toEqual([{ code: "address-missing" }])
    expect(hindrances(activity)).toEqual([])
  })

  test("is the time: before asking opens, from the minute on which it closes, after the last day", () => {
    const period = { code: "noel", name: "Noël", from: "2026-12-21", to: "2026-12-31" }
    const asking = { from: "2026-11-28T08:30", until: "2026-12-10T18:00" }
    const activity = activityOf({ periods: [{ ...period, enrolment: asking }] })
    const [opens, closes] = [new Date("2026-11-28T07:30:00Z"), new Date("2026-12-10T17:00:00Z")]
    expect(hindrances(activity)).toEqual([{ code: "not-open-yet", at: opens }])
    expect(hindrances(activity, { now: opens })).toEqual([])
    expect(hindrances(activity, { now: new Date(closes.getTime() - 1) })).toEqual([])
    expect(hindrances(activity, { now: closes })).toEqual([{ code: "asking-closed", at: closes }])
    expect(hindrances(activity, { today: "2027-01-01" })).toEqual([{ code: "period-over", on: "2026-12-31" }])
  })

  test("is what stands already, alone; what was refused or taken back keeps from nothing", () => {
    const activity = activityOf({ who: { ages: { from: 6, to: 11 } } })
    expect(hindrances(activity, { standing: "requested" })).toEqual([{ code: "already-requested" }])
    expect(hindrances(activity, { standing: "accepted" })).toEqual([{ code: "already-accepted" }])
    expect(hindrances(activityOf(), { standing: "refused" })).toEqual([])
    expect(hindrances(activityOf(), { standing: "withdrawn" })).toEqual([])
  })
})

describe("the place and the group of a child", () => {
  const places = [
    { code: "nord", name: "Nord", schools: ["École Jules Ferry"] },
    { code: "sud", name: "Sud", schools: ["École Pompidou"] }
  ]
  const groups = [
    { code: "petits", name: "3-5 ans", ages: { from: 3, to: 5 } },
    { code: "cp", name: "CP", classes: ["CP"] },
    { code: "grands", name: "6-11 ans", ages: { from: 6, to: 11 } }
  ]
  const found = (child: ChildFacts, chosen = { place: "", group: "" }, day = "2026-12-21") =>
    placeAndGroupOf(activityOf({ places, groups }), child, chosen, day)

  test("are those of its school and class", () => {
    expect(found(zoe)).toEqual({ place: "nord", group: "cp" })
  })

  test("are the group of its age where no group has its class", () => {
    expect(found({ ...zoe, schoolClass: "GS" }).group).toBe("petits")
    expect(found({ ...zoe, schoolClass: "GS" }, undefined, "2026-12-22").group).toBe("grands")
  })

  test("are what the enrolment says, as long as the activity has it", () => {
    expect(found(zoe, { place: "sud", group: "grands" })).toEqual({ place: "sud", group: "grands" })
    expect(found(zoe, { place: "fermé", group: "fermé" })).toEqual({ place: "nord", group: "cp" })
  })

  test("are the family's choice where neither a school nor a single place decides", () => {
    const chosen = found({ ...zoe, school: "École Hersan" })
    expect(chosen).toEqual({ place: "", group: "cp" })
    expect(unplaced(activityOf({ places, groups }), zoe, chosen)).toEqual([
      { code: "place-needed", places: ["Nord", "Sud"] }
    ])
    expect(placeAndGroupOf(activityOf({ places: [places[0]] }), zoe, { place: "", group: "" }, "2026-12-21")).toEqual({
      place: "nord",
      group: ""
    })
  })

  test("lack a group where none fits, and the class where only classes tell", () => {
    const big = { ...zoe, birthDate: "2010-01-01", schoolClass: "4e" }
    expect(unplaced(activityOf({ groups }), big, found(big))).toEqual([{ code: "no-group" }])
    const byClass = activityOf({ groups: [{ code: "cp", name: "CP", classes: ["CP"] }] })
    expect(unplaced(byClass, { ...zoe, schoolClass: "" }, { place: "", group: "" })).toEqual([
      { code: "class-missing" }
    ])
  })
})

describe("ages", () => {
  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  test("count whole years, on the day of birth and not before", () => {
    expect([ageOn("2020-12-22", "2026-12-21"), ageOn("2020-12-22", "2026-12-22")]).toEqual([5, 6])
    expect([ageOn("2020-02-29", "2023-02-28"), ageOn("2020-02-29", "2023-03-01")]).toEqual([2, 3])
  })

  test("never fall as days pass, and rise by one in a year", () => {
    fc.assert(
      fc.property(day, day, day, (born, one, other) => {
        const [before = "", after = ""] = [one, other].toSorted()
        expect(ageOn(born, after)).toBeGreaterThanOrEqual(ageOn(born, before))
        const yearOn = `${Number(before.slice(0, 4)) + 1}${before.slice(4)}`
        expect(ageOn(born, yearOn)).toBe(ageOn(born, before) + 1)
      })
    )
  })

  test("let a child in exactly while its age is among those of the activity", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 17 }), (birthDate, one, other) => {
        const [from = 0, to = 0] = [one, other].toSorted((a, b) => a - b)
        const age = ageOn(birthDate, "2026-12-21")
        const found = hindrances(activityOf({ who: { ages: { from, to } } }), { child: { ...zoe, birthDate } })
        expect(found.length === 0).toBe(from <= age && age <= to)
      })
    )
  })
})
