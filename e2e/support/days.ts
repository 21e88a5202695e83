/** An ISO day so many days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** An ISO day so many days from now: a demo runs on the machine's clock. */
export const isoDay = (days: number): string => daysAfter(new Date().toISOString(), days)

/** A Monday, so many weeks after this week's. */
export const monday = (weeks: number): string => isoDay(7 * weeks + 1 - (new Date().getUTCDay() || 7))
