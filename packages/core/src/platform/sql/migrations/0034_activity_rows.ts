import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // changes whenever what a town offers changes, so that programs know whether what they have read still stands
  `alter table activities add column revision uuid not null default gen_random_uuid()`,

  // what towns called their activities stood in their own file, and said a code and a name
  `insert into activities (town_id, code, position, settings, applied_at)
     select t.id, a.value ->> 'code', (a.ordinality - 1)::integer,
       jsonb_build_object('code', a.value ->> 'code', 'name', a.value ->> 'name'), t.applied_at
     from towns t, jsonb_array_elements(coalesce(t.settings -> 'activities', '[]')) with ordinality a
     on conflict (town_id, code) do nothing`,
  `update towns set settings = settings - 'activities' where jsonb_exists(settings, 'activities')`
]

/** Gives a town's activities the rows that everything else hangs on. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
