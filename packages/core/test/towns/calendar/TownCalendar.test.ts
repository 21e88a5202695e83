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

  it("takes what a town imported for its zone over what is bundled, school year by school year", () => {
    const imported = [
      { zone: "B", schoolYear: "2027-2028", name: "Vacances de Noël", from: "2027-12-20", resumesOn: "2028-01-05" },
      { zone: "B", schoolYear: "2027-2028", name: "Vacances d’Été", from: "2028-07-08", resumesOn: "2028-09-04" },
      { zone: "A", schoolYear: "2026-2027", name: "Vacances de Noël", from: "2026-12-24", resumesOn: "2026-12-26" }
    ]
    const calendar = calendarOf(decode({ zone: "B" }), imported)
    expect(["2027-12-18", "2027-12-20", "2028-01-04"].map((day) => schoolHolidayOn(calendar, day) !== null)).toEqual([
      ...[false, true, true]
    ])
    expect(schoolHolidayOn(calendar, "2027-10-25")).toBeNull()
    expect(schoolHolidayOn(calendar, "2026-12-19")).toBe("Vacances de Noël")
    expect(calendar.known).toEqual({ from: "2024-09-01", to: "2028-09-03" })
  })

  it("knows a summer without its end through August on the mainland, and not at all overseas", () => {
    const open = { schoolYear: "2028-2029", name: "Vacances d’Été", from: "2029-07-07", resumesOn: null }
    const autumn = { schoolYear: "2028-2029", name: "Toussaint", from: "2028-10-21", resumesOn: "2028-11-06" }
    const mainland = calendarOf(
      decode({ zone: "B" }),
      [autumn, open].map((each) => ({ zone: "B", ...each }))
    )
    expect([schoolHolidayOn(mainland, "2029-08-31"), schoolHolidayOn(mainland, "2029-09-01")]).toEqual([
      open.name,
      null
    ])
    expect(mainland.known?.to).toBe("2029-08-31")
    const zone = "la-reunion"
    const overseas = calendarOf(
      decode({ zone }),
      [autumn, open].map((each) => ({ zone, ...each }))
    )
    expect(overseas.known).toEqual({ from: "2028-09-01", to: "2029-07-06" })
    expect(missingYears(overseas, "2029-07-06", "2029-07-07")).toEqual(["2028-2029"])
  })

  it("keeps what a town's file used to list where nothing else is known", () => {
    const listed = { zone: "own", schoolYear: "2026-2027", name: "Noël", from: "2026-12-18", resumesOn: "2027-01-05" }
    const days = (settings: typeof CalendarSettings.Encoded) =>
      ["2026-12-18", "2026-12-19"].map((day) => schoolHolidayOn(calendarOf(decode(settings), [listed]), day))
    expect(days({})).toEqual(["Noël", "Noël"])
    expect(days({ zone: "guyane" })).toEqual(["Noël", "Noël"])
    expect(days({ zone: "B" })).toEqual([null, "Vacances de Noël"])
    expect(missingYears(calendarOf(decode({}), [listed]), "2026-12-18", "2026-12-19")).toEqual(["2026-2027"])
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
