import { daysAfter } from "../../platform/time/days.ts"
import type { PublicHolidayZone } from "./zones.ts"

/** Days of the same month and day every year; a year before `since` or after `until` has none. */
const fixed = [
  { code: "new-year", on: "01-01" },
  { code: "labour-day", on: "05-01" },
  { code: "victory-1945", on: "05-08" },
  { code: "national-day", on: "07-14" },
  { code: "assumption", on: "08-15" },
  { code: "all-saints", on: "11-01" },
  { code: "armistice-1918", on: "11-11" },
  { code: "christmas", on: "12-25" }
] as const

/** Days counted from Easter Sunday. */
const movable = [
  { code: "easter-monday", after: 1 },
  { code: "ascension", after: 39 },
  { code: "whit-monday", after: 50 }
] as const

const goodFriday = { code: "good-friday", after: -2 } as const
const abolition = (on: string) => ({ code: "abolition-of-slavery", on }) as const
const schoelcher = { code: "victor-schoelcher", on: "07-21" } as const

/** What a territory adds to the days of everywhere. Local customs that no text makes holidays are closures of the town. */
const own = {
  metropole: [],
  "alsace-moselle": [goodFriday, { code: "saint-stephen", on: "12-26" }],
  guadeloupe: [abolition("05-27"), schoelcher],
  guyane: [abolition("06-10")],
  martinique: [abolition("05-22"), schoelcher],
  "la-reunion": [abolition("12-20")],
  mayotte: [abolition("04-27")],
  "nouvelle-caledonie": [{ code: "citizenship-day", on: "09-24" }],
  "polynesie-francaise": [
    goodFriday,
    { code: "gospel-day", on: "03-05" },
    // Matari'i took the place of the feast of autonomy
    { code: "autonomy-day", on: "06-29", until: 2024 },
    { code: "matarii", on: "11-20", since: 2025 }
  ],
  "saint-barthelemy": [abolition("10-09")],
  "saint-martin": [
    { ...abolition("05-27"), until: 2017 },
    { ...abolition("05-28"), since: 2018 }
  ],
  "saint-pierre-et-miquelon": [],
  "wallis-et-futuna": [
    { code: "saint-peter-chanel", on: "04-28" },
    { code: "territory-day", on: "07-29" }
  ]
} as const satisfies Record<PublicHolidayZone, ReadonlyArray<Rule>>

type Rule = { readonly code: string; readonly since?: number; readonly until?: number } & (
  | { readonly on: string }
  | { readonly after: number }
)

/** What a public holiday is called in code; people read `publicHolidayNames`. */
export type PublicHolidayCode = (typeof fixed | typeof movable | (typeof own)[PublicHolidayZone])[number]["code"]

/** Easter Sunday of a year, as an ISO day (Meeus' algorithm for the Gregorian calendar). */
export const easterOf = (year: number): string => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-0${Math.floor(f / 31)}-${String((f % 31) + 1).padStart(2, "0")}`
}

/** The public holidays of a year, by ISO day, in order; of two that fall on one day, as 1 May and Ascension in 2008, the fixed one. */
export const publicHolidaysOf = (zone: PublicHolidayZone, year: number): ReadonlyMap<string, PublicHolidayCode> => {
  const key = `${zone} ${year}`
  const known = reckoned.get(key)
  if (known !== undefined) return known
  const easter = easterOf(year)
  const rules: ReadonlyArray<Rule & { readonly code: PublicHolidayCode }> = [...movable, ...own[zone], ...fixed]
  const days = rules
    .filter(({ since = year, until = year }) => since <= year && year <= until)
    .map((rule) => ["on" in rule ? `${year}-${rule.on}` : daysAfter(easter, rule.after), rule.code] as const)
  const inOrder = new Map([...new Map(days)].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  reckoned.set(key, inOrder)
  return inOrder
}

const reckoned = new Map<string, ReadonlyMap<string, PublicHolidayCode>>()
