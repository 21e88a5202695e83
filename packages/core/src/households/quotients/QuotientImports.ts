import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../../platform/csv/importing.ts"
import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { HouseholdAction } from "../auditActions.ts"
import { keepQuotients } from "./keepQuotient.ts"
import type { QuotientLineProblem } from "./QuotientLineProblem.ts"
import type { ImportedQuotient, QuotientRows } from "./quotientRows.ts"

/** Quotients of many households at once, as another program lists them. */
export class QuotientImports extends Context.Service<
  QuotientImports,
  {
    /**
     * Keeps the quotients that are new, or that say otherwise than one from the same day; all or, with a problem and without
     * `skipInvalid`, none.
     */
    import(
      staff: StaffAccess,
      rows: QuotientRows,
      options: ImportOptions
    ): Effect.Effect<ImportReport<QuotientLineProblem>>
  }
>()("@portail-familles/core/households/quotients/QuotientImports") {
  static readonly layer = Layer.effect(
    QuotientImports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(HouseholdAction)
      const run = yield* importing
      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(SqlClient.SqlClient, sql)))

      const findKnown = Effect.fnUntraced(function* (townId: string, rows: ReadonlyArray<ImportedQuotient>) {
        const found = yield* sql<KnownQuotient>`select r.line, h.id as household_id, q.cents as known_cents,
            q.valid_until as known_until
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, "householdRef" text, "from" date)
          join households h on h.town_id = ${townId} and h.external_ref = r."householdRef"
          left join quotients q on q.town_id = h.town_id and q.household_id = h.id and q.valid_from = r."from"
            and q.superseded_at is null`
        return new Map(found.map((known) => [known.line, known]))
      })

      const plan = Effect.fnUntraced(function* (staff: StaffAccess, { quotients, invalid }: QuotientRows) {
        const problems: Array<LineProblem<QuotientLineProblem>> = [...invalid]
        const fine: Array<ImportedQuotient & KnownQuotient> = []
        for (let at = 0; at < quotients.length; at += batchSize) {
          const batch = quotients.slice(at, at + batchSize)
          const known = yield* findKnown(staff.townId, batch)
          for (const row of batch) {
            const home = known.get(row.line)
            if (home !== undefined) fine.push({ ...row, ...home })
            else {
              const { line, householdRef } = row
              problems.push({ line, column: "foyer", code: "unknown-household", householdRef })
            }
          }
        }
        const created = fine.filter(({ knownCents }) => knownCents === null).length
        const written = fine.filter(
          ({ cents, until, knownCents, knownUntil }) => cents !== knownCents || until !== knownUntil
        )
        return {
          counts: { created, changed: written.length - created, unchanged: fine.length - written.length },
          problems: boundedProblems(problems, []),
          written
        }
      })

      const importQuotients = Effect.fn("QuotientImports.import")(
        (staff: StaffAccess, rows: QuotientRows, options: ImportOptions) =>
          run(
            {
              plan: plan(staff, rows),
              apply: ({ written }) =>
                writeInBatches(
                  written,
                  batchSize,
                  (batch) =>
                    keepQuotients(
                      staff.townId,
                      batch.map(({ householdId, cents, from, until, proof }) => ({
                        householdId,
                        cents,
                        from,
                        until,
                        proof,
                        source: "import" as const,
                        recordedBy: staff.actor
                      }))
                    ),
                  options.onProgress
                ),
              record: Effect.fnUntraced(function* (_plan, told) {
                yield* audit.record(staff, {
                  action: "quotient.import",
                  subjectType: "import",
                  subjectId: yield* ids.next,
                  after: told
                })
              })
            },
            options
          ),
        needs,
        orDieSql
      )

      return QuotientImports.of({ import: importQuotients })
    })
  )
}

/** Quotients in one statement. */
const batchSize = 1_000

interface KnownQuotient {
  readonly line: number
  readonly householdId: string
  readonly knownCents: number | null
  readonly knownUntil: string | null
}
