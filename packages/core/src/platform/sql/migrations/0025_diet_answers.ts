import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const changes = [
  ...["no_pork", "no_meat", "packed_meal"].map(
    (column) => `alter table children alter column ${column} drop not null, alter column ${column} drop default`
  ),
  // « no » to all three was what stood there before anybody answered; who looked through it did
  `update children c set no_pork = null, no_meat = null, packed_meal = null
     where not (no_pork or no_meat or packed_meal) and not exists (select 1 from section_confirmations k
       where k.town_id = c.town_id and k.subject_id = c.id and k.section = 'diet')`
]

/** What a child does not eat is answered, or not yet. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const change of changes) yield* sql.unsafe(change)
})
