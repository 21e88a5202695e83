import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What the files of a town call their columns, by what they tell of: said once, for the next files too. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create table import_columns (
    town_id uuid not null references towns (id),
    kind text not null check (kind in
      ('families', 'households', 'adults', 'children', 'invoices', 'payments', 'enrolments')),
    name text not null check (name <> ''),
    means text not null check (means <> ''),
    primary key (town_id, kind, name)
  )`
})
