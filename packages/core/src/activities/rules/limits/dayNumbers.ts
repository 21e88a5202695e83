const dayLength = 86_400_000

/** An ISO day as the number of days since 1970: limits are reckoned for a thousand days a request. */
export const numberOfDay = (day: string): number => Date.parse(day) / dayLength

/** The ISO day of such a number. */
export const dayOfNumber = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10)

/** The weekday of such a number, 0 for Monday: 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7
