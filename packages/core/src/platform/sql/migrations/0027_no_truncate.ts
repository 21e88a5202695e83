import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const appendOnly = [
  "audit_entries",
  "payments",
  "payment_allocations",
  "payment_refunds",
  "invoices",
  "invoice_lines",
  "credit_notes",
  "payment_rejections"
]

/** What no row leaves cannot be emptied at once either: triggers of rows do not see `truncate`. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const table of appendOnly) {
    yield* sql.unsafe(`create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function portail_append_only()`)
  }
})
