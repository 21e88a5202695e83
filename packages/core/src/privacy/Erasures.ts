import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Audit } from "../audit/Audit.ts"
import { HomeNotFound } from "../children/ChildHomes.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Rollback } from "../platform/sql/Rollback.ts"
import type { Town } from "../towns/Town.ts"
import { type Books, booksOf, holdHousehold } from "./books.ts"
import { InvoicesUnpaid, PaymentUnderWay } from "./ErasureProblem.ts"
import { type Erased, eraseHousehold } from "./eraseHousehold.ts"

/** Something that outlives the erasure, and until which ISO day where there is one. */
export interface Kept {
  readonly what: "invoices" | "payments" | "debtor" | "audit" | "children-elsewhere" | "adults-elsewhere"
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
      town: Town,
      householdRef: string,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<Erasure, HomeNotFound | InvoicesUnpaid | PaymentUnderWay>
  }
>()("@portail-familles/core/privacy/Erasures") {
  static readonly layer = Layer.effect(
    Erasures,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* Audit

      const elsewhere = Effect.fnUntraced(function* (townId: string, householdId: string) {
        const shared = (table: string, person: string) => sql`(select count(*)::int from ${sql(table)} l
          where l.town_id = ${townId} and l.household_id = ${householdId} and exists (select 1 from ${sql(table)} o
            where o.town_id = l.town_id and o.${sql(person)} = l.${sql(person)} and o.household_id <> l.household_id))`
        const [row] = yield* sql<{ children: number; adults: number; acts: number }>`select
          ${shared("household_children", "child_id")} as children, ${shared("household_adults", "adult_id")} as adults,
          (select count(*)::int from audit_entries a where a.town_id = ${townId} and a.subject_id in (
            select ${householdId}::text
            union select child_id::text from household_children where town_id = ${townId} and household_id = ${householdId}
            union select c.id::text from household_adults ha
              join accounts c on c.town_id = ha.town_id and c.adult_id = ha.adult_id
              where ha.town_id = ${townId} and ha.household_id = ${householdId})) as acts`
        return row ?? { children: 0, adults: 0, acts: 0 }
      })

      const eraseOrNothing = Effect.fnUntraced(function* (
        staff: StaffAccess,
        town: Town,
        householdRef: string,
        { dryRun }: { readonly dryRun: boolean }
      ) {
        const household = yield* holdHousehold(sql, staff.townId, householdRef)
        if (household === undefined) return yield* new HomeNotFound({ what: "household", ref: householdRef })
        const books = yield* booksOf(sql, staff.townId, household.id)
        if (books.paying) return yield* new PaymentUnderWay({ ref: householdRef })
        if (books.unpaid.length > 0) return yield* new InvoicesUnpaid({ ref: householdRef, numbers: [...books.unpaid] })
        const others = yield* elsewhere(staff.townId, household.id)
        const erased = yield* eraseHousehold(sql, { townId: staff.townId, householdId: household.id })
        const erasure: Erasure = {
          householdRef,
          householdName: household.name,
          erased,
          kept: keptOf(books, others, town.settings.retention.accountingYears)
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
        town: Town,
        householdRef: string,
        options: { readonly dryRun: boolean }
      ) {
        return yield* eraseOrNothing(staff, town, householdRef, options).pipe(
          Effect.catchTag("Rollback", ({ outcome }) => Effect.succeed(outcome))
        )
      }, orDieSql)

      return Erasures.of({ erase })
    })
  )
}

const keptOf = (
  books: Books,
  others: { readonly children: number; readonly adults: number; readonly acts: number },
  years: number
): ReadonlyArray<Kept> => {
  const until = books.lastOn === null ? null : `${Number(books.lastOn.slice(0, 4)) + years}${books.lastOn.slice(4)}`
  const kept: ReadonlyArray<Kept> = [
    { what: "invoices", count: books.invoices, until },
    { what: "payments", count: books.payments, until },
    { what: "debtor", count: books.invoices + books.payments + books.attempts > 0 ? 1 : 0, until },
    { what: "audit", count: others.acts, until: null },
    { what: "children-elsewhere", count: others.children, until: null },
    { what: "adults-elsewhere", count: others.adults, until: null }
  ]
  return kept.filter(({ count }) => count > 0)
}
