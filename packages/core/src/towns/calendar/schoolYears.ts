import type { SchoolZone } from "./zones.ts"

/** Overseas classes resume in August, on the mainland in September. */
const turnOf = (zone: SchoolZone | null): string =>
  zone === null || zone === "A" || zone === "B" || zone === "C" || zone === "corse" ? "09-01" : "08-01"

/** The school year of an ISO day, as `2026-2027`: where a zone has holidays over its turn, they are of the year that ends. */
export const schoolYearOf = (zone: SchoolZone | null, day: string): string => {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < turnOf(zone) ? 1 : 0)
  return `${first}-${first + 1}`
}

/** The ISO day on which the school year that begins in a calendar year turns. */
export const schoolYearFrom = (zone: SchoolZone | null, year: number): string => `${year}-${turnOf(zone)}`
