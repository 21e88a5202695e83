import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { deleteOldMails, giveUpTriedMails } from "../mail/housekeeping.ts"
import { forgetAfterHours } from "./attemptDelays.ts"

/** Days that ended sessions and served links are kept, as the record of accesses (CNIL 2021-122: six months to a year). */
export const accessRecordDays = 365

/** Deletes what has served: counts of attempts, old sessions, links and mails, browsers not seen for a year. Of all towns. */
export const accountHousekeeping = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const now = yield* DateTime.now
  const forgotten = DateTime.toDateUtc(DateTime.subtract(now, { hours: forgetAfterHours }))
  const old = DateTime.toDateUtc(DateTime.subtract(now, { days: accessRecordDays }))
  yield* sql`delete from attempt_counts where last_at < ${forgotten} and next_at < ${DateTime.toDateUtc(now)}`
  yield* sql`delete from passkey_challenges where expires_at < ${DateTime.toDateUtc(now)}`
  yield* giveUpTriedMails
  yield* (yield* deleteOldMails)(old)
  yield* sql`delete from sessions where coalesce(closed_at, expires_at) < ${old}`
  yield* sql`delete from mailed_links where coalesce(used_at, replaced_at, expires_at) < ${old}`
  yield* sql`delete from identity_requests where expires_at < ${DateTime.toDateUtc(now)}`
  yield* sql`delete from known_devices where last_seen_at < ${old}`
}).pipe(Effect.orDie)
