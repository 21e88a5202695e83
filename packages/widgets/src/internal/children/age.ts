import type { Words } from "../../words/fr.ts"

/** How old a child is, in words; in months before the second birthday. `today` is an ISO day. */
export function ageOf(words: Words["children"], birthDate: string, today: string): string {
  const [year = 0, month = 0, day = 0] = birthDate.split("-").map(Number)
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split("-").map(Number)
  const months = Math.max(0, (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0))
  return months < 24 ? words.months(months) : words.years(Math.floor(months / 12))
}
