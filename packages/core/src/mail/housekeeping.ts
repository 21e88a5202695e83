import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../platform/time/now.ts"

/** What the tries of a mail ended with when no mail server said why. */
const triesEnded = "exhausted"

/** Gives up the mails of all towns whose tries ended otherwise than by a refusal: their content goes, as it may hold a link. */
export const giveUpTriedMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`update mails m set given_up_at = ${yield* now}, refusal = coalesce(m.refusal, ${triesEnded}), html = null, body = null
    from outbox o where m.town_id = (o.element::jsonb ->> 'townId')::uuid and o.id = m.id::text and o.queue_name in ${sql.literal("('mail', 'mailing')")} and o.state = 'failed'
      and m.sent_at is null and m.given_up_at is null`
}).pipe(Effect.orDie)

/** Deletes the mails of all towns that were sent or given up before an instant. */
export const deleteOldMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (before: Date) =>
    Effect.asVoid(sql`delete from mails where coalesce(sent_at, given_up_at) < ${before}`).pipe(Effect.orDie)
})
