import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // what a caterer was told of a day: numbers by site and diet, never a name
  `create table meal_orders (
    town_id uuid not null references towns (id),
    id uuid not null,
    activity text not null,
    day date not null,
    by_itself boolean not null,
    sent_to text not null check (sent_to <> ''),
    counts jsonb not null,
    sent_at timestamptz not null,
    sent_by text not null,
    primary key (town_id, id)
  )`,
  // at the cut-off it is sent once, however many servers look
  `create unique index meal_orders_once on meal_orders (town_id, activity, day) where by_itself`,
  `create index meal_orders_by_day on meal_orders (town_id, day, activity, sent_at)`,
  `create trigger meal_orders_append_only before update or delete on meal_orders
     for each row execute function portail_append_only()`,
  `create trigger meal_orders_no_truncate before truncate on meal_orders
     for each statement execute function portail_append_only()`
]

/** What caterers were told. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
