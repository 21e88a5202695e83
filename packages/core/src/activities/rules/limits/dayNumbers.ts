const dayLength = 86_400_000

/** An ISO day as the number of days since 1970: limits are reckoned for a thousand days a request. */
export const numberOfDay = (day: string): number => Date.parse(day) / dayLength

const days = new Map<number, string>()

/** The ISO day of such a number. */
export const dayOfNumber = (number: number): string => {
  const known = days.get(number)
  if (known !== undefined) return known
  if (days.size >= mostKept) days.clear()
  const day = new Date(number * dayLength).toISOString().slice(0, 10)
  days.set(number, day)
  return day
}

/** Days whose text is kept: some ten years. */
const mostKept = 4_000

/** The weekday of such a number, 0 for Monday: 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7
