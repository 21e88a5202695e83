import { Result, Schema } from "effect"
import type { TableLayout } from "../../../platform/csv/layout.ts"
import { type CsvRow, CsvUnreadable, readCsv, TableProblem } from "../../../platform/csv/readCsv.ts"
import { readYaml } from "../../../platform/text/yamlText.ts"
import { ofCalendar } from "../../fields.ts"
import { CaseFile } from "./CaseFile.ts"

/** What a case asks: the limit of a group, the step of a ladder by its fee, the opening, the end of a hold, the last day of a proof. */
const Asked = Schema.String.check(
  Schema.isPattern(/^(add|cancel|lateAdd|lateCancel( \d+)?|opens|hold|proof)$/, {
    message: "Expected add, cancel, lateAdd, lateCancel, lateCancel 50, opens, hold or proof"
  })
)

const DayOrInstant = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/, { message: "Expected a day as 2026-11-09" }),
  ofCalendar
)

/** An instant on the clocks of Paris, with its distance from Greenwich where the clocks change, or what comes instead of one. */
const Expected = Schema.String.check(
  Schema.isPattern(/^(\d{4}-\d\d-\d\dT\d\d:\d\d([+-]\d\d:\d\d)?|[a-z][a-z-]*)$/, {
    message: "Expected an instant as 2026-11-05T12:00, always, never, or the code of a problem"
  })
)

/** A line of the table: what a rule gives for a day. Columns that a file does not have are empty. */
export const Case = Schema.Struct({
  line: Schema.Int,
  activity: Schema.String,
  rule: Asked,
  day: DayOrInstant,
  part: Schema.String,
  period: Schema.String,
  for: Schema.Literals(["", "residents", "others"]),
  expected: Expected
})
export type Case = typeof Case.Type

/** A file of cases cannot be read: what the parsers say, or why `cases` is no table. */
export class CaseFileInvalid extends Schema.TaggedError<CaseFileInvalid>()("CaseFileInvalid", {
  file: Schema.String,
  problems: Schema.Array(Schema.Union([Schema.String, TableProblem]))
}) {}

const decode = Schema.decodeUnknownResult(CaseFile)
const decodeCase = Schema.decodeUnknownResult(Case)

/** Reads a file of cases (YAML 1.2). Fails with every field that does not fit. */
export const parseCases = (
  file: string,
  text: string
): Result.Result<{ readonly file: CaseFile; readonly cases: ReadonlyArray<Case> }, CaseFileInvalid> => {
  const refuse = (problems: CaseFileInvalid["problems"]) => Result.fail(new CaseFileInvalid({ file, problems }))
  const yaml = readYaml(text)
  if (Result.isFailure(yaml)) return refuse(yaml.failure)
  const decoded = decode(yaml.success.value, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return refuse(yaml.success.problemsOf(decoded.failure))
  const { activities, file: townFile } = decoded.success
  if (activities.length === 0 && townFile === "") return refuse(["Expected activities, or the file that has them"])
  const rows = rowsOf(decoded.success.cases)
  if (Result.isFailure(rows)) return refuse([rows.failure])
  const cases = rows.success.map(({ line, cells }) => {
    const read = decodeCase({ ...noCells, ...cells, line }, { errors: "all" })
    return Result.mapError(read, (error) => cellProblems(error).map((said) => `${said} (line ${line})`))
  })
  const wrong = cases.flatMap((one) => (Result.isFailure(one) ? one.failure : []))
  if (wrong.length > 0) return refuse(wrong)
  return Result.succeed({ file: decoded.success, cases: cases.filter(Result.isSuccess).map(({ success }) => success) })
}

/** What the decoder says of each cell, the cell on the same line. */
const cellProblems = ({ message }: { readonly message: unknown }): ReadonlyArray<string> =>
  String(message)
    .split(/\n(?!\s)/)
    .map((said) => said.replace(/\s*\n\s*at \["([^"]*)"\]/, " at cases.$1"))

const layout: TableLayout = {
  columns: ["activity", "rule", "day", "part", "period", "for", "expected"],
  required: ["rule", "day", "expected"],
  aliases: {},
  synonyms: {}
}

const noCells = Object.fromEntries(layout.columns.map((column) => [column, ""]))

/** The lines of the table; those that begin with `#` are remarks. */
const rowsOf = (table: string): Result.Result<ReadonlyArray<CsvRow>, TableProblem> => {
  const lines = table.split("\n").map((line) => (line.trimStart().startsWith("#") ? "" : line))
  if (lines.every((line) => line.trim() === "")) return Result.succeed([])
  try {
    return Result.succeed(readCsv(new TextEncoder().encode(lines.join("\n")), layout))
  } catch (cause) {
    if (cause instanceof CsvUnreadable) return Result.fail(cause.problem)
    throw cause
  }
}
