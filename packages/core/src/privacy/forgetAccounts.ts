import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { among, gone } from "./rows.ts"

/** Deletes sessions, mailed links and known browsers of accounts, whose ids are a JSON array; how many there were. */
export const forgetConnections = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  accounts: string
) {
  let connections = 0
  for (const table of ["sessions", "mailed_links", "known_devices"]) {
    connections += yield* gone(sql`delete from ${sql(table)}
      where town_id = ${townId} and ${among(sql, "account_id", accounts)} returning 1 as one`)
  }
  yield* sql`delete from invoice_notices where town_id = ${townId} and ${among(sql, "account_id", accounts)}`
  return connections
})

/**
 * Deletes accounts, whose ids are a JSON array. One that payments, verifications, changes or documents point to stays as a row without
 * mail address or password; `disabledAt` is since when nobody may be invited to it again, null when the adult may.
 */
export const forgetAccounts = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  accounts: string,
  disabledAt: Date | null
) {
  const theirs = among(sql, "t.id", accounts)
  yield* sql`delete from accounts t where t.town_id = ${townId} and ${theirs}
    and not exists (select 1 from payment_attempts p where p.town_id = t.town_id and p.account_id = t.id)
    and not exists (select 1 from section_confirmations c where c.town_id = t.town_id and c.account_id = t.id)
    and not exists (select 1 from section_changes c where c.town_id = t.town_id and c.account_id = t.id)
    and not exists (select 1 from document_submissions s where s.town_id = t.town_id and s.account_id = t.id)`
  yield* sql`update accounts t set mail = 'efface-' || t.id || '@efface.invalid', password_hash = null, activated_at = null,
      password_changed_at = null, last_signed_in_at = null, inactivity_warned_at = null,
      notify_invoices = ${disabledAt === null}, disabled_at = coalesce(t.disabled_at, ${disabledAt}::timestamptz)
    where t.town_id = ${townId} and ${theirs}`
})
