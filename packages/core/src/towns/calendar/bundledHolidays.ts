import { type PublishedHoliday, schoolYearOf } from "./schoolYears.ts"
import { schoolHolidayNames } from "./words.ts"
import type { SchoolZone } from "./zones.ts"

type Row = readonly [name: keyof typeof schoolHolidayNames, from: string, resumesOn: string]

/** The ministry's calendar of the mainland's zones as it was known when this was released; a town's own import wins over it. */
const bundled: Partial<Record<SchoolZone, ReadonlyArray<Row>>> = {
  A: [
    ["autumn", "2024-10-19", "2024-11-04"],
    ["christmas", "2024-12-21", "2025-01-06"],
    ["winter", "2025-02-22", "2025-03-10"],
    ["spring", "2025-04-19", "2025-05-05"],
    ["bridge", "2025-05-29", "2025-06-02"],
    ["summer", "2025-07-05", "2025-09-01"],
    ["autumn", "2025-10-18", "2025-11-03"],
    ["christmas", "2025-12-20", "2026-01-05"],
    ["winter", "2026-02-07", "2026-02-23"],
    ["spring", "2026-04-04", "2026-04-20"],
    ["bridge", "2026-05-14", "2026-05-18"],
    ["summer", "2026-07-04", "2026-09-01"],
    ["autumn", "2026-10-17", "2026-11-02"],
    ["christmas", "2026-12-19", "2027-01-04"],
    ["winter", "2027-02-13", "2027-03-01"],
    ["spring", "2027-04-10", "2027-04-26"],
    ["bridge", "2027-05-07", "2027-05-08"],
    ["summer", "2027-07-03", "2027-09-02"],
    ["autumn", "2027-10-23", "2027-11-08"],
    ["christmas", "2027-12-18", "2028-01-03"],
    ["winter", "2028-02-19", "2028-03-06"],
    ["spring", "2028-04-22", "2028-05-09"],
    ["bridge", "2028-05-25", "2028-05-29"],
    ["summer", "2028-07-04", "2028-09-01"]
  ],
  B: [
    ["autumn", "2024-10-19", "2024-11-04"],
    ["christmas", "2024-12-21", "2025-01-06"],
    ["winter", "2025-02-08", "2025-02-24"],
    ["spring", "2025-04-05", "2025-04-22"],
    ["bridge", "2025-05-29", "2025-06-02"],
    ["summer", "2025-07-05", "2025-09-01"],
    ["autumn", "2025-10-18", "2025-11-03"],
    ["christmas", "2025-12-20", "2026-01-05"],
    ["winter", "2026-02-14", "2026-03-02"],
    ["spring", "2026-04-11", "2026-04-27"],
    ["bridge", "2026-05-14", "2026-05-18"],
    ["summer", "2026-07-04", "2026-09-01"],
    ["autumn", "2026-10-17", "2026-11-02"],
    ["christmas", "2026-12-19", "2027-01-04"],
    ["winter", "2027-02-20", "2027-03-08"],
    ["spring", "2027-04-17", "2027-05-03"],
    ["bridge", "2027-05-07", "2027-05-08"],
    ["summer", "2027-07-03", "2027-09-02"],
    ["autumn", "2027-10-23", "2027-11-08"],
    ["christmas", "2027-12-18", "2028-01-03"],
    ["winter", "2028-02-05", "2028-02-21"],
    ["spring", "2028-04-08", "2028-04-24"],
    ["bridge", "2028-05-25", "2028-05-29"],
    ["summer", "2028-07-04", "2028-09-01"]
  ],
  C: [
    ["autumn", "2024-10-19", "2024-11-04"],
    ["christmas", "2024-12-21", "2025-01-06"],
    ["winter", "2025-02-15", "2025-03-03"],
    ["spring", "2025-04-12", "2025-04-28"],
    ["bridge", "2025-05-29", "2025-06-02"],
    ["summer", "2025-07-05", "2025-09-01"],
    ["autumn", "2025-10-18", "2025-11-03"],
    ["christmas", "2025-12-20", "2026-01-05"],
    ["winter", "2026-02-21", "2026-03-09"],
    ["spring", "2026-04-18", "2026-05-04"],
    ["bridge", "2026-05-14", "2026-05-18"],
    ["summer", "2026-07-04", "2026-09-01"],
    ["autumn", "2026-10-17", "2026-11-02"],
    ["christmas", "2026-12-19", "2027-01-04"],
    ["winter", "2027-02-06", "2027-02-22"],
    ["spring", "2027-04-03", "2027-04-19"],
    ["bridge", "2027-05-07", "2027-05-08"],
    ["summer", "2027-07-03", "2027-09-02"],
    ["autumn", "2027-10-23", "2027-11-08"],
    ["christmas", "2027-12-18", "2028-01-03"],
    ["winter", "2028-02-12", "2028-02-28"],
    ["spring", "2028-04-15", "2028-05-02"],
    ["bridge", "2028-05-25", "2028-05-29"],
    ["summer", "2028-07-04", "2028-09-01"]
  ]
}

/** The holidays of a zone that come with the portal, in order; none of Corsica and overseas. */
export const bundledHolidays = (zone: SchoolZone): ReadonlyArray<PublishedHoliday> =>
  (bundled[zone] ?? []).map(([name, from, resumesOn]) => ({
    schoolYear: schoolYearOf(zone, from),
    name: schoolHolidayNames[name],
    from,
    resumesOn
  }))
