import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // closed because the weeks of its activity want it no more: it opens again by itself when they do, what staff closed does not
  `alter table slots add column withdrawn boolean not null default false,
     add constraint slots_withdrawn check (state = 'closed' or not withdrawn)`,
  `create or replace view slot_cards as
     select town_id, id, activity, day, part, place, group_code, capacity, reserved, state, reason, withdrawn from slots`
]

/** Tells slots that no longer take place from those that staff closed. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
