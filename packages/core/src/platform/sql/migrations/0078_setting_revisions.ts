import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  ...["tariffs", "document_kinds"].flatMap((table) => [
    // rows that are there need no revision of their own until they change: no table is written anew
    `alter table ${table} add column revision uuid not null default '00000000-0000-0000-0000-000000000000'`,
    `alter table ${table} alter column revision set default gen_random_uuid()`
  ]),
  // whoever writes a row, of whatever version: what servers keep of it in memory ends
  `create function portail_revise() returns trigger language plpgsql as $$
   begin
     new.revision := gen_random_uuid();
     return new;
   end $$`,
  ...["activities", "tariffs", "document_kinds"].map(
    (table) =>
      `create trigger ${table}_revised before update on ${table} for each row execute function portail_revise()`
  )
]

/** What changes with every row of what a town offers, asks for documents, and prices. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
