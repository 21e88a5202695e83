import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // a family whose answer was lost on the way sends again: the key is its own, and the message stays one
  `alter table messages add column key uuid, add constraint messages_key unique (town_id, household_id, key)`,

  // what the town sent lately, by a keyed hash of to whom and what
  `create table message_sendings (
    town_id uuid not null references towns (id),
    fingerprint text not null,
    sent_at timestamptz not null,
    primary key (town_id, fingerprint)
  )`
]

/** Messages that are sent once, however often they are given. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
