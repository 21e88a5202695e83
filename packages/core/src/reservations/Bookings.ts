import { hash } from "node:crypto"
import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess, type StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { ReservationAction } from "./auditActions.ts"
import { queues } from "./engine/queues.ts"
import { unmetWishes } from "./engine/unmetWishes.ts"
import type { BookingBusy, ChangeAnswer, ChangeLine, ChangeRequest, StaffOrder, WishKeyReused } from "./Wish.ts"

/** Booking and giving back days. Nobody gets a place that is not there, nor after its limit, nor twice for one wish. */
export class Bookings extends Context.Service<
  Bookings,
  {
    /** Books and cancels what a family wishes, and tells what became of each wish. */
    change(access: FamilyAccess, request: ChangeRequest): Effect.Effect<ChangeAnswer, WishKeyReused | BookingBusy>
    /**
     * The same on behalf of a household: past limits, openings and requirements, never past capacity, closure, exclusion, or without an
     * enrolment.
     */
    changeForStaff(staff: StaffAccess, order: StaffOrder): Effect.Effect<ChangeAnswer, BookingBusy>
  }
>()("@portail-familles/core/reservations/Bookings") {
  static readonly layer = Layer.effect(
    Bookings,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(ReservationAction)
      const unmetOf = yield* unmetWishes
      const { ask, atOnce, preview } = yield* queues

      const record = (staff: StaffAccess, reason: string, lines: ReadonlyArray<ChangeLine>) =>
        Effect.forEach(
          lines.filter(({ outcome }) => outcome === "booked" || outcome === "cancelled"),
          ({ action, childId, activity, unit, day }) =>
            audit.record(staff, {
              action: action === "add" ? "planning.book" : "planning.cancel",
              subjectType: "child",
              subjectId: childId,
              after: { activity, code: unit, on: day, reason }
            }),
          { discard: true }
        )

      const change = Effect.fn("Bookings.change")(function* (access: FamilyAccess, request: ChangeRequest) {
        const at = yield* now
        const { key, mode, siblingsTogether, changes } = request
        const asked = {
          ...{ mode, siblingsTogether, at, wishes: changes, town: access.town, householdId: access.householdId },
          actor: actorOfFamily(access.accountId),
          author: { kind: "family", access, key, fingerprint: fingerprintOf(access.householdId, request) },
          unmet: yield* unmetOf(access, changes)
        } as const
        return yield* request.preview ? preview(asked) : ask(asked)
      }, orDieSql)

      const changeForStaff = Effect.fn("Bookings.changeForStaff")(function* (staff: StaffAccess, order: StaffOrder) {
        const { mode, siblingsTogether, changes, householdId, reason, feePercent } = order
        const asked = {
          ...{ mode, siblingsTogether, wishes: changes, householdId, town: staff.town, actor: staff.actor },
          at: yield* now,
          author: { kind: "staff", staff, reason, feePercent },
          unmet: () => new Set<never>()
        } as const
        if (order.dryRun) return yield* preview(asked)
        return yield* sql.withTransaction(Effect.tap(atOnce(asked), ({ lines }) => record(staff, reason, lines)))
      }, orDieSql)

      return Bookings.of({ change, changeForStaff })
    })
  )
}

/** What tells requests apart that come with one key; an adult may change its household, and is then told nothing of the other one's. */
const fingerprintOf = (householdId: string, { mode, siblingsTogether, changes }: ChangeRequest): string =>
  hash(
    "sha256",
    JSON.stringify([
      householdId,
      mode,
      siblingsTogether,
      changes.map(({ action, childId, activity, unit, day }) => [action, childId, activity, unit, day])
    ]),
    "base64url"
  )
