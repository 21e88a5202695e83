import { Schema } from "effect"

/** What is wrong, by a code that stays the same for programs; each kind has beside it the values that a sentence needs. */
export interface Coded {
  readonly code: string
}

/** What is wrong with a line of a file: where, and what. Sentences for people stand in the catalogue of the command line. */
export type LineProblem<Problem extends Coded = Coded> = {
  /** The file's name, where several were read. */
  readonly file?: string
  readonly line: number
  /** Empty when it is the whole line. */
  readonly column: string
} & Problem

const coded = <Code extends string, Values extends Schema.Struct.Fields>(code: Code, values: Values) =>
  Schema.Struct({ code: Schema.Literal(code), ...values })

const text = { text: Schema.String }

/** A day that is none: not written as one, or not in the calendar. */
export const DayProblem = Schema.Union([coded("not-a-day", text), coded("no-such-day", text)])
export type DayProblem = typeof DayProblem.Type

/** A number that is none, or finer or larger than what is read. */
export const DecimalProblem = Schema.Union([
  coded("not-a-number", text),
  coded("too-many-decimals", { ...text, places: Schema.Int }),
  coded("number-too-large", text)
])
export type DecimalProblem = typeof DecimalProblem.Type

/** An amount that is none, or larger than what is read. */
export const AmountProblem = Schema.Union([
  coded("not-an-amount", text),
  coded("too-many-decimals", { ...text, places: Schema.Int }),
  coded("amount-too-large", text)
])
export type AmountProblem = typeof AmountProblem.Type

/** No mail address, or one that PayFiP does not take. */
export const MailProblem = Schema.Union([coded("not-a-mail", text), coded("mail-too-long", text)])
export type MailProblem = typeof MailProblem.Type

/** What may be wrong with the cells of any table. */
export const CellProblem = Schema.Union([
  coded("surplus-cells", {}),
  coded("required", {}),
  /** A spreadsheet made a number of it, and lost digits: `6.01E+08`. */
  coded("spreadsheet-number", text),
  coded("too-long", { length: Schema.Int, longest: Schema.Int }),
  DayProblem,
  DecimalProblem,
  AmountProblem,
  MailProblem
])
export type CellProblem = typeof CellProblem.Type
