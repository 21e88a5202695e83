import { daysFrom, weekdayOf } from "../platform/time/days.ts"
import { closureOn, publicHolidayOn, schoolHolidayOn, type TownCalendar } from "../towns/calendar/TownCalendar.ts"
import type { Activity, DayPart } from "./Activity.ts"
import { type Day, weekdays } from "./fields.ts"

/** A slot as an activity's weeks and a town's calendar want it; no place or group is "". Null is no limit of children. */
export interface WantedSlot {
  readonly day: Day
  readonly part: string
  readonly place: string
  readonly group: string
  readonly capacity: number | null
}

type Weeks = Pick<Activity, "parts" | "exceptions">

/** Whether a part runs on a day, by its weeks and exceptions, inside a period or not: never on public holidays or the town's closures. */
export const runsOn =
  ({ parts, exceptions }: Weeks, calendar: TownCalendar) =>
  (code: string, day: Day): boolean => {
    const part = parts.find((each) => each.code === code)
    if (part === undefined || publicHolidayOn(calendar, day) !== null || closureOn(calendar, day) !== null) return false
    return exceptionOn({ exceptions }, code, day)?.runs ?? runsInItsWeek(part, calendar, day)
  }

/** What a town says of a day on which a part does not run as its weeks say; of several, the last in the file. */
export const exceptionOn = ({ exceptions }: Pick<Activity, "exceptions">, part: string, day: Day) =>
  exceptions.findLast(({ from, to, parts }) => from <= day && day <= to && (parts.length === 0 || parts.includes(part)))

const runsInItsWeek = ({ weekdays: days, on }: DayPart, calendar: TownCalendar, day: Day): boolean => {
  const weekday = weekdays[weekdayOf(day) - 1]
  if (weekday === undefined || !days.includes(weekday)) return false
  return on === "every-day" || (schoolHolidayOn(calendar, day) !== null) === (on === "school-holidays")
}

/** Every slot of an activity's periods, in order of days. */
export const slotPlan = (activity: Activity, calendar: TownCalendar): ReadonlyArray<WantedSlot> => {
  const runs = runsOn(activity, calendar)
  const cells = activity.parts.map((part) => ({ part: part.code, cells: cellsOf(activity, part) }))
  return activity.periods
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .flatMap(({ from, to }) => daysFrom(from, to))
    .flatMap((day) =>
      cells.flatMap(({ part, cells }) => (runs(part, day) ? cells.map((cell) => ({ day, part, ...cell })) : []))
    )
}

/** The places and groups of a part, each with its capacity. */
const cellsOf = ({ places, groups }: Activity, { capacity }: DayPart) =>
  codesOrNone(places).flatMap((place) =>
    codesOrNone(groups).map((group) => ({ place, group, capacity: capacityOf(capacity, place, group) }))
  )

const codesOrNone = (all: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  all.length === 0 ? [""] : all.map(({ code }) => code)

/** What is said of the place and group together wins over what is said of either. */
const capacityOf = ({ each, exceptions }: DayPart["capacity"], place: string, group: string): number | null => {
  const said = (ofPlace: string, ofGroup: string) =>
    exceptions.find((exception) => exception.place === ofPlace && exception.group === ofGroup)?.capacity
  return said(place, group) ?? said(place, "") ?? said("", group) ?? each
}
