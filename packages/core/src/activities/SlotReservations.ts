import { Context, type Effect } from "effect"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"

/** A child who has a place in a slot, as staff read it. */
export interface SlotReservation {
  readonly reservationId: string
  readonly slotId: string
  readonly childRef: string
  readonly childName: string
  readonly householdRef: string
  readonly unit: string
}

/** What became of the reservations of slots that do not take place; `unreachable` are references of households without a mail address. */
export interface SlotsCancelled {
  readonly reservations: number
  readonly households: number
  readonly mails: number
  readonly unreachable: ReadonlyArray<string>
}

/** Who is booked in slots: what activities need of reservations, which stand above them. */
export class SlotReservations extends Context.Service<
  SlotReservations,
  {
    /** The places that are taken, in the order of days and children. */
    on(townId: string, slotIds: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<SlotReservation>>
    /** Which of the slots anybody was ever booked in: those stay, for their fees and their story. */
    remembered(townId: string, slotIds: ReadonlyArray<string>): Effect.Effect<ReadonlySet<string>>
    /** Cancels them without a fee, ends what is waited for there, and writes to the families, in the caller's transaction; the reason is what they read, "" for none. */
    cancel(staff: StaffAccess, slotIds: ReadonlyArray<string>, reason: string): Effect.Effect<SlotsCancelled>
    /** Offers the places that slots have got to who waits for them, in the caller's transaction. */
    enlarged(staff: StaffAccess, slotIds: ReadonlyArray<string>): Effect.Effect<void>
  }
>()("@portail-familles/core/activities/SlotReservations") {}
