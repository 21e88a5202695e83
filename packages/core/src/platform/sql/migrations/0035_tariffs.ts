import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What activities cost, as a town's file says it: a version for each day from which a tariff holds. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create table tariffs (
    town_id uuid not null references towns (id),
    code text not null,
    starts_on date not null,
    position integer not null,
    settings jsonb not null,
    applied_at timestamptz not null,
    retired_at timestamptz,
    primary key (town_id, code, starts_on)
  )`
})
