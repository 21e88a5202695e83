import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { ReservationFilter, ReservationLine } from "./ReservationLine.ts"

/** Reads what is booked, a line for each child, day and unit: by day, then activity, place and group, then name. */
export const reservationLines = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string, filter: ReservationFilter) => {
    const { from, to, activity = null, place = null, group = null, childId, householdId } = filter
    // the slot's day too: where nobody is named, slots lead to their reservations
    return sql<ReservationLine>`select r.booking_id, r.day, s.activity, r.unit, array_agg(s.part order by s.part) as parts,
        s.place, s.group_code as "group", c.external_ref as child_ref, c.given_name, c.family_name, c.school, c.school_class,
        h.id as household_id, h.external_ref as household_ref, h.name as household_name, bool_or(r.late) as late, min(r.booked_at) as booked_at
      from reservations r
      join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
      join child_cards c on c.town_id = r.town_id and c.id = r.child_id
      join household_cards h on h.town_id = r.town_id and h.id = r.household_id
      where r.town_id = ${townId} and r.cancelled_at is null and r.held_until is null
        and r.day between ${from}::date and ${to}::date and s.day between ${from}::date and ${to}::date
        and (${activity}::text is null or s.activity = ${activity})
        and (${place}::text is null or s.place = ${place})
        and (${group}::text is null or s.group_code = ${group})
        ${childId === undefined ? sql`` : sql`and r.child_id = ${childId}`}
        ${householdId === undefined ? sql`` : sql`and r.household_id = ${householdId}`}
      group by r.booking_id, r.day, s.activity, r.unit, s.place, s.group_code, c.external_ref, c.given_name, c.family_name,
        c.school, c.school_class, h.id, h.external_ref, h.name
      order by r.day, s.activity, s.place, s.group_code, c.family_name collate portail_french,
        c.given_name collate portail_french, r.unit`
  }
)
