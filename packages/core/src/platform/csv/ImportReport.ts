import type { Effect } from "effect"
import type { Coded, LineProblem } from "./LineProblem.ts"

export interface ImportOptions {
  /** Reports what would happen and keeps nothing. */
  readonly dryRun: boolean
  /** Leaves out what has a bad line instead of refusing the whole file. */
  readonly skipInvalid: boolean
  /** The names of the files, for the log. */
  readonly files?: ReadonlyArray<string>
  /** Called with how much is done. */
  readonly onProgress?: (done: number, total: number) => Effect.Effect<void>
}

/** The first of many, and how many there are. */
export interface Bounded<A> {
  readonly first: ReadonlyArray<A>
  readonly total: number
}

/** What happens to the rows of one table. */
export interface TableCounts {
  readonly table: string
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

/** A field of somebody known that gets another value. */
export interface FieldChange {
  readonly table: string
  readonly ref: string
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What an import does, table by table and field by field. */
export interface ImportPreview {
  readonly tables: ReadonlyArray<TableCounts>
  readonly changes: Bounded<FieldChange>
}

/** How many rows an import creates, changes and leaves. */
export interface ImportCounts {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

/** What an import stumbles over, at most the first `mostProblems` of each, and how many there are. */
export interface ImportProblems<Problem extends Coded = Coded> {
  readonly invalid: ReadonlyArray<LineProblem<Problem>>
  readonly invalidCount: number
  /** What is imported all the same, but somebody should look at. */
  readonly warnings: ReadonlyArray<LineProblem<Problem>>
  readonly warningCount: number
}

/** What an import did, in households or invoices; `imported` is false where nothing was kept. */
export interface ImportReport<Problem extends Coded = Coded> extends ImportCounts, ImportProblems<Problem> {
  readonly preview?: ImportPreview
  readonly imported: boolean
}

/** Problems and warnings by line, bounded; there may be very many of them. */
export const boundedProblems = <Problem extends Coded>(
  invalid: ReadonlyArray<LineProblem<Problem>>,
  warnings: ReadonlyArray<LineProblem<Problem>>
): ImportProblems<Problem> => ({
  invalid: invalid.toSorted((one, other) => one.line - other.line).slice(0, mostProblems),
  invalidCount: invalid.length,
  warnings: warnings.slice(0, mostProblems),
  warningCount: warnings.length
})

/** Problems that a report tells one by one. */
export const mostProblems = 1_000
/** Changes that a report tells one by one. */
export const mostChanges = 20
