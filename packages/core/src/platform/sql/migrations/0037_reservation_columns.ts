import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Files of reservations have columns of their own names too. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`alter table import_columns drop constraint import_columns_kind_check, add constraint import_columns_kind_check
    check (kind in ('families', 'households', 'adults', 'children', 'invoices', 'payments', 'enrolments', 'reservations'))`
})
