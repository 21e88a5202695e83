import { Effect } from "effect"
import { SqlClient } from "effect/sql"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // which families were reminded of which invoice: once a level
  yield* sql.unsafe(`create table invoice_reminders (
    town_id uuid not null,
    invoice_id uuid not null,
    level text not null,
    days smallint not null,
    left_cents integer not null check (left_cents > 0),
    reminded_at timestamptz not null,
    primary key (town_id, invoice_id, level),
    foreign key (town_id, invoice_id) references invoices (town_id, id)
  )`)
})
