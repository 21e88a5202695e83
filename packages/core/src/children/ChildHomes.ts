import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { ChildAction } from "./auditActions.ts"

/** The town has no such child or household, by its external reference. */
export class HomeNotFound extends Schema.TaggedError<HomeNotFound>()("HomeNotFound", {
  what: Schema.Literals(["child", "household"]),
  ref: Schema.String
}) {}

/** The child would have no home left. */
export class LastHome extends Schema.TaggedError<LastHome>()("LastHome", { ref: Schema.String }) {}

/** The child has two homes already: custody is shared between two. */
export class TwoHomesAlready extends Schema.TaggedError<TwoHomesAlready>()("TwoHomesAlready", { ref: Schema.String }) {}

/** What goes with a child's home. */
export interface Unlinked {
  /** Whether the child lives there. */
  readonly changed: boolean
  /** Persons to call or authorised, whom this home had named. */
  readonly persons: number
  /** Persons forbidden to collect the child, recorded for this home. */
  readonly prohibitions: number
}

/** In which homes a child lives: decided by staff, for a family could claim a child by naming it. */
export class ChildHomes extends Context.Service<
  ChildHomes,
  {
    /** Gives a child a second home. Whether that changes anything; a dry run only looks. */
    link(
      staff: StaffAccess,
      childRef: string,
      householdRef: string,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<boolean, HomeNotFound | TwoHomesAlready>
    /** Takes a child out of one of two homes; what was invoiced there stays. A dry run only looks. */
    unlink(
      staff: StaffAccess,
      childRef: string,
      householdRef: string,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<Unlinked, HomeNotFound | LastHome>
  }
>()("@portail-familles/core/children/ChildHomes") {
  static readonly layer = Layer.effect(
    ChildHomes,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(ChildAction)

      const find = Effect.fnUntraced(function* (staff: StaffAccess, childRef: string, householdRef: string) {
        // the household before the child, as whoever changes a family's file does, so that nobody waits for each other
        const [household] = yield* sql<{ id: string }>`select id from household_cards
          where town_id = ${staff.townId} and external_ref = ${householdRef} for key share`
        // held: two staff members at once must not make a third home, nor take both away
        const [child] = yield* sql<{ id: string }>`select id from children
          where town_id = ${staff.townId} and external_ref = ${childRef} for update`
        if (child === undefined) return yield* new HomeNotFound({ what: "child", ref: childRef })
        if (household === undefined) return yield* new HomeNotFound({ what: "household", ref: householdRef })
        const homes = yield* sql<{ householdId: string; ref: string }>`select hc.household_id, h.external_ref as ref
          from household_children hc join household_cards h on h.town_id = hc.town_id and h.id = hc.household_id
          where hc.town_id = ${staff.townId} and hc.child_id = ${child.id} order by h.external_ref`
        return { childId: child.id, householdId: household.id, homes }
      })

      const record = (
        staff: StaffAccess,
        action: ChildAction,
        childId: string,
        before: Homes,
        after: ReadonlyArray<string>
      ) =>
        audit.record(staff, {
          action,
          subjectType: "child",
          subjectId: childId,
          before: { homes: before.map(({ ref }) => ref) },
          after: { homes: after }
        })

      const link = Effect.fn("ChildHomes.link")(
        function* (
          staff: StaffAccess,
          childRef: string,
          householdRef: string,
          { dryRun }: { readonly dryRun: boolean }
        ) {
          const { childId, householdId, homes } = yield* find(staff, childRef, householdRef)
          if (homes.some((home) => home.householdId === householdId)) return false
          if (homes.length > 1) return yield* new TwoHomesAlready({ ref: childRef })
          if (dryRun) return true
          yield* sql`insert into household_children (town_id, household_id, child_id)
            values (${staff.townId}, ${householdId}, ${childId})`
          yield* record(staff, "child.link", childId, homes, [...homes.map(({ ref }) => ref), householdRef])
          return true
        },
        sql.withTransaction,
        orDieSql
      )

      const unlink = Effect.fn("ChildHomes.unlink")(
        function* (
          staff: StaffAccess,
          childRef: string,
          householdRef: string,
          { dryRun }: { readonly dryRun: boolean }
        ) {
          const { childId, householdId, homes } = yield* find(staff, childRef, householdRef)
          if (!homes.some((home) => home.householdId === householdId)) {
            return { changed: false, persons: 0, prohibitions: 0 }
          }
          if (homes.length === 1) return yield* new LastHome({ ref: childRef })
          const [contacts] = yield* sql<Omit<Unlinked, "changed">>`select
              count(*) filter (where kind <> 'forbidden')::int as persons,
              count(*) filter (where kind = 'forbidden')::int as prohibitions
            from child_contacts where town_id = ${staff.townId} and child_id = ${childId} and household_id = ${householdId}`
          const unlinked: Unlinked = { changed: true, persons: 0, prohibitions: 0, ...contacts }
          if (dryRun) return unlinked
          // the persons that this home named for the child were its own
          yield* sql`delete from child_contacts
            where town_id = ${staff.townId} and child_id = ${childId} and household_id = ${householdId}`
          yield* sql`delete from household_children
            where town_id = ${staff.townId} and child_id = ${childId} and household_id = ${householdId}`
          const rest = homes.filter((home) => home.householdId !== householdId).map(({ ref }) => ref)
          yield* record(staff, "child.unlink", childId, homes, rest)
          return unlinked
        },
        sql.withTransaction,
        orDieSql
      )

      return ChildHomes.of({ link, unlink })
    })
  )
}

type Homes = ReadonlyArray<{ readonly householdId: string; readonly ref: string }>
