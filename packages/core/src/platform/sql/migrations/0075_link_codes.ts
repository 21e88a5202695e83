import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // what the codes of a link are reckoned from, sealed; null: no code is asked for. A link has one second factor at most.
  `alter table staff_links add column key_id text, add column sealed bytea,
     add constraint staff_links_sealed check ((key_id is null) = (sealed is null)),
     add constraint staff_links_factor check (agents is null or sealed is null)`,
  // the half minutes whose code was taken: each opens one tablet
  `create table staff_link_codes (
     town_id uuid not null,
     link_id uuid not null,
     step bigint not null,
     primary key (town_id, link_id, step),
     foreign key (town_id, link_id) references staff_links (town_id, id) on delete cascade
   )`
]

/** Second factor of staff links: a code that an application on a telephone shows. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
