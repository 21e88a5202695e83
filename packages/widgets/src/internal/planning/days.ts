const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** An ISO day so many days after another; before it where they are negative. */
export function daysAfter(day: string, days: number) {
  const at = noonOf(day)
  at.setUTCDate(at.getUTCDate() + days)
  return dayOf(at)
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string) => noonOf(day).getUTCDay() || 7

export const mondayOf = (day: string) => daysAfter(day, 1 - weekdayOf(day))

/** A month (`2026-12`) so many months after another. */
export function monthsAfter(month: string, months: number) {
  const at = noonOf(`${month}-15`)
  at.setUTCMonth(at.getUTCMonth() + months)
  return dayOf(at).slice(0, 7)
}

export const lastDayOf = (month: string) => daysAfter(`${monthsAfter(month, 1)}-01`, -1)

/** The ISO week of a day: the week of a year is the one that its Thursday is in. */
export function isoWeekOf(day: string) {
  const thursday = noonOf(daysAfter(mondayOf(day), 3))
  const january = Date.UTC(thursday.getUTCFullYear(), 0, 1, 12)
  return 1 + Math.floor((thursday.getTime() - january) / (7 * 86_400_000))
}

/** ISO days from one to another, both included. */
export function daysBetween(from: string, to: string): ReadonlyArray<string> {
  const days: Array<string> = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day)
  return days
}
