import { daysAfter, daysBetween, isoWeekOf, weekdayOf } from "../platform/time/days.ts"

/** An ISO day. */
type Day = string

/** Days from one to another, both included. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** School holidays: from the first day without classes to the day on which they resume, which is no holiday any more. */
export interface SchoolBreak {
  readonly from: Day
  readonly resumesOn: Day
}

/** With which of two homes a child is on which day, as parents agreed or a judge decided. Homes by whatever names them. */
export interface CustodyCalendar<Home> {
  readonly weeks: {
    /** The home of weeks that begin in an ISO week of an even number. */
    readonly even: Home
    readonly odd: Home
    /** ISO weekday, 1 to 7, on which the child changes homes: it begins the week. */
    readonly changeOver: number
  }
  /** Who has the first half of school holidays that begin in an even or odd year; null when they go by weeks too. */
  readonly holidays: { readonly firstHalfEvenYears: Home; readonly firstHalfOddYears: Home } | null
  /** What wins over the rest; of several for one day, the last. */
  readonly exceptions: ReadonlyArray<Period & { readonly home: Home }>
}

/**
 * The home of a child on a day. Exceptions win, then halves of school holidays, then weeks. The odd one of the days of a holiday belongs
 * to the first half. After an ISO week 53 comes week 1: both are odd, and the child stays.
 */
export const homeOn = <Home>(
  day: Day,
  calendar: CustodyCalendar<Home>,
  schoolHolidays: ReadonlyArray<SchoolBreak>
): Home => {
  const exception = calendar.exceptions.findLast(({ from, to }) => from <= day && day <= to)
  if (exception !== undefined) return exception.home
  const holiday = schoolHolidays.find(({ from, resumesOn }) => from <= day && day < resumesOn)
  if (calendar.holidays !== null && holiday !== undefined && isShared(holiday))
    return homeInHoliday(day, calendar, calendar.holidays, holiday)
  const { even, odd, changeOver } = calendar.weeks
  return isEvenWeek(day, changeOver) ? even : odd
}

// the same few days are asked for each child of a town
const evenWeeks = new Map<string, boolean>()

const isEvenWeek = (day: Day, changeOver: number): boolean => {
  const key = `${day} ${changeOver}`
  const known = evenWeeks.get(key) ?? isoWeekOf(weekStart(day, changeOver)) % 2 === 0
  if (evenWeeks.size >= 10_000) evenWeeks.clear()
  evenWeeks.set(key, known)
  return known
}

// a bridge of a few days is no holiday that homes share: it goes by weeks
const isShared = ({ from, resumesOn }: SchoolBreak): boolean => daysBetween(from, resumesOn) > 4

const homeInHoliday = <Home>(
  day: Day,
  { weeks }: CustodyCalendar<Home>,
  { firstHalfEvenYears, firstHalfOddYears }: NonNullable<CustodyCalendar<Home>["holidays"]>,
  { from, resumesOn }: SchoolBreak
): Home => {
  const first = Number(from.slice(0, 4)) % 2 === 0 ? firstHalfEvenYears : firstHalfOddYears
  const second = first === weeks.even ? weeks.odd : weeks.even
  return daysBetween(from, day) < Math.ceil(daysBetween(from, resumesOn) / 2) ? first : second
}

const weekStart = (day: Day, changeOver: number): Day => daysAfter(day, -((weekdayOf(day) - changeOver + 7) % 7))
