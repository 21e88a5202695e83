import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { HomeNotFound } from "../children/ChildHomes.ts"
import type { Become } from "../platform/privacy/Contribution.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Rollback } from "../platform/sql/Rollback.ts"
import { PrivacyAction } from "./auditActions.ts"
import { Contributions } from "./Contributions.ts"
import { ChangesWaiting, DuplicateHasBooks, HouseholdFull } from "./ErasureProblem.ts"
import { type Erased, eraseHousehold } from "./erasing.ts"
import { type LockedHousehold, lockHousehold, type Member, membersOf, standingOf } from "./household.ts"
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
      const audit = yield* auditOf(PrivacyAction)
      const rooms = yield* Contributions
      const lock = yield* lockHousehold
      const members = yield* membersOf
      const standing = yield* standingOf
      const eraseOne = yield* eraseHousehold

      const lockBoth = Effect.fnUntraced(function* (townId: string, keptRef: string, duplicateRef: string) {
        const locked = new Map<string, LockedHousehold>()
        // in one order, so that two merges the other way round do not wait for each other
        for (const ref of [keptRef, duplicateRef].toSorted()) {
          const household = yield* lock(townId, ref)
          if (household === undefined) return yield* new HomeNotFound({ what: "household", ref })
          locked.set(ref, household)
        }
        const [kept, duplicate] = [locked.get(keptRef), locked.get(duplicateRef)]
        if (kept === undefined || duplicate === undefined || kept.id === duplicate.id) {
          return yield* new HomeNotFound({ what: "household", ref: duplicateRef })
        }
        return { kept, duplicate }
      })

      const check = Effect.fnUntraced(function* (townId: string, duplicate: LockedHousehold) {
        const { books, attempts, changesWaiting } = yield* standing({ townId, householdId: duplicate.id })
        const ref = duplicate.externalRef
        if (Object.values(books).reduce((sum, count) => sum + count, attempts) > 0) {
          const { invoices = 0, payments = 0 } = books
          return yield* new DuplicateHasBooks({ ref, invoices, payments })
        }
        if (changesWaiting > 0) return yield* new ChangesWaiting({ ref, count: changesWaiting })
      })

      const mergeOrNothing = Effect.fnUntraced(function* (
        staff: StaffAccess,
        keptRef: string,
        duplicateRef: string,
        { dryRun }: { readonly dryRun: boolean }
      ) {
        const { townId } = staff
        const { kept, duplicate } = yield* lockBoth(townId, keptRef, duplicateRef)
        yield* check(townId, duplicate)
        const here = yield* members(townId, kept.id)
        const there = yield* members(townId, duplicate.id)
        const adults = split(here.adults, there.adults)
        const children = split(here.children, there.children)
        if (here.adults.length + adults.moved.length > 2) {
          return yield* new HouseholdFull({ ref: keptRef, names: adults.moved.map(fullName) })
        }
        const household: Become = { from: duplicate.id, to: kept.id }
        const moved = [...adults.moved, ...children.moved]
        const merging = {
          townId,
          household,
          adults: adults.moved.map(({ id }) => id),
          children: children.moved.map(({ id }) => id),
          sameAdults: adults.present.map(become),
          subjects: [
            household,
            ...moved.map(({ id }) => ({ from: id, to: id })),
            ...[...adults.present, ...children.present].map(become)
          ]
        }
        const counts: Record<string, number> = {}
        for (const { move } of rooms) if (move !== undefined) Object.assign(counts, yield* move(merging))
        const { accountsMoved = 0 } = counts
        const erased = yield* eraseOne(townId, duplicate.id)
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

const split = (here: ReadonlyArray<Member>, there: ReadonlyArray<Member>) => {
  const matched = there.map((other) => ({ other, one: here.find((candidate) => samePerson(candidate, other)) }))
  return {
    moved: matched.filter(({ one }) => one === undefined).map(({ other }) => other),
    present: matched.flatMap(({ one, other }) => (one === undefined ? [] : [{ one, other }]))
  }
}

const fullName = ({ givenName, familyName }: Member): string => `${givenName} ${familyName}`

const become = ({ one, other }: { readonly one: Member; readonly other: Member }): Become => ({
  from: other.id,
  to: one.id
})
