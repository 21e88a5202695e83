import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { ChildAction } from "./auditActions.ts"
import { HomeNotFound } from "./ChildHomes.ts"

/** A child of one of its homes, by external references. */
export interface ChildAtHome {
  readonly childRef: string
  readonly householdRef: string
}

/** Somebody who must not collect a child, what they are to it, and what that rests on: the judgment, its date. */
export interface ForbiddenPickup {
  readonly name: string
  readonly relation: string
  readonly proof: string
}

/** Who must not collect a child. Only staff say so, on a proof; the home it was recorded for sees it, the other one does not. */
export class ForbiddenPickups extends Context.Service<
  ForbiddenPickups,
  {
    /**
     * Records a prohibition; one for the same name is replaced. Whether that changed anything, and how many authorisations name the same
     * person: they contradict it.
     */
    forbid(
      staff: StaffAccess,
      child: ChildAtHome,
      person: ForbiddenPickup
    ): Effect.Effect<{ readonly changed: boolean; readonly alsoAuthorised: number }, HomeNotFound>
    /** Lifts the prohibition of a name. Whether there was one. */
    allow(staff: StaffAccess, child: ChildAtHome, name: string): Effect.Effect<boolean, HomeNotFound>
  }
>()("@portail-familles/core/children/ForbiddenPickups") {
  static readonly layer = Layer.effect(
    ForbiddenPickups,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(ChildAction)

      const lockAtHome = Effect.fnUntraced(function* (staff: StaffAccess, { childRef, householdRef }: ChildAtHome) {
        const [child] = yield* sql<{ id: string }>`select id from children
          where town_id = ${staff.townId} and external_ref = ${childRef} for update`
        if (child === undefined) return yield* new HomeNotFound({ what: "child", ref: childRef })
        const [home] = yield* sql<{ id: string }>`select h.id from household_cards h
          join household_children hc on hc.town_id = h.town_id and hc.household_id = h.id and hc.child_id = ${child.id}
          where h.town_id = ${staff.townId} and h.external_ref = ${householdRef}`
        if (home === undefined) return yield* new HomeNotFound({ what: "household", ref: householdRef })
        return { childId: child.id, householdId: home.id }
      })

      const findProhibition = (staff: StaffAccess, at: { childId: string; householdId: string }, name: string) =>
        sql<
          ForbiddenPickup & { readonly id: string }
        >`select id, family_name as name, relation, proof from child_contacts
          where town_id = ${staff.townId} and child_id = ${at.childId} and household_id = ${at.householdId}
            and kind = 'forbidden' and lower(family_name) = lower(${name})`

      const forbid = Effect.fn("ForbiddenPickups.forbid")(
        function* (staff: StaffAccess, child: ChildAtHome, { name, relation, proof }: ForbiddenPickup) {
          const at = yield* lockAtHome(staff, child)
          const authorised = yield* sql`select 1 as one from child_contacts
            where town_id = ${staff.townId} and child_id = ${at.childId} and kind = 'pickup'
              and lower(${name}) in (lower(trim(given_name || ' ' || family_name)), lower(trim(family_name || ' ' || given_name)))`
          const alsoAuthorised = authorised.length
          const [before] = yield* findProhibition(staff, at, name)
          if (before?.relation === relation && before.proof === proof) return { changed: false, alsoAuthorised }
          if (before !== undefined) {
            yield* sql`delete from child_contacts where town_id = ${staff.townId} and id = ${before.id}`
          }
          yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name, relation,
              private, proof)
            select ${staff.townId}, ${yield* ids.next}, ${at.childId}, ${at.householdId}, 'forbidden',
              coalesce(max(position), 0) + 1, ${name}, ${relation}, true, ${proof}
            from child_contacts where town_id = ${staff.townId} and child_id = ${at.childId}
              and household_id = ${at.householdId} and kind = 'forbidden'`
          yield* audit.record(staff, {
            action: "pickup.forbid",
            subjectType: "child",
            subjectId: at.childId,
            ...(before === undefined ? {} : { before: auditFields(before) }),
            after: { name, relation, proof }
          })
          return { changed: true, alsoAuthorised }
        },
        sql.withTransaction,
        orDieSql
      )

      const allow = Effect.fn("ForbiddenPickups.allow")(
        function* (staff: StaffAccess, child: ChildAtHome, name: string) {
          const at = yield* lockAtHome(staff, child)
          const [before] = yield* findProhibition(staff, at, name)
          if (before === undefined) return false
          yield* sql`delete from child_contacts where town_id = ${staff.townId} and id = ${before.id}`
          yield* audit.record(staff, {
            action: "pickup.allow",
            subjectType: "child",
            subjectId: at.childId,
            before: auditFields(before)
          })
          return true
        },
        sql.withTransaction,
        orDieSql
      )

      return ForbiddenPickups.of({ forbid, allow })
    })
  )
}

const auditFields = ({ name, relation, proof }: ForbiddenPickup) => ({ name, relation, proof })
