/** An ISO day so many days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const inParis = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" })

/** An ISO day so many days from now in Paris, where a town's days begin: a demo runs on the machine's clock. */
export const isoDay = (days: number): string => daysAfter(inParis.format(new Date()), days)

/** A Monday, so many weeks after this week's. */
export const monday = (weeks: number): string => isoDay(7 * weeks + 1 - (new Date(isoDay(0)).getUTCDay() || 7))
