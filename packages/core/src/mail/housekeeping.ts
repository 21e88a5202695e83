import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Deletes the mails of all towns that were sent or given up before an instant. */
export const deleteOldMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (before: Date) =>
    Effect.asVoid(sql`delete from mails where coalesce(sent_at, given_up_at) < ${before}`).pipe(Effect.orDie)
})
