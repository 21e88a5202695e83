import { Effect } from "effect"
import { SqlClient } from "effect/sql"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // sessions are forgotten before an account counts as inactive
  yield* sql.unsafe(`alter table accounts add column last_signed_in_at timestamptz`)
  yield* sql.unsafe(`alter table accounts add column inactivity_warned_at timestamptz`)
  yield* sql.unsafe(`update accounts a set last_signed_in_at = (select max(s.opened_at) from sessions s
    where s.town_id = a.town_id and s.account_id = a.id)`)
})
