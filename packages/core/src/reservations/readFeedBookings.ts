import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Day } from "../activities/fields.ts"

/** A unit that a home has booked for a child. */
export interface FeedBooking {
  readonly bookingId: string
  readonly givenName: string
  readonly activity: string
  readonly unit: string
  readonly day: Day
  readonly place: string
  readonly parts: ReadonlyArray<string>
  readonly bookedAt: Date
}

/** Reads what a home has booked from one day to another, both included, in order; what was cancelled is not there. */
export const readFeedBookings = Effect.map(
  SqlClient.SqlClient,
  (sql) =>
    (townId: string, householdId: string, { from, to }: { readonly from: Day; readonly to: Day }) =>
      sql<FeedBooking>`select r.booking_id, c.given_name, s.activity, r.unit, r.day, min(s.place) as place,
        jsonb_agg(s.part) as parts, min(r.booked_at) as booked_at
      from reservations r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
      join child_cards c on c.town_id = r.town_id and c.id = r.child_id
      where r.town_id = ${townId} and r.household_id = ${householdId} and r.day between ${from}::date and ${to}::date
        and r.cancelled_at is null and r.held_until is null
      group by r.booking_id, c.given_name, s.activity, r.unit, r.day
      order by r.day, c.given_name collate portail_french, r.booking_id`
)
