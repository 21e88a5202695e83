import { Result, Schema } from "effect"
import { cents, day } from "../platform/csv/fields.ts"
import type { AmountProblem, DayProblem, LineProblem } from "../platform/csv/LineProblem.ts"
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
  /** Below zero where PayFiP takes money back. */
  readonly amountCents: number
}

export interface PayFipDailyFile {
  readonly lines: ReadonlyArray<DailyFileLine>
  /** How it ends: with its PIED-DE-PAGE, without (a file cut short lacks payments), or with lines after it (two files in one). */
  readonly ending: "footer" | "no-footer" | "more-after-footer"
  readonly invalid: ReadonlyArray<LineProblem<DailyFileLineProblem>>
}

/**
 * Reads PayFiP's daily file: records of type EN-TETE, LIGNE (day, refdet, amount) and PIED-DE-PAGE (payfip.md 2.6). What separates the
 * cells stands after the first word; titles may stand above. A whole number is an amount in cents, as everywhere at PayFiP; with a comma or
 * point, in euros.
 *
 * @throws NotDailyFile when it is another kind of file, CsvUnreadable when its quotes are misplaced
 */
export const parseDailyFile = (bytes: Uint8Array): PayFipDailyFile => {
  const all = readRecords(bytes, separator)
  const records = all.slice(all.findIndex(({ record }) => typeOf(record) === "EN-TETE") + 1)
  const lines: Array<DailyFileLine> = []
  const invalid: Array<LineProblem<DailyFileLineProblem>> = []
  const footer = records.findIndex(({ record }) => typeOf(record) === "PIED-DE-PAGE")
  const ending = footer < 0 ? "no-footer" : footer === records.length - 1 ? "footer" : "more-after-footer"
  for (const { record, line } of records) {
    const type = typeOf(record)
    if (type === "PIED-DE-PAGE") continue
    const read = type === "LIGNE" ? lineOf(record) : refuse("type", { code: "unknown-record", text: record[0] ?? "" })
    if (Result.isFailure(read)) invalid.push({ line, ...read.failure })
    else lines.push({ line, ...read.success })
  }
  return { lines, invalid, ending }
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
  const paid = settledCents(amount)
  if (Result.isFailure(paid)) return refuse("montant", paid.failure)
  return Result.succeed({ day: on.success, refdet: reference, amountCents: paid.success })
}

/** Less is written before the digits, after them as mainframes do, or by brackets as accountants do. */
const settledCents = (written: string): Result.Result<number, AmountProblem> => {
  const text = written.trim().replace(/\u2212/g, "-")
  const [, bracketed] = /^\((.*)\)$/.exec(text) ?? []
  const [, sign = "", digits = "", trailing = ""] = /^([+-]?)\s*([^+-]*?)\s*(-?)$/.exec(bracketed ?? text) ?? []
  const minuses = [sign === "-", trailing === "-", bracketed !== undefined].filter((minus) => minus).length
  if (digits === "" || minuses > 1) return Result.fail({ code: "not-an-amount", text: written.trim() })
  const read = /^\d{1,9}$/.test(digits) ? Result.succeed(Number(digits)) : cents(digits)
  return Result.map(read, (amount) => (minuses === 1 ? -amount : amount))
}

// PayFiP writes days as JJMMAAAA (payfip.md 2.2); the file's own way is not documented
const settledDay = (text: string): Result.Result<string, DayProblem> => {
  const [date = ""] = text.split(/[ T]/)
  const [, one, two, three] = /^(\d{2})(\d{2})(\d{4})$/.exec(date) ?? []
  return day(one === undefined ? date : `${one}/${two}/${three}`)
}
