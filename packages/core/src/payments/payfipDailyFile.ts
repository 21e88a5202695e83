import { Result } from "effect"
import { cents, day } from "../platform/csv/fields.ts"
import type { LineProblem } from "../platform/csv/RowReader.ts"
import { CsvUnreadable, readRecords } from "../platform/csv/readCsv.ts"

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
  readonly invalid: ReadonlyArray<LineProblem>
}

/**
 * Reads PayFiP's daily file: records of type EN-TETE, LIGNE (day, refdet, amount) and PIED-DE-PAGE (payfip.md 2.6). What separates the
 * cells stands after the first word. A whole number is an amount in cents, as everywhere at PayFiP; with a comma or point, in euros.
 *
 * @throws CsvUnreadable when it is another kind of file
 */
export const parseDailyFile = (bytes: Uint8Array): PayFipDailyFile => {
  const [head, ...records] = readRecords(bytes, separator)
  if (typeOf(head?.record) !== "EN-TETE") throw notDailyFile()
  const lines: Array<DailyFileLine> = []
  const invalid: Array<LineProblem> = []
  for (const { record, line } of records) {
    const type = typeOf(record)
    if (type === "PIED-DE-PAGE") continue
    const read =
      type === "LIGNE" ? lineOf(record) : refuse("type", `« ${record[0]} » n'est pas un type d'enregistrement`)
    if (Result.isFailure(read)) invalid.push({ line, code: "not-a-settlement", ...read.failure })
    else lines.push({ line, ...read.success })
  }
  return { lines, invalid }
}

const separator = (text: string): string => {
  const found = /^\s*"?EN-TETE"?([;,|\t])/i.exec(text.replace(/^\ufeff/, ""))?.[1]
  if (found === undefined) throw notDailyFile()
  return found
}

const notDailyFile = () =>
  new CsvUnreadable({ reason: "ce n'est pas un fichier de règlement de PayFiP, qui commence par EN-TETE" })

const typeOf = (record: ReadonlyArray<string> | undefined): string => (record?.[0] ?? "").trim().toUpperCase()

const refuse = (column: string, reason: string) => Result.fail({ column, reason })

const lineOf = ([, date = "", refdet = "", amount = ""]: ReadonlyArray<string>): Result.Result<
  Omit<DailyFileLine, "line">,
  { readonly column: string; readonly reason: string }
> => {
  const on = settledDay(date.trim())
  if (Result.isFailure(on)) return refuse("date", on.failure)
  if (!/^[0-9A-Za-z]{6,30}$/.test(refdet.trim()))
    return refuse("refdet", `« ${refdet} » n'est pas une référence PayFiP`)
  const text = amount.trim()
  const paid = /^\d{1,9}$/.test(text) ? Result.succeed(Number(text)) : cents(text)
  if (Result.isFailure(paid)) return refuse("montant", paid.failure)
  return Result.succeed({ day: on.success, refdet: refdet.trim(), amountCents: paid.success })
}

// PayFiP writes days as JJMMAAAA (payfip.md 2.2); the file's own way is not documented
const settledDay = (text: string): Result.Result<string, string> => {
  const [date = ""] = text.split(/[ T]/)
  const [, one, two, three] = /^(\d{2})(\d{2})(\d{4})$/.exec(date) ?? []
  return day(one === undefined ? date : `${one}/${two}/${three}`)
}
