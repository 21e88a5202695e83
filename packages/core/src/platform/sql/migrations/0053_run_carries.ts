import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // which issued run claims the small sum that an earlier one kept for later: once
  `create table run_carries (
    town_id uuid not null,
    from_run_id uuid not null,
    household_id uuid not null,
    run_id uuid not null,
    primary key (town_id, from_run_id, household_id),
    foreign key (town_id, from_run_id) references invoice_runs (town_id, id),
    foreign key (town_id, run_id) references invoice_runs (town_id, id),
    foreign key (town_id, household_id) references households (town_id, id)
  )`,
  `create trigger run_carries_append_only before update or delete on run_carries
     for each row execute function portail_append_only()`,
  `create trigger run_carries_no_truncate before truncate on run_carries
     for each statement execute function portail_append_only()`
]

/** Sums under a town's minimum wait for a later invoice. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
