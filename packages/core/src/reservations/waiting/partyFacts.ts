import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { CriterionFacts } from "../../activities/criteria.ts"
import { residencyOf } from "../../households/residency.ts"
import type { Town } from "../../towns/Town.ts"

interface PartyRow extends Omit<CriterionFacts, "resident"> {
  readonly postalCode: string
  readonly city: string
}

/** Reads what criteria ask about the children of a home who want places of an activity together. */
export const partyFacts = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (
    town: Town,
    householdId: string,
    activity: string,
    places: ReadonlyArray<{ readonly childId: string }>
  ) {
    const childIds = JSON.stringify([...new Set(places.map(({ childId }) => childId))])
    const rows = yield* sql<PartyRow>`select c.school, c.school_class, h.postal_code, h.city,
        exists (select 1 from child_homes o join enrolment_cards e on e.town_id = o.town_id and e.household_id = o.household_id
            and e.child_id = o.child_id
          where o.town_id = l.town_id and o.household_id = l.household_id and o.child_id <> c.id
            and e.activity = ${activity} and e.state = 'accepted') as siblings_enrolled
      from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
      join household_cards h on h.town_id = l.town_id and h.id = l.household_id
      where l.town_id = ${town.id} and l.household_id = ${householdId}
        and l.child_id in (select value::uuid from jsonb_array_elements_text(${childIds}::jsonb))`
    return rows.map(
      ({ postalCode, city, ...facts }): CriterionFacts => ({
        ...facts,
        resident: residencyOf(town.settings, { postalCode, city }) === "resident"
      })
    )
  })
)
