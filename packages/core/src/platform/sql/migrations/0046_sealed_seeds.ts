import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // sealed until the draw, plain afterwards: what a copy of the database shows tells nobody the result beforehand
  `alter table draw_seeds alter column seed drop not null,
     add column id uuid not null default gen_random_uuid(), add column key_id text, add column sealed bytea`,
  `alter table draw_seeds alter column id drop default, add unique (town_id, id)`,
  // "not valid": seeds that stood plain before are sealed by the first process that has the key
  `alter table draw_seeds
     add constraint draw_seeds_sealed check ((seed is null) = (published_at is null)
       and (seed is null) = (sealed is not null) and (sealed is null) = (key_id is null)) not valid,
     add constraint draw_seeds_hash check (seed is null or encode(sha256(decode(seed, 'hex')), 'hex') = seed_hash) not valid`
]

/** Seeds of draws that nobody can read before they are published. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
