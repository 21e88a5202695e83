import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // agents, by their mail, of whom one has to sign in on each tablet before the link opens anything there; null: nobody has to
  `alter table staff_links add column agents text[]
     constraint staff_links_agents check (cardinality(agents) between 1 and 20)`,
  // what a tablet proves with that an agent signed in on it, until when, and who that was
  `alter table staff_link_tablets
     add column proof_hash bytea check (length(proof_hash) = 32),
     add column confirmed_until timestamptz,
     add column confirmed_by text,
     add constraint staff_link_tablets_confirmed
       check ((proof_hash is null) = (confirmed_until is null) and (proof_hash is null) = (confirmed_by is null))`
]

/** Second factor of staff links: an agent signs in on each tablet. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
