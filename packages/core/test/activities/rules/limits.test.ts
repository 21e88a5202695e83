import { expect, test } from "vitest"
import { calendarOf } from "../../../src/towns/calendar/calendarOf.ts"
import { limitOf, limitOn } from "./support.ts"

const monday = "2026-11-09"
const friday = "2026-11-13"

test("days before are counted without those that are skipped; what is no reason to skip is counted", () => {
  const limit = { kind: "days-before", days: 2, at: "12:00", skip: ["weekends"] }
  expect(limitOn(limit, monday)).toBe("thursday 2026-11-05 12:00:00")
  expect(limitOn(limit, friday)).toBe("wednesday 2026-11-11 12:00:00")
  expect(limitOn({ ...limit, skip: ["weekends", "public-holidays"] }, friday)).toBe("tuesday 2026-11-10 12:00:00")
  expect(limitOn({ ...limit, skip: ["weekends", "monday"] }, "2026-11-11")).toBe("friday 2026-11-06 12:00:00")
  expect(limitOn({ ...limit, skip: [] }, monday)).toBe("saturday 2026-11-07 12:00:00")
  expect(limitOn({ ...limit, days: 0, at: "07:00" }, monday)).toBe("monday 2026-11-09 07:00:00")
})

test("days without service are skipped over holidays", () => {
  const limit = { kind: "days-before", days: 2, at: "10:00", skip: ["days-without-service"] }
  expect(limitOn(limit, "2026-11-03")).toBe("friday 2026-10-16 10:00:00")
  expect(limitOn(limit, "2026-11-05")).toBe("monday 2026-11-02 10:00:00")
  expect(limitOn({ ...limit, skip: ["school-holidays"] }, "2026-11-02")).toBe("thursday 2026-10-15 10:00:00")
  expect(limitOn(limit, "2026-11-05", { runsOn: () => false })).toBe("no-day-counts")
})

test("a weekday is that of a week that begins on Monday, in week 53 and over the turn of the year too", () => {
  const limit = { kind: "weekday", weekday: "thursday", at: "12:00" }
  expect(limitOn(limit, monday)).toBe("thursday 2026-11-05 12:00:00")
  expect(limitOn(limit, "2026-11-15")).toBe("thursday 2026-11-05 12:00:00")
  expect(limitOn(limit, "2027-01-03")).toBe("thursday 2026-12-24 12:00:00")
  expect(limitOn(limit, "2027-01-04")).toBe("thursday 2026-12-31 12:00:00")
  expect(limitOn({ ...limit, week: -2 }, monday)).toBe("thursday 2026-10-29 12:00:00")
})

test("a map gives the last such weekday before the day, or that of a week", () => {
  const limit = {
    kind: "weekday-map",
    at: "11:00",
    map: { monday: { weekday: "friday" }, tuesday: { weekday: "tuesday" }, friday: { weekday: "thursday", week: -1 } }
  }
  expect(limitOn(limit, monday)).toBe("friday 2026-11-06 11:00:00")
  expect(limitOn(limit, "2026-11-10")).toBe("tuesday 2026-11-03 11:00:00")
  expect(limitOn(limit, friday)).toBe("thursday 2026-11-05 11:00:00")
  expect(limitOn(limit, "2026-11-12")).toBe("weekday-not-mapped")
})

test("the first school day after holidays has its limit on the last one before them, where the map says so", () => {
  const map = { monday: { weekday: "friday" }, tuesday: { weekday: "monday" } }
  const limit = { kind: "weekday-map", at: "11:00", map }
  const holidays = { ...limit, afterHolidays: "last-school-day" }
  expect(limitOn(limit, "2026-11-02")).toBe("friday 2026-10-30 11:00:00")
  expect(limitOn(holidays, "2026-11-02")).toBe("friday 2026-10-16 11:00:00")
  expect(limitOn(holidays, "2026-11-03")).toBe("monday 2026-11-02 11:00:00")
  expect(limitOn(holidays, monday)).toBe("friday 2026-11-06 11:00:00")
  // they resume on the day after Easter Monday
  expect(limitOn(holidays, "2025-04-22")).toBe("friday 2025-04-04 11:00:00")
})

test("hours before are counted on a watch, over the night on which the clocks change too", () => {
  const limit = { kind: "hours-before", hours: 48 }
  expect(limitOn(limit, monday)).toBe("saturday 2026-11-07 12:00:00")
  expect(limitOn(limit, "2026-10-26")).toBe("saturday 2026-10-24 13:00:00")
  expect(limitOn(limit, "2027-03-29")).toBe("saturday 2027-03-27 11:00:00")
})

test("days before a period are counted from its first day: all, clear, or working ones", () => {
  const its = { period: { from: "2026-11-16" } }
  const limit = { kind: "before-period", days: 4, counting: "calendar", at: "18:00" }
  expect(limitOn(limit, "2026-12-01", its)).toBe("thursday 2026-11-12 18:00:00")
  expect(limitOn({ ...limit, counting: "clear" }, "2026-12-01", its)).toBe("wednesday 2026-11-11 18:00:00")
  expect(limitOn({ ...limit, counting: "working" }, "2026-12-01", its)).toBe("monday 2026-11-09 18:00:00")
})

test("a list gives the date of the days that it names, and of no others", () => {
  const dates = [{ from: "2026-10-19", to: "2026-10-30", until: "2026-10-02T12:00" }]
  expect(limitOn({ kind: "dates", dates }, "2026-10-30")).toBe("friday 2026-10-02 12:00:00")
  expect(limitOn({ kind: "dates", dates }, "2026-10-31")).toBe("date-not-listed")
})

test("the last school day before holidays is that of those the day is in, else of the last ones", () => {
  const limit = { kind: "last-school-day", at: "18:00" }
  expect(limitOn(limit, "2026-12-22")).toBe("friday 2026-12-18 18:00:00")
  expect(limitOn(limit, "2026-12-19")).toBe("friday 2026-12-18 18:00:00")
  expect(limitOn(limit, "2026-12-18")).toBe("friday 2026-10-16 18:00:00")
  expect(limitOn(limit, "2026-11-09")).toBe("friday 2026-10-16 18:00:00")
  expect(limitOn({ ...limit, schoolDays: ["wednesday"] }, "2026-12-22")).toBe("wednesday 2026-12-16 18:00:00")
})

test("midnight is the last second of the day that it closes, however it is written", () => {
  const limit = { kind: "weekday", weekday: "monday", at: "23:59" }
  expect(limitOn(limit, "2022-09-19")).toBe("monday 2022-09-12 23:59:59")
  expect(limitOn({ ...limit, at: "24:00" }, "2022-09-19")).toBe("monday 2022-09-12 23:59:59")
  expect(() => limitOf({ ...limit, at: "00:00" })).toThrow("midnight is 24:00 of the day that ends")
})

test("a school year that the calendar lacks is named, where the limit asks about school, and only there", () => {
  const day = "2028-09-04"
  const skipping = (skip: ReadonlyArray<string>) => ({ kind: "days-before", days: 1, at: "12:00", skip })
  expect(limitOn(skipping(["school-holidays"]), day)).toBe("calendar-missing 2028-2029")
  expect(limitOn(skipping(["days-without-service"]), day)).toBe("calendar-missing 2028-2029")
  expect(limitOn({ kind: "last-school-day", at: "12:00" }, day)).toBe("calendar-missing 2028-2029")
  expect(limitOn(skipping(["weekends", "public-holidays"]), day)).toBe("friday 2028-09-01 12:00:00")
})

test("a town that has not said its zone is told so, not which year is missing", () => {
  const calendar = calendarOf({ zone: null, publicHolidays: "metropole", closures: [] })
  const limit = { kind: "days-before", days: 1, at: "12:00", skip: ["school-holidays"] }
  expect(limitOn(limit, monday, { calendar })).toBe("zone-missing")
  expect(limitOn({ kind: "last-school-day", at: "12:00" }, monday, { calendar })).toBe("zone-missing")
  expect(limitOn({ ...limit, skip: ["weekends"] }, monday, { calendar })).toBe("friday 2026-11-06 12:00:00")
})

test("a file that says two things at once, an unknown word or a day that is none is refused", () => {
  expect(() => limitOf({ kind: "days-before", days: 2, at: "12:00", hours: 3 })).toThrow('"hours"')
  expect(() => limitOf({ kind: "days-before", days: 2, at: "12:00", skip: ["weekend"] })).toThrow('"skip"')
  expect(() => limitOf({ kind: "weekday-map", at: "11:00", map: { lundi: { weekday: "friday" } } })).toThrow("lundi")
  const dates = [{ from: "2026-02-30", to: "2026-03-01", until: "2026-02-01T12:00" }]
  expect(() => limitOf({ kind: "dates", dates })).toThrow("day of the calendar")
})
