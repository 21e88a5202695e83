import { isDay } from "../formFields.ts"

/** The first day after `from` that a town's month and day name (`12-31`); a 29th of February is the day before in other years. */
export const quotientEnd = (from: string, monthAndDay: string | null): string | null => {
  if (monthAndDay === null) return null
  const year = Number(from.slice(0, 4))
  const inYear = (of: number): string => {
    const day = `${of}-${monthAndDay}`
    return isDay(day) ? day : `${of}-02-28`
  }
  return inYear(year) > from ? inYear(year) : inYear(year + 1)
}
