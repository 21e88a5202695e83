import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import type { ImportOptions, ImportReport } from "../platform/csv/ImportReport.ts"
import { importing } from "../platform/csv/importing.ts"
import type { CsvUnreadable } from "../platform/csv/readCsv.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { lockTown } from "../platform/locks/locks.ts"
import { inBatches } from "../platform/sql/batches.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { HouseholdAction } from "./auditActions.ts"
import type { FamilyLineProblem } from "./FamilyLineProblem.ts"
import type { FamilyCsv } from "./familyCsv.ts"
import type { Household } from "./Household.ts"
import { ImportedChildren } from "./ImportedChildren.ts"
import { applyFamilies, planFamilies, stagedProblems } from "./importing/importFamilies.ts"
import { selectHouseholds } from "./selectHouseholds.ts"

/** Households with their adults and children, for staff. */
export class Families extends Context.Service<
  Families,
  {
    /**
     * Creates and changes families by their external references, from one file or from one for each table; doing it twice changes
     * nothing. Reads the files as it goes. One transaction.
     */
    import(
      staff: StaffAccess,
      files: ReadonlyArray<FamilyCsv>,
      options: ImportOptions
    ): Effect.Effect<ImportReport<FamilyLineProblem>, CsvUnreadable>
    /**
     * Gives the town's households by name, with their adults and children, some at a time, as they stand at one moment; and how many
     * there were. As much memory for a large town as for a small one.
     */
    each<E, R>(
      staff: StaffAccess,
      some: (households: ReadonlyArray<Household>) => Effect.Effect<void, E, R>
    ): Effect.Effect<number, E, R>
    /** One household by its external reference. */
    find(staff: StaffAccess, externalRef: string): Effect.Effect<Household | undefined>
    /** How many households the town has. */
    count(staff: StaffAccess): Effect.Effect<number>
  }
>()("@portail-familles/core/households/Families") {
  static readonly layer = Layer.effect(
    Families,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const lock = yield* lockTown
      const ids = yield* Ids
      const audit = yield* auditOf(HouseholdAction)
      const run = yield* importing
      const children = yield* ImportedChildren

      const plan = Effect.fnUntraced(function* (
        townId: string,
        files: ReadonlyArray<FamilyCsv>,
        options: ImportOptions
      ) {
        // one import of a town at a time: two of them would wait for each other's rows in different orders
        yield* lock(townId, "family and invoice imports")
        return yield* planFamilies(townId, files, options)
      })

      const importFiles = Effect.fn("Families.import")(
        (staff: StaffAccess, files: ReadonlyArray<FamilyCsv>, options: ImportOptions) =>
          run(
            {
              plan: plan(staff.townId, files, options),
              apply: (planned) =>
                Effect.provideService(applyFamilies(staff.townId, planned), ImportedChildren, children),
              problemsAfter: stagedProblems(files),
              record: Effect.fnUntraced(function* (_plan, told) {
                yield* audit.record(staff, {
                  action: "family.import",
                  subjectType: "import",
                  subjectId: yield* ids.next,
                  after: told
                })
              })
            },
            options
          ),
        Effect.provideService(SqlClient.SqlClient, sql),
        Effect.provideService(Ids, ids),
        orDieSql
      )

      const count = Effect.fn("Families.count")(function* (staff: StaffAccess) {
        const [row] = yield* sql<{ households: number }>`select count(*)::int as households from households
          where town_id = ${staff.townId}`
        return row?.households ?? 0
      }, Effect.orDie)

      const each = Effect.fn("Families.each")(
        function* <E, R>(
          staff: StaffAccess,
          some: (households: ReadonlyArray<Household>) => Effect.Effect<void, E, R>
        ) {
          return yield* inBatches(selectHouseholds(sql, staff.townId), some)
        },
        Effect.provideService(SqlClient.SqlClient, sql),
        Effect.provideService(Ids, ids),
        orDieSql
      )

      const find = Effect.fn("Families.find")(function* (staff: StaffAccess, externalRef: string) {
        const [household] = yield* selectHouseholds(sql, staff.townId, externalRef)
        return household
      }, Effect.orDie)

      return Families.of({ import: importFiles, each, find, count })
    })
  )
}
