import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What other areas may read of guardians as persons to call, and of enrolments as periods, by views of the areas that own the tables. */
const views = [
  `create view guardian_contacts as select ha.town_id, ha.household_id, ha.adult_id, ha.rank, ha.relation,
     a.given_name, a.family_name, a.main_phone, a.second_phone
     from household_adults ha join adults a on a.town_id = ha.town_id and a.id = ha.adult_id`,
  `create view enrolment_periods as select town_id, household_id, child_id, activity, starts_on, ends_on from enrolments`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const view of views) yield* sql.unsafe(view)
})
