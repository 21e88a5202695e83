import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Rollback } from "../sql/Rollback.ts"
import type { ImportCounts, ImportOptions, ImportPreview, ImportProblems, ImportReport } from "./ImportReport.ts"
import type { Coded } from "./LineProblem.ts"

/** What a file would do to what is there: rows with a problem stand in `problems`, and nowhere else. */
export interface ImportPlan<Problem extends Coded = Coded> {
  readonly counts: ImportCounts
  readonly problems: ImportProblems<Problem>
  readonly preview?: ImportPreview
}

/** The steps of an import after its file was parsed; all of them run in one transaction. */
export interface ImportSteps<Problem extends Coded, Plan extends ImportPlan<Problem>, E, R> {
  /** Compares the file with what is there. */
  readonly plan: Effect.Effect<Plan & ImportPlan<Problem>, E, R>
  readonly apply: (plan: Plan) => Effect.Effect<void, E, R>
  /** All problems and warnings once applied, where applying finds some. */
  readonly problemsAfter?: Effect.Effect<ImportProblems<Problem>, E, R>
  /** Writes the log, when something was kept that is new or changed: of which files, and how much. */
  readonly record: (plan: Plan, told: ImportCounts & Pick<ImportOptions, "files">) => Effect.Effect<void, E, R>
}

/**
 * Plans, applies and reports. A file with a problem is refused whole unless `skipInvalid` leaves the bad lines out; a dry run does
 * everything and takes it back.
 */
export const importing = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return <Problem extends Coded, Plan extends ImportPlan<Problem>, E, R>(
    steps: ImportSteps<Problem, Plan, E, R>,
    options: ImportOptions
  ) =>
    Effect.gen(function* () {
      const plan = yield* steps.plan
      if (plan.problems.invalidCount > 0 && !options.skipInvalid) {
        return yield* Effect.fail(
          new Rollback<ImportReport<Problem>>({ ...noCounts, ...plan.problems, imported: false })
        )
      }
      yield* steps.apply(plan)
      const report: ImportReport<Problem> = {
        ...plan.counts,
        ...(yield* steps.problemsAfter ?? Effect.succeed(plan.problems)),
        ...(plan.preview === undefined ? {} : { preview: plan.preview }),
        imported: !options.dryRun
      }
      if (options.dryRun) return yield* Effect.fail(new Rollback(report))
      if (plan.counts.created + plan.counts.changed > 0) {
        const { files } = options
        yield* steps.record(plan, { ...(files === undefined ? {} : { files }), ...plan.counts })
      }
      return report
    }).pipe(
      sql.withTransaction,
      Effect.catchIf(isRollback<Problem>, ({ outcome }) => Effect.succeed(outcome))
    )
})

/** Writes some rows at a time, and says after each time how far it is. */
export const writeInBatches = Effect.fnUntraced(function* <Row, E, R>(
  rows: ReadonlyArray<Row>,
  batchSize: number,
  write: (batch: ReadonlyArray<Row>) => Effect.Effect<unknown, E, R>,
  onProgress: ImportOptions["onProgress"]
) {
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize)
    yield* write(batch)
    if (onProgress !== undefined) yield* onProgress(from + batch.length, rows.length)
  }
})

const isRollback = <Problem extends Coded>(error: unknown): error is Rollback<ImportReport<Problem>> =>
  error instanceof Rollback

const noCounts: ImportCounts = { created: 0, changed: 0, unchanged: 0 }
