import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** A webhook that a restored backup brought back is told nothing until somebody says so. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`alter table webhooks drop constraint webhooks_disabled_reason_check, add constraint webhooks_disabled_reason_check
    check (disabled_reason in ('failing', 'gone', 'restored'))`
})
