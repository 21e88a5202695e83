import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { HomeNotFound } from "../children/ChildHomes.ts"
import type { Counts, HouseholdKey, Standing } from "../platform/privacy/Contribution.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Rollback } from "../platform/sql/Rollback.ts"
import { PrivacyAction } from "./auditActions.ts"
import { InvoicesUnpaid, PaymentUnderWay } from "./ErasureProblem.ts"
import { type Erased, eraseHousehold } from "./erasing.ts"
import { mirrorErasures } from "./erasuresFile.ts"
import { lockHousehold, standingOf } from "./household.ts"

/** Something that outlives the erasure, and until which ISO day where there is one. `what` is the debtor, people elsewhere, or what a room says. */
export interface Kept {
  readonly what: string
  readonly count: number
  readonly until: string | null
}

/** What an erasure did or, in a dry run, would do. */
export interface Erasure {
  readonly householdRef: string
  readonly householdName: string
  readonly erased: Erased
  readonly kept: ReadonlyArray<Kept>
}

/** The right to be forgotten (GDPR, article 17), as far as the town's accounting duty allows. */
export class Erasures extends Context.Service<
  Erasures,
  {
    /**
     * Erases a family; keeps nothing of it in a dry run. People who have another household stay there. A second time there is nothing
     * left to erase. The log says how much of what was erased, and nothing of whom.
     */
    erase(
      staff: StaffAccess,
      householdRef: string,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<Erasure, HomeNotFound | InvoicesUnpaid | PaymentUnderWay>
  }
>()("@portail-familles/core/privacy/Erasures") {
  static readonly layer = Layer.effect(
    Erasures,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PrivacyAction)
      const lock = yield* lockHousehold
      const standing = yield* standingOf
      const eraseOne = yield* eraseHousehold
      const mirror = yield* mirrorErasures

      const elsewhere = Effect.fnUntraced(function* ({ townId, householdId }: HouseholdKey) {
        const shared = (view: string, person: string) => sql`(select count(*)::int from ${sql(view)} l
          where l.town_id = ${townId} and l.household_id = ${householdId} and exists (select 1 from ${sql(view)} o
            where o.town_id = l.town_id and o.${sql(person)} = l.${sql(person)} and o.household_id <> l.household_id))`
        const [row] = yield* sql`select
          ${shared("child_homes", "child_id")} as children, ${shared("household_members", "adult_id")} as adults`.pipe(
          decodeRows(Schema.Struct({ children: Schema.Int, adults: Schema.Int }))
        )
        return { "children-elsewhere": row?.children ?? 0, "adults-elsewhere": row?.adults ?? 0 }
      })

      const eraseOrNothing = Effect.fnUntraced(function* (
        staff: StaffAccess,
        householdRef: string,
        { dryRun }: { readonly dryRun: boolean }
      ) {
        const { townId, town } = staff
        const household = yield* lock(townId, householdRef)
        if (household === undefined) return yield* new HomeNotFound({ what: "household", ref: householdRef })
        const key = { townId, householdId: household.id }
        const stands = yield* standing(key)
        if (stands.attemptUnderWay) {
          return yield* new PaymentUnderWay({ ref: householdRef, setAside: [...stands.paymentsSetAside] })
        }
        if (stands.unpaid.length > 0) {
          return yield* new InvoicesUnpaid({ ref: householdRef, numbers: [...stands.unpaid] })
        }
        const others = { ...stands.others, ...(yield* elsewhere(key)) }
        const erased = yield* eraseOne(townId, household.id)
        const erasure: Erasure = {
          householdRef,
          householdName: household.name,
          erased,
          kept: keptOf(stands, others, town.settings.retention.accountingYears)
        }
        if (dryRun) return yield* Effect.fail(new Rollback(erasure))
        if (Object.values(erased).some((count) => count > 0)) {
          yield* audit.record(staff, {
            action: "household.erase",
            subjectType: "household",
            subjectId: household.id,
            after: erased
          })
        }
        return erasure
      }, sql.withTransaction)

      const erase = Effect.fn("Erasures.erase")(function* (
        staff: StaffAccess,
        householdRef: string,
        options: { readonly dryRun: boolean }
      ) {
        const erasure = yield* eraseOrNothing(staff, householdRef, options).pipe(
          Effect.catchTag("Rollback", ({ outcome }) => Effect.succeed(outcome))
        )
        if (!options.dryRun) yield* mirror(staff.townId)
        return erasure
      }, orDieSql)

      return Erasures.of({ erase })
    })
  )
}

const keptOf = ({ books, attempts, lastOn }: Standing, others: Counts, years: number): ReadonlyArray<Kept> => {
  const until = lastOn === null ? null : `${Number(lastOn.slice(0, 4)) + years}${lastOn.slice(4)}`
  const inBooks = Object.values(books).reduce((sum, count) => sum + count, attempts)
  const kept: ReadonlyArray<Kept> = [
    ...Object.entries(books).map(([what, count]) => ({ what, count, until })),
    { what: "debtor", count: inBooks > 0 ? 1 : 0, until },
    ...Object.entries(others).map(([what, count]) => ({ what, count, until: null }))
  ]
  return kept.filter(({ count }) => count > 0)
}
