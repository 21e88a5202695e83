import type { Effect } from "effect"
import type { LineProblem } from "./RowReader.ts"

export interface ImportOptions {
  /** Reports what would happen and keeps nothing. */
  readonly dryRun: boolean
  /** Leaves out what has a bad line instead of refusing the whole file. */
  readonly skipInvalid: boolean
  /** Called with how much is done. */
  readonly onProgress?: (done: number, total: number) => Effect.Effect<void>
}

/** What an import did, in households or invoices; `imported` is false where nothing was kept. */
export interface ImportReport {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly invalid: ReadonlyArray<LineProblem>
  /** What is imported all the same, but somebody should look at. */
  readonly warnings: ReadonlyArray<LineProblem>
  readonly imported: boolean
}
