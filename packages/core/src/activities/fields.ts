import { Effect, Schema } from "effect"

/** What stands in a town's file for one thing among others: `cantine`. */
export const Code = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]*$/u))

const isOfCalendar = (text: string) =>
  new Date(`${text.slice(0, 10)}T00:00:00Z`).toJSON()?.slice(0, 10) === text.slice(0, 10)
/** The day of a text is one of the calendar: 31 February is not. */
export const ofCalendar = Schema.makeFilter((text: string) => isOfCalendar(text) || "Expected a day of the calendar")

/** An ISO day of these centuries, as `2026-11-29`: the slots of a period that never ends could not be counted. */
export const Day = Schema.String.check(
  Schema.isPattern(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, {
    message: "Expected a day from 1900 to 2199, as 2026-11-29"
  }),
  ofCalendar
)
export type Day = typeof Day.Type

/** On the clocks of Paris, as `2026-11-29T08:30`. */
export const LocalInstant = Schema.String.check(
  Schema.isPattern(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/u),
  ofCalendar
)

/** On the clocks of Paris, as `08:30`. */
export const ClockTime = Schema.String.check(Schema.isPattern(/^([01]\d|2[0-3]):[0-5]\d$/u))

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
/** A day of the week, in the order of ISO: Monday is the first. */
export const Weekday = Schema.Literals(weekdays)
export type Weekday = typeof Weekday.Type

/** Some of them; none where the file says nothing. */
export const List = <S extends Schema.Constraint>(item: S) =>
  Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))

/** Null where the file says nothing. */
export const orNull = <S extends Schema.Constraint>(item: S) =>
  Schema.NullOr(item).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null)))

/** A value where the file says nothing. */
export const orElse = <S extends Schema.Top>(item: S, value: S["Encoded"]) =>
  item.pipe(Schema.withDecodingDefaultKey(Effect.succeed(value)))
