import { Schema } from "effect"

/** Why a file is no table that can be read. */
export const TableProblem = Schema.Union([
  Schema.Struct({ code: Schema.Literal("empty") }),
  Schema.Struct({ code: Schema.Literal("too-large"), largestBytes: Schema.Int }),
  Schema.Struct({ code: Schema.Literal("column-twice"), column: Schema.String }),
  /** Columns without which no line can be read, each with the file's own that come near. */
  Schema.Struct({
    code: Schema.Literal("columns-missing"),
    missing: Schema.Array(Schema.Struct({ column: Schema.String, nearest: Schema.Array(Schema.String) }))
  }),
  Schema.Struct({ code: Schema.Literal("not-text") }),
  /** Near a line, where it is known. */
  Schema.Struct({ code: Schema.Literal("bad-quote"), line: Schema.NullOr(Schema.Int) })
])
export type TableProblem = typeof TableProblem.Type

/** The file is not a table that can be read. */
export class CsvUnreadable extends Schema.TaggedError<CsvUnreadable>()("CsvUnreadable", { problem: TableProblem }) {}
