import { Schema, SchemaTransformation } from "effect"

/** Every mistake of a form at once, and no field that is not declared. */
export const strict = { errors: "all", onExcessProperty: "error" } as const

/** A text without control characters, in ranges: tools that read the OpenAPI document do not all know `\P{Cc}`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
export const printable = Schema.isPattern(/^[^\u0000-\u001f\u007f-\u009f]*$/u)

export const Mail = Schema.String.check(printable, Schema.isTrimmed(), Schema.isMinLength(3), Schema.isMaxLength(254))
export const Password = Schema.String.check(Schema.isMaxLength(1024))

export const NewPassword = Schema.Struct({ password: Password }).annotate({ identifier: "NewPassword" })

/** A UUID, read in lower case: however a program writes it, it is the same one. */
export const Uuid = Schema.String.check(Schema.isUUID()).pipe(Schema.decode(SchemaTransformation.toLowerCase()))

/** A code that a town gave: of an activity, a unit, a period. */
export const Code = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u))

const isOfCalendar = (day: string) => new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day

/** An ISO day of these centuries, and of the calendar: 31 February is none. */
export const Day = Schema.String.check(
  Schema.isPattern(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u),
  Schema.makeFilter((day: string) => isOfCalendar(day) || "Expected a day of the calendar")
)
