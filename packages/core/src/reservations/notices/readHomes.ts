import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Residency, residencyOf } from "../../households/residency.ts"
import type { Town } from "../../towns/Town.ts"
import type { RemindedChild } from "./openings.ts"

/** A home with children, as openings see it. */
export interface RemindedHome {
  readonly householdId: string
  readonly residency: Residency
  readonly children: ReadonlyArray<RemindedChild>
}

/** Reads a town's homes with their children, and what these are enrolled in from a day on. */
export const readHomes = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (town: Town, today: string) {
    const rows = yield* sql<RemindedHome & { postalCode: string; city: string }>`select h.id as household_id,
        h.postal_code, h.city, jsonb_agg(jsonb_build_object('birthDate', c.birth_date, 'school', c.school,
          'schoolClass', c.school_class, 'enrolments', (select coalesce(jsonb_agg(jsonb_build_object('activity', e.activity,
              'from', e.starts_on, 'to', e.ends_on)), '[]'::jsonb)
            from enrolment_cards e where e.town_id = c.town_id and e.child_id = c.id and e.household_id = h.id
              and e.state = 'accepted' and e.ends_on >= ${today}::date))) as children
      from household_cards h
      join child_homes l on l.town_id = h.town_id and l.household_id = h.id
      join child_cards c on c.town_id = l.town_id and c.id = l.child_id
      where h.town_id = ${town.id} group by h.id, h.postal_code, h.city`
    return rows.map(
      ({ householdId, children, ...address }): RemindedHome => ({
        ...{ householdId, children },
        residency: residencyOf(town.settings, address)
      })
    )
  })
)
