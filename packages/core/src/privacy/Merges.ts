import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Audit } from "../audit/Audit.ts"
import { HomeNotFound } from "../children/ChildHomes.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Rollback } from "../platform/sql/Rollback.ts"
import { booksOf, type HeldHousehold, holdHousehold } from "./books.ts"
import { moveDocuments } from "./documentsOf.ts"
import { ChangesWaiting, DuplicateHasBooks, HouseholdFull } from "./ErasureProblem.ts"
import { type Erased, eraseHousehold } from "./eraseHousehold.ts"
import { type Adult, type Child, moveAccount, moveAdult, moveChild, moveQuotients, peopleOf } from "./movePeople.ts"
import { samePerson } from "./samePerson.ts"

/** What a merge did or, in a dry run, would do. People are told by their external references. */
export interface Merge {
  readonly keptRef: string
  readonly duplicateRef: string
  readonly adultsMoved: ReadonlyArray<string>
  readonly childrenMoved: ReadonlyArray<string>
  /** Accounts that go over to the same person in the household that stays. */
  readonly accountsMoved: number
  /** People of the duplicate whom the household that stays has already. */
  readonly presentAlready: ReadonlyArray<string>
  /** What went with the duplicate. */
  readonly erased: Erased
}

/** Two records of one household made one. */
export class Merges extends Context.Service<
  Merges,
  {
    /**
     * Moves to a household whoever only its duplicate has, with what was said of the children there, and erases the rest of the
     * duplicate; keeps nothing of it in a dry run. Invoices cannot move: a duplicate that has some is refused.
     */
    merge(
      staff: StaffAccess,
      keptRef: string,
      duplicateRef: string,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<Merge, HomeNotFound | DuplicateHasBooks | ChangesWaiting | HouseholdFull>
  }
>()("@portail-familles/core/privacy/Merges") {
  static readonly layer = Layer.effect(
    Merges,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* Audit

      const hold = Effect.fnUntraced(function* (townId: string, keptRef: string, duplicateRef: string) {
        const held = new Map<string, HeldHousehold>()
        // in one order, so that two merges the other way round do not wait for each other
        for (const ref of [keptRef, duplicateRef].toSorted()) {
          const household = yield* holdHousehold(sql, townId, ref)
          if (household === undefined) return yield* new HomeNotFound({ what: "household", ref })
          held.set(ref, household)
        }
        const [kept, duplicate] = [held.get(keptRef), held.get(duplicateRef)]
        if (kept === undefined || duplicate === undefined || kept.id === duplicate.id) {
          return yield* new HomeNotFound({ what: "household", ref: duplicateRef })
        }
        return { kept, duplicate }
      })

      const check = Effect.fnUntraced(function* (townId: string, duplicate: { readonly id: string }, ref: string) {
        const books = yield* booksOf(sql, townId, duplicate.id)
        if (books.invoices + books.payments + books.attempts > 0) {
          return yield* new DuplicateHasBooks({ ref, invoices: books.invoices, payments: books.payments })
        }
        const [waiting] = yield* sql<{ count: number }>`select count(*)::int as count from section_changes
          where town_id = ${townId} and household_id = ${duplicate.id} and state = 'waiting'`
        if ((waiting?.count ?? 0) > 0) return yield* new ChangesWaiting({ ref, count: waiting?.count ?? 0 })
      })

      const mergeOrNothing = Effect.fnUntraced(function* (
        staff: StaffAccess,
        keptRef: string,
        duplicateRef: string,
        { dryRun }: { readonly dryRun: boolean }
      ) {
        const { townId } = staff
        const { kept, duplicate } = yield* hold(townId, keptRef, duplicateRef)
        yield* check(townId, duplicate, duplicateRef)
        const here = yield* peopleOf(sql, townId, kept.id)
        const there = yield* peopleOf(sql, townId, duplicate.id)
        const adults = split(here.adults, there.adults)
        const children = split(here.children, there.children)
        if (here.adults.length + adults.moved.length > 2) {
          return yield* new HouseholdFull({ ref: keptRef, names: adults.moved.map(fullName) })
        }
        for (const adult of adults.moved) yield* moveAdult(sql, townId, adult.id, duplicate.id, kept.id)
        let accountsMoved = 0
        for (const { one, other } of adults.present) accountsMoved += yield* moveAccount(sql, townId, other.id, one.id)
        for (const child of children.moved) yield* moveChild(sql, townId, child.id, duplicate.id, kept.id)
        yield* moveQuotients(sql, townId, duplicate.id, kept.id)
        yield* moveDocuments(sql, townId, duplicate.id, kept.id, [
          { from: duplicate.id, to: kept.id },
          ...[...adults.moved, ...children.moved].map(({ id }) => ({ from: id, to: id })),
          ...[...adults.present, ...children.present].map(({ one, other }) => ({ from: other.id, to: one.id }))
        ])
        const erased = yield* eraseHousehold(sql, { townId, householdId: duplicate.id })
        const merge: Merge = {
          keptRef,
          duplicateRef,
          adultsMoved: adults.moved.map(({ externalRef }) => externalRef),
          childrenMoved: children.moved.map(({ externalRef }) => externalRef),
          accountsMoved,
          presentAlready: [...adults.present, ...children.present].map(({ other }) => other.externalRef),
          erased
        }
        if (dryRun) return yield* Effect.fail(new Rollback(merge))
        yield* audit.record(staff, {
          action: "household.merge",
          subjectType: "household",
          subjectId: kept.id,
          before: { duplicate: duplicate.id },
          after: {
            adultsMoved: adults.moved.length,
            childrenMoved: children.moved.length,
            accountsMoved,
            erased
          }
        })
        return merge
      }, sql.withTransaction)

      const merge = Effect.fn("Merges.merge")(function* (
        staff: StaffAccess,
        keptRef: string,
        duplicateRef: string,
        options: { readonly dryRun: boolean }
      ) {
        return yield* mergeOrNothing(staff, keptRef, duplicateRef, options).pipe(
          Effect.catchTag("Rollback", ({ outcome }) => Effect.succeed(outcome))
        )
      }, orDieSql)

      return Merges.of({ merge })
    })
  )
}

const split = <P extends Adult | Child>(here: ReadonlyArray<P>, there: ReadonlyArray<P>) => {
  const matched = there.map((other) => ({ other, one: here.find((candidate) => samePerson(candidate, other)) }))
  return {
    moved: matched.filter(({ one }) => one === undefined).map(({ other }) => other),
    present: matched.flatMap(({ one, other }) => (one === undefined ? [] : [{ one, other }]))
  }
}

const fullName = ({ givenName, familyName }: Adult): string => `${givenName} ${familyName}`
