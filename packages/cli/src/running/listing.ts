import { csvHead, csvLines } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect, type Layer, Schema } from "effect"
import type { Failure } from "../terminal/failures.ts"
import { jsonList } from "../terminal/jsonList.ts"
import { type ListColumn, tableColumns } from "../terminal/listColumns.ts"
import { UsageRefused } from "../terminal/refusals.ts"
import { type Terminal, withPager, written } from "../terminal/Terminal.ts"
import { longTable } from "../terminal/table.ts"
import { count } from "../terminal/words.ts"
import { commandOfKind, type OptionsOf } from "./command.ts"
import { flag, optional, type ReadFrom, type Takes } from "./declared.ts"
import type { Outcome } from "./runCommand.ts"

const Limit = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))

/** What every list takes. */
export const listTakes = {
  limit: optional("<nombre>", Limit, "montre au plus autant de lignes, un nombre entier"),
  csv: flag("en CSV sur la sortie standard, avec toutes les colonnes, pour un tableur")
}

/** What a list found. */
export interface Found<Row, E, R> {
  /** Gives the rows, some at a time and each time the same ones; a list of any length is read twice in the memory of a part. */
  readonly each: <E2, R2>(
    some: (rows: ReadonlyArray<Row>) => Effect.Effect<void, E2, R2>
  ) => Effect.Effect<unknown, E | E2, R | R2>
  /** What closes the list, without a full stop: how many there are, and their sums. */
  readonly summary: (total: number) => string
  /** What `--json` tells of a row; the row itself where it is left out. */
  readonly document?: (row: Row) => unknown
  /** The whole document of `--json`, where it is more than its rows. */
  readonly around?: (documents: ReadonlyArray<unknown>) => unknown
}

/** Rows that are in memory, as a list finds them. */
export const inMemory =
  <Row>(rows: ReadonlyArray<Row>): Found<Row, never, never>["each"] =>
  (some) =>
    some(rows)

/** A verb that lists. */
export interface ListDeclaration<T extends Takes, Row, R, E extends Failure> {
  readonly name: string
  readonly description: string
  readonly takes: T
  readonly examples: ReadonlyArray<readonly [typed: string, does: string]>
  readonly services: (options: OptionsOf<T>) => Layer.Layer<R, Failure>
  readonly columns: (terminal: Terminal) => ReadonlyArray<ListColumn<Row>>
  readonly find: (
    terminal: Terminal,
    options: OptionsOf<T> & ReadFrom<typeof listTakes>
  ) => Effect.Effect<Found<Row, E, R>, E, R>
}

/** Makes the verb: the same options, formats and closing line for every list. */
export const listCommand = <T extends Takes, Row, R, E extends Failure>(
  terminal: Terminal,
  { columns, find, ...declaration }: ListDeclaration<T, Row, R, E>
): Command =>
  commandOfKind(terminal, listTakes, {
    ...declaration,
    run: Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<T> & ReadFrom<typeof listTakes>) {
      return yield* writeList(terminal, options, columns(terminal), yield* find(terminal, options))
    })
  })

interface Format {
  readonly json: boolean
  readonly csv: boolean
  readonly limit?: number
}

/** Writes a list as a table, CSV or JSON, and closes it with its summary. */
export const writeList = <Row, E, R>(
  terminal: Terminal,
  { json, csv, limit }: Format,
  columns: ReadonlyArray<ListColumn<Row>>,
  found: Found<Row, E, R>
): Effect.Effect<Outcome, E | UsageRefused, R> =>
  Effect.gen(function* () {
    if (json && csv) return yield* new UsageRefused({ problem: "--csv ne va pas avec --json.", advice: "Choisissez." })
    const read = counted(found, limit ?? Number.POSITIVE_INFINITY)
    const note = (total: number, more = "") =>
      `${found.summary(total)}${limit !== undefined && total > limit ? ` ; ${count(limit, "ligne montrée", "lignes montrées")} (--limit)` : ""}.${more}`
    if (csv) {
      terminal.out(csvHead(columns.map(({ title }) => title)))
      const total = yield* read((rows) =>
        written(terminal, csvLines(rows.map((row) => columns.map((each) => each.csv(row)))))
      )
      return { data: null, text: "", note: note(total) }
    }
    if (json) return { ...(yield* asJson(terminal, found, read)), text: "" }
    const shown = columns.filter(({ csvOnly = false }) => !csvOnly)
    const table = longTable(terminal.outStyle, tableColumns(shown))
    const cells = (rows: ReadonlyArray<Row>) => rows.map((row) => shown.map((column) => column.cell(row)))
    yield* read((rows) => Effect.sync(() => table.measure(cells(rows))))
    const total = yield* withPager(terminal, (screen) => read((rows) => written(screen, table.draw(cells(rows)))))
    const leftOut = table.leftOut()
    const more = leftOut.length === 0 ? "" : ` Faute de place : sans ${leftOut.join(", ")} (--csv les donne).`
    return { data: undefined, text: "", note: note(total, more) }
  })

type Read<Row, E, R> = <E2, R2>(
  some: (rows: ReadonlyArray<Row>) => Effect.Effect<void, E2, R2>
) => Effect.Effect<number, E | E2, R | R2>

/** Reads at most so many rows, and counts all of them. */
const counted =
  <Row, E, R>(found: Found<Row, E, R>, limit: number): Read<Row, E, R> =>
  (some) =>
    Effect.suspend(() => {
      let total = 0
      return Effect.map(
        found.each((rows) => {
          const shown = rows.slice(0, Math.max(0, limit - total))
          total += rows.length
          return some(shown)
        }),
        () => total
      )
    })

const asJson = Effect.fnUntraced(function* <Row, E, R>(
  terminal: Terminal,
  { document = (row: Row): unknown => row, around, summary }: Found<Row, E, R>,
  read: Read<Row, E, R>
) {
  if (around !== undefined) {
    const documents: Array<unknown> = []
    const total = yield* read((rows) => Effect.sync(() => documents.push(...rows.map(document))))
    return { data: around(documents), note: `${summary(total)}.` }
  }
  const list = jsonList()
  const total = yield* read((rows) => written(terminal, list.items(rows.map(document))))
  yield* written(terminal, list.end())
  return { data: undefined, note: `${summary(total)}.` }
})
