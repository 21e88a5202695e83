import { Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { daysAfter } from "../../../src/platform/time/days.ts"
import { calendarOf } from "../../../src/towns/calendar/calendarOf.ts"
import { CalendarSettings } from "../../../src/towns/calendar/calendarSettings.ts"
import {
  closureOn,
  isSchoolDay,
  missingYears,
  publicHolidayOn,
  schoolHolidayOn
} from "../../../src/towns/calendar/TownCalendar.ts"

const decode = Schema.decodeUnknownSync(CalendarSettings)
const calendarIn = (settings: typeof CalendarSettings.Encoded) => calendarOf(decode(settings))
const compiegne = calendarIn({ zone: "B", closures: [{ name: "Pont", from: "2026-11-12", to: "2026-11-13" }] })
const schoolWeek = [1, 2, 4, 5]

describe("a town's calendar", () => {
  it("has the holidays of its zone, from the first day off to the day before classes resume", () => {
    expect(schoolHolidayOn(compiegne, "2026-12-18")).toBeNull()
    expect(schoolHolidayOn(compiegne, "2026-12-19")).toBe("Vacances de Noël")
    expect(schoolHolidayOn(compiegne, "2027-01-03")).toBe("Vacances de Noël")
    expect(schoolHolidayOn(compiegne, "2027-01-04")).toBeNull()
    const winter = ["2027-02-06", "2027-02-13", "2027-02-22"]
    expect(winter.map((day) => schoolHolidayOn(calendarIn({ zone: "A" }), day) !== null)).toEqual([false, true, true])
    expect(winter.map((day) => schoolHolidayOn(calendarIn({ zone: "C" }), day) !== null)).toEqual([true, true, false])
  })

  it("tells holidays, public holidays and closures apart, and has school on what remains of the week", () => {
    expect(publicHolidayOn(compiegne, "2026-11-11")).toBe("Armistice de 1918")
    expect(publicHolidayOn(compiegne, "2026-11-11", "en")).toBe("Armistice Day")
    expect([closureOn(compiegne, "2026-11-12"), closureOn(compiegne, "2026-11-14")]).toEqual(["Pont", null])
    const days = ["2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-16", "2026-11-18"]
    expect(days.filter((day) => isSchoolDay(compiegne, day, schoolWeek))).toEqual(["2026-11-10", "2026-11-16"])
    expect(isSchoolDay(compiegne, "2026-11-18", [3])).toBe(true)
  })

  it("counts days, not hours: days on which clocks change, 29 February and week 53 are days like others", () => {
    // clocks change on 28 March and 31 October 2027, both Sundays
    const around = ["2027-03-26", "2027-03-28", "2027-03-29", "2027-03-30", "2027-10-29", "2027-11-08"]
    const zoneA = calendarIn({ zone: "A" })
    // 29 March is Easter Monday; the holidays of autumn last until 8 November
    expect(around.filter((day) => isSchoolDay(zoneA, day, [1, 2, 4, 5, 7]))).toEqual([
      ...["2027-03-26", "2027-03-28", "2027-03-30", "2027-11-08"]
    ])
    expect(isSchoolDay(compiegne, "2028-02-29", schoolWeek)).toBe(true)
    expect(schoolHolidayOn(zoneA, "2028-02-29")).toBe("Vacances d’hiver")
    expect(["2026-12-31", "2027-01-01", "2027-01-03"].map((day) => isSchoolDay(compiegne, day, schoolWeek))).toEqual([
      ...[false, false, false]
    ])
  })

  it("names the school years that it lacks, and only those", () => {
    expect(missingYears(compiegne, "2026-09-01", "2027-07-02")).toEqual([])
    expect(missingYears(compiegne, "2028-06-01", "2028-09-04")).toEqual(["2028-2029"])
    expect(missingYears(compiegne, "2024-08-31", "2029-09-01")).toEqual(["2023-2024", "2028-2029", "2029-2030"])
    expect(missingYears(calendarIn({ zone: "la-reunion" }), "2026-08-20", "2027-01-10")).toEqual(["2026-2027"])
    expect(missingYears(calendarIn({}), "2026-12-24", "2026-12-24")).toEqual(["2026-2027"])
  })

  it("knows nothing of Corsica and overseas until they are imported, but their public holidays", () => {
    const reunion = calendarIn({ zone: "la-reunion", publicHolidays: "la-reunion" })
    expect([reunion.known, reunion.schoolHolidays]).toEqual([null, []])
    expect(publicHolidayOn(reunion, "2026-12-20")).toBe("Abolition de l’esclavage")
  })

  it("says for every day of a bundled zone one thing that is true of its range", () => {
    fc.assert(
      fc.property(fc.constantFrom("A", "B", "C"), fc.integer({ min: 0, max: 1460 }), (zone, after) => {
        const [calendar, day] = [calendarIn({ zone }), daysAfter("2024-09-01", after)]
        const holding = calendar.schoolHolidays.filter(({ from, resumesOn }) => from <= day && day < resumesOn)
        expect(holding.length).toBeLessThanOrEqual(1)
        expect(schoolHolidayOn(calendar, day)).toBe(holding[0]?.name ?? null)
        expect(missingYears(calendar, day, day)).toEqual([])
      })
    )
  })

  it("refuses a day that does not exist and a closure that ends before it begins", () => {
    const closing = (from: string, to: string) => () => decode({ closures: [{ name: "Pont", from, to }] })
    expect(closing("2027-02-29", "2027-03-01")).toThrow(/expected a day/)
    expect(closing("2028-02-29", "2028-03-01")).not.toThrow()
    expect(closing("2026-11-13", "2026-11-12")).toThrow(/ends on the day it begins or later/)
    expect(() => decode({ zone: "D" })).toThrow()
  })
})
