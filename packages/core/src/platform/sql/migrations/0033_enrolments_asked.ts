import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // one that was refused or taken back never keeps a family from asking again
  `alter table enrolments drop constraint enrolments_once`,
  `create unique index enrolments_once on enrolments (town_id, household_id, child_id, activity, starts_on)
     where state in ('requested', 'accepted')`,
  `create index enrolments_of_household on enrolments (town_id, household_id)`,
  `create index enrolments_waiting on enrolments (town_id, recorded_at) where state = 'requested'`,
  `alter table enrolments add constraint enrolments_refused_with_reason check (state <> 'refused' or reason <> '')`
]

/** A home asks once for a child, an activity and a first day, and again once that was refused. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
