import { Result, Schema } from "effect"
import { cents, day } from "../platform/csv/fields.ts"
import type { DayProblem, LineProblem } from "../platform/csv/LineProblem.ts"
import { readRecords } from "../platform/csv/readCsv.ts"
import type { DailyFileLineProblem } from "./PaymentLineProblem.ts"

/** The file is not PayFiP's daily file, which begins with EN-TETE. */
export class NotDailyFile extends Schema.TaggedError<NotDailyFile>()("NotDailyFile", {}) {}

/** A payment as PayFiP's daily file for a régie tells it. */
export interface DailyFileLine {
  readonly line: number
  /** ISO day. */
  readonly day: string
  readonly refdet: string
  readonly amountCents: number
}

export interface PayFipDailyFile {
  readonly lines: ReadonlyArray<DailyFileLine>
  readonly invalid: ReadonlyArray<LineProblem<DailyFileLineProblem>>
}

/**
 * Reads PayFiP's daily file: records of type EN-TETE, LIGNE (day, refdet, amount) and PIED-DE-PAGE (payfip.md 2.6). What separates the
 * cells stands after the first word; titles may stand above. A whole number is an amount in cents, as everywhere at PayFiP; with a comma or point, in euros.
 *
 * @throws NotDailyFile when it is another kind of file, CsvUnreadable when its quotes are misplaced
 */
export const parseDailyFile = (bytes: Uint8Array): PayFipDailyFile => {
  const all = readRecords(bytes, separator)
  const records = all.slice(all.findIndex(({ record }) => typeOf(record) === "EN-TETE") + 1)
  const lines: Array<DailyFileLine> = []
  const invalid: Array<LineProblem<DailyFileLineProblem>> = []
  for (const { record, line } of records) {
    const type = typeOf(record)
    if (type === "PIED-DE-PAGE") continue
    const read = type === "LIGNE" ? lineOf(record) : refuse("type", { code: "unknown-record", text: record[0] ?? "" })
    if (Result.isFailure(read)) invalid.push({ line, ...read.failure })
    else lines.push({ line, ...read.success })
  }
  return { lines, invalid }
}

const separator = (text: string): string => {
  const [, found] = /^(?:.*\n){0,10}?\ufeff?\s*"?EN-TETE"?([;,|\t])/i.exec(text) ?? []
  if (found === undefined) throw new NotDailyFile()
  return found
}

const typeOf = (record: ReadonlyArray<string> | undefined): string => (record?.[0] ?? "").trim().toUpperCase()

const refuse = (column: string, problem: DailyFileLineProblem) => Result.fail({ column, ...problem })

const lineOf = ([, date = "", refdet = "", amount = ""]: ReadonlyArray<string>): Result.Result<
  Omit<DailyFileLine, "line">,
  { readonly column: string } & DailyFileLineProblem
> => {
  const on = settledDay(date.trim())
  if (Result.isFailure(on)) return refuse("date", on.failure)
  const reference = refdet.trim()
  if (!/^[0-9A-Za-z]{6,30}$/.test(reference)) {
    return refuse("refdet", { code: "not-a-payfip-reference", text: reference })
  }
  const text = amount.trim()
  const paid = /^\d{1,9}$/.test(text) ? Result.succeed(Number(text)) : cents(text)
  if (Result.isFailure(paid)) return refuse("montant", paid.failure)
  return Result.succeed({ day: on.success, refdet: reference, amountCents: paid.success })
}

// PayFiP writes days as JJMMAAAA (payfip.md 2.2); the file's own way is not documented
const settledDay = (text: string): Result.Result<string, DayProblem> => {
  const [date = ""] = text.split(/[ T]/)
  const [, one, two, three] = /^(\d{2})(\d{2})(\d{4})$/.exec(date) ?? []
  return day(one === undefined ? date : `${one}/${two}/${three}`)
}
