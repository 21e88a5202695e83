import { Schema } from "effect"
import { Day, List, ofCalendar, orElse, orNull, Weekday } from "../fields.ts"

/**
 * A time of a limit on the clocks of Paris: `12:00` is on the second. `23:59` and `24:00` both are the last second of the day, and
 * `00:00` is refused: who writes midnight may mean either end of the day.
 */
export const LimitTime = Schema.String.check(
  Schema.isPattern(/^(?!00:00)(([01]\d|2[0-3]):[0-5]\d|24:00)$/u, {
    message: "Expected a time as 12:00; midnight is 24:00 of the day that ends"
  })
)

/** A day and a time of a limit, as `2022-10-07T23:59`. */
export const LimitInstant = Schema.String.check(
  Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?!00:00)(([01]\d|2[0-3]):[0-5]\d|24:00)$/u, {
    message: "Expected a day and a time as 2026-10-07T12:00; midnight is 24:00 of the day that ends"
  }),
  ofCalendar
)

const upTo = (most: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: most }))

/** A kind of days that are not counted; `days-without-service` are those on which the part does not run. */
export const SkippedDay = Schema.Literals([
  "weekends",
  "public-holidays",
  "school-holidays",
  "days-without-service",
  ...Weekday.literals
])
export type SkippedDay = typeof SkippedDay.Type

/** So many days before, without those that are skipped; 0 is the day itself. */
export const DaysBefore = Schema.Struct({
  kind: Schema.Literal("days-before"),
  days: upTo(90),
  at: LimitTime,
  skip: List(SkippedDay)
})

/** A weekday of the week that is so many weeks from that of the day: -1 is the week before. */
export const WeekdayOfWeek = Schema.Struct({
  kind: Schema.Literal("weekday"),
  weekday: Weekday,
  week: orElse(Schema.Int.check(Schema.isBetween({ minimum: -12, maximum: 0 })), -1),
  at: LimitTime
})

/** Days of the week on which there is school: `mardi` and `vendredi` are the last before most holidays. */
const SchoolDays = orElse(Schema.Array(Weekday).check(Schema.isMinLength(1)), [
  "monday",
  "tuesday",
  "thursday",
  "friday"
])

/** For each weekday of the day the weekday of its limit: that of the given week, else the last one before the day. */
export const WeekdayMap = Schema.Struct({
  kind: Schema.Literal("weekday-map"),
  map: Schema.Record(
    Weekday,
    Schema.optionalKey(
      Schema.Struct({
        weekday: Weekday,
        week: orNull(Schema.Int.check(Schema.isBetween({ minimum: -12, maximum: 0 })))
      })
    )
  ),
  /** The first school day after holidays has its limit on the last one before them. */
  afterHolidays: orNull(Schema.Literal("last-school-day")),
  schoolDays: SchoolDays,
  at: LimitTime
})

/** So many hours before the part begins, on a watch: over a change of the clocks an hour is an hour. */
export const HoursBefore = Schema.Struct({ kind: Schema.Literal("hours-before"), hours: upTo(24 * 60) })

/**
 * So many days before the first day of the period: `calendar` days, `clear` ones (neither that day nor the limit's is counted:
 * *jours francs*), or `working` ones (Monday to Friday without public holidays: *jours ouvrés*).
 */
export const BeforePeriod = Schema.Struct({
  kind: Schema.Literal("before-period"),
  days: upTo(365),
  counting: Schema.Literals(["calendar", "clear", "working"]),
  at: LimitTime
})

/** A list of limits, each for days from one to another, both included. `weekday` says again on which day of the week it falls. */
export const ListedDates = Schema.Struct({
  kind: Schema.Literal("dates"),
  dates: Schema.NonEmptyArray(Schema.Struct({ from: Day, to: Day, until: LimitInstant, weekday: orNull(Weekday) }))
})

/** The last school day before the school holidays that the day is in, else before the last ones. */
export const LastSchoolDay = Schema.Struct({
  kind: Schema.Literal("last-school-day"),
  schoolDays: SchoolDays,
  at: LimitTime
})

/** Until when something may be done about a day. */
export const Limit = Schema.Union([
  DaysBefore,
  WeekdayOfWeek,
  WeekdayMap,
  HoursBefore,
  BeforePeriod,
  ListedDates,
  LastSchoolDay
]).annotate({
  expected:
    "a limit whose kind is days-before, weekday, weekday-map, hours-before, before-period, dates or last-school-day"
})
export type Limit = typeof Limit.Type

/** The limit of a kind. */
export type LimitOf<Kind extends Limit["kind"]> = Extract<Limit, { readonly kind: Kind }>
