import { Context, type Effect } from "effect"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import type { RowFailure } from "../platform/sql/failures.ts"

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

/** An enrolment that ends earlier than it did: a child has no place any more on the days after `endsOn` up to `endedOn`, both ISO. */
export interface ShortenedEnrolment {
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly endsOn: string
  readonly endedOn: string
}

/** A unit that was booked for a child on an ISO day that its enrolment no longer has. */
export interface EndedBooking {
  readonly bookingId: string
  readonly householdId: string
  readonly householdRef: string
  readonly childId: string
  readonly childRef: string
  readonly givenName: string
  readonly activity: string
  readonly unit: string
  readonly day: string
}

/** What became of bookings after the end of enrolments, in the order of days; `unreachable` as for slots. */
export interface EnrolmentsEnded extends Omit<SlotsCancelled, "reservations"> {
  readonly lost: ReadonlyArray<EndedBooking>
}

/** Who is booked in slots: what activities need of reservations, which stand above them. */
export class SlotReservations extends Context.Service<
  SlotReservations,
  {
    /** The places that are taken, in the order of days and children. */
    on(townId: string, slotIds: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<SlotReservation>, RowFailure>
    /** Which of the slots anybody was ever booked in: those stay, for their fees and their story. */
    remembered(townId: string, slotIds: ReadonlyArray<string>): Effect.Effect<ReadonlySet<string>, RowFailure>
    /** Cancels them without a fee, ends what is waited for there, and writes to the families, in the caller's transaction; the reason is what they read, "" for none. */
    cancel(
      staff: StaffAccess,
      slotIds: ReadonlyArray<string>,
      reason: string
    ): Effect.Effect<SlotsCancelled, RowFailure>
    /** Offers the places that slots have got to who waits for them, in the caller's transaction. */
    enlarged(staff: StaffAccess, slotIds: ReadonlyArray<string>): Effect.Effect<void, RowFailure>
    /**
     * Cancels without a fee what is booked from tomorrow on for days that enrolments no longer have, ends what is waited for there, offers
     * the places to others and writes to the families; in the caller's transaction, which has written the enrolments.
     */
    ended(staff: StaffAccess, enrolments: ReadonlyArray<ShortenedEnrolment>): Effect.Effect<EnrolmentsEnded, RowFailure>
  }
>()("@portail-familles/core/activities/SlotReservations") {}
