import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { type SlotReservation, SlotReservations, type SlotsCancelled } from "../activities/SlotReservations.ts"
import { type ChosenSlot, type SlotChoice, slotStates } from "../activities/slotStates.ts"
import { auditOf } from "../audit/Audit.ts"
import { againIfClashed, orDieSql } from "../platform/sql/failures.ts"
import { ReservationAction } from "./auditActions.ts"

/** What closing slots does, or would do: which ones, and who loses what. */
export interface ClosingPlan {
  readonly slots: ReadonlyArray<ChosenSlot>
  readonly lost: ReadonlyArray<SlotReservation>
}

/** The same once it is done. */
export interface Closed extends ClosingPlan {
  readonly cancelled: SlotsCancelled
}

/** Slots that staff close, and open again. */
export class Closures extends Context.Service<
  Closures,
  {
    /** The open slots of a choice, and who is booked in them. */
    plan(staff: StaffAccess, choice: SlotChoice): Effect.Effect<ClosingPlan>
    /** Closes them: whoever is booked is cancelled without a fee and hears why, in one transaction. */
    close(staff: StaffAccess, choice: SlotChoice, reason: string): Effect.Effect<Closed>
    /** The slots of a choice that staff closed; one that its activity's weeks no longer want is not among them. */
    closed(staff: StaffAccess, choice: SlotChoice): Effect.Effect<ReadonlyArray<ChosenSlot>>
    /** Opens them again; nobody gets a place back by that. */
    reopen(staff: StaffAccess, choice: SlotChoice, reason: string): Effect.Effect<ReadonlyArray<ChosenSlot>>
  }
>()("@portail-familles/core/reservations/Closures") {
  static readonly layer = Layer.effect(
    Closures,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const states = yield* slotStates
      const reservations = yield* SlotReservations
      const audit = yield* auditOf(ReservationAction)

      const record = (
        staff: StaffAccess,
        action: "planning.close" | "planning.reopen",
        choice: SlotChoice,
        after: { readonly reason: string; readonly changed: number; readonly booked?: number; readonly mails?: number }
      ) =>
        audit.record(staff, {
          action,
          subjectType: "activity",
          subjectId: choice.activity,
          after: { activity: choice.activity, startsOn: choice.from, on: choice.to, ...after }
        })

      const planned = Effect.fnUntraced(function* ({ townId }: StaffAccess, choice: SlotChoice) {
        const slots = (yield* states.choose(townId, choice)).filter(({ state }) => state === "open")
        return { slots, lost: yield* reservations.on(townId, idsOf(slots)) }
      })

      const closedOf = ({ townId }: StaffAccess, choice: SlotChoice) =>
        Effect.map(states.choose(townId, choice), (slots) =>
          slots.filter(({ state, withdrawn }) => state === "closed" && !withdrawn)
        )

      const close = Effect.fn("Closures.close")(
        function* (staff: StaffAccess, choice: SlotChoice, reason: string) {
          const plan = yield* planned(staff, choice)
          const ids = idsOf(plan.slots)
          const cancelled = yield* reservations.cancel(staff, ids, reason)
          yield* states.close(staff.townId, ids, reason)
          if (ids.length > 0) {
            const { reservations: booked, mails } = cancelled
            yield* record(staff, "planning.close", choice, { reason, changed: ids.length, booked, mails })
          }
          return { ...plan, cancelled }
        },
        sql.withTransaction,
        againIfClashed,
        orDieSql
      )

      const reopen = Effect.fn("Closures.reopen")(
        function* (staff: StaffAccess, choice: SlotChoice, reason: string) {
          const slots = yield* closedOf(staff, choice)
          yield* states.reopen(staff.townId, idsOf(slots))
          yield* reservations.enlarged(staff, idsOf(slots))
          if (slots.length > 0) yield* record(staff, "planning.reopen", choice, { reason, changed: slots.length })
          return slots
        },
        sql.withTransaction,
        againIfClashed,
        orDieSql
      )

      // choosing locks slots, so that even reading stands in a transaction
      return Closures.of({
        plan: (staff, choice) => orDieSql(sql.withTransaction(planned(staff, choice))),
        close,
        closed: (staff, choice) => orDieSql(sql.withTransaction(closedOf(staff, choice))),
        reopen
      })
    })
  )
}

const idsOf = (slots: ReadonlyArray<ChosenSlot>): ReadonlyArray<string> => slots.map(({ id }) => id)
