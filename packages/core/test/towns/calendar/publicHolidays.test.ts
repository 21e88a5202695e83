import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { daysAfter, weekdayOf } from "../../../src/platform/time/days.ts"
import { easterOf, publicHolidaysOf } from "../../../src/towns/calendar/publicHolidays.ts"
import { publicHolidayNames } from "../../../src/towns/calendar/words.ts"
import { PublicHolidayZone } from "../../../src/towns/calendar/zones.ts"

const zones = PublicHolidayZone.literals
const daysOf = (zone: PublicHolidayZone, year: number) => [...publicHolidaysOf(zone, year).keys()]
const years = fc.integer({ min: 1990, max: 2199 })

describe("public holidays", () => {
  it("are the eleven of the mainland, as the State lists them for 2026 and 2027", () => {
    expect([...publicHolidaysOf("metropole", 2026)]).toEqual([
      ["2026-01-01", "new-year"],
      ["2026-04-06", "easter-monday"],
      ["2026-05-01", "labour-day"],
      ["2026-05-08", "victory-1945"],
      ["2026-05-14", "ascension"],
      ["2026-05-25", "whit-monday"],
      ["2026-07-14", "national-day"],
      ["2026-08-15", "assumption"],
      ["2026-11-01", "all-saints"],
      ["2026-11-11", "armistice-1918"],
      ["2026-12-25", "christmas"]
    ])
    expect(daysOf("metropole", 2027)).toEqual([
      ...["2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17"],
      ...["2027-07-14", "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25"]
    ])
  })

  it.each([
    ["alsace-moselle", ["2026-04-03", "2026-12-26"]],
    ["guadeloupe", ["2026-05-27", "2026-07-21"]],
    ["guyane", ["2026-06-10"]],
    ["martinique", ["2026-05-22", "2026-07-21"]],
    ["la-reunion", ["2026-12-20"]],
    ["mayotte", ["2026-04-27"]],
    ["nouvelle-caledonie", ["2026-09-24"]],
    ["polynesie-francaise", ["2026-03-05", "2026-04-03", "2026-11-20"]],
    ["saint-barthelemy", ["2026-10-09"]],
    ["saint-martin", ["2026-05-28"]],
    ["saint-pierre-et-miquelon", []],
    ["wallis-et-futuna", ["2026-04-28", "2026-07-29"]]
  ] as const)("of %s are those of the mainland and its own", (zone, own) => {
    const mainland = daysOf("metropole", 2026)
    expect(daysOf(zone, 2026).filter((day) => !mainland.includes(day))).toEqual(own)
    expect(mainland.filter((day) => !daysOf(zone, 2026).includes(day))).toEqual([])
  })

  it("follow what a territory changed: Saint-Martin in 2018, Polynesia in 2025", () => {
    expect(daysOf("saint-martin", 2017)).toContain("2017-05-27")
    expect(daysOf("saint-martin", 2018)).not.toContain("2018-05-27")
    expect(daysOf("polynesie-francaise", 2024)).toContain("2024-06-29")
    expect(daysOf("polynesie-francaise", 2025)).not.toContain("2025-06-29")
  })

  it.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"]
  ])("know that Easter of %i is %s", (year, day) => {
    expect(easterOf(year)).toBe(day)
  })

  it("put Easter on a Sunday from 22 March to 25 April, whatever the year", () => {
    fc.assert(
      fc.property(years, (year) => {
        const easter = easterOf(year)
        expect(weekdayOf(easter)).toBe(7)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
        expect(weekdayOf(daysAfter(easter, 39))).toBe(4)
      })
    )
  })

  it("are days of their year, in order, each with a name in both languages", () => {
    fc.assert(
      fc.property(years, fc.constantFrom(...zones), (year, zone) => {
        const days = daysOf(zone, year)
        expect(days).toEqual(days.toSorted())
        expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true)
        for (const code of publicHolidaysOf(zone, year).values()) {
          expect(publicHolidayNames[code].fr).not.toBe("")
          expect(publicHolidayNames[code].en).not.toBe("")
        }
      })
    )
  })

  it("keep both names' day once where two fall together, as 1 May and Ascension in 2008", () => {
    expect(publicHolidaysOf("metropole", 2008).get("2008-05-01")).toBe("labour-day")
    expect(daysOf("metropole", 2008)).toHaveLength(10)
  })
})
