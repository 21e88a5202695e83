import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What other areas may read of a household, an adult, a child or an account: its card, by a view of the area that owns the table. */
const views = [
  `create view household_cards as select town_id, id, external_ref, name, street_number, street, complement_1, complement_2,
     postal_code, city from households`,
  `create view adult_cards as select town_id, id, external_ref, civility, given_name, family_name, birth_name, birth_date, mail,
     main_phone, second_phone from adults`,
  `create view household_members as select town_id, household_id, adult_id, rank from household_adults`,
  `create view child_cards as select town_id, id, external_ref, given_name, family_name, birth_date, school, school_class
     from children`,
  `create view child_homes as select town_id, household_id, child_id from household_children`,
  `create view account_cards as select town_id, id, adult_id, mail, language, notify_invoices, created_at, activated_at,
     last_signed_in_at, activated_at is not null and disabled_at is null as usable from accounts`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const view of views) yield* sql.unsafe(view)
})
