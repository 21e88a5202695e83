import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Language } from "../platform/text/Language.ts"
import type { FamilyAccess } from "./FamilyAccess.ts"

/** What its owner reads of an account, with the mail change that still waits at an instant, as a relation of every town's. */
export const ownAccounts = (sql: SqlClient.SqlClient, at: Date) =>
  sql`(select a.town_id, a.id, a.adult_id, a.mail, a.password_changed_at, a.language, a.notify_invoices,
      l.new_mail, l.expires_at as new_mail_until
    from accounts a
    left join mailed_links l on l.town_id = a.town_id and l.account_id = a.id and l.kind = 'mail-change'
      and l.used_at is null and l.replaced_at is null and l.expires_at > ${at})`

/** What its owner decides about an account: the language and the mails about invoices. */
export interface AccountPreferences {
  readonly language: Language
  readonly notifyInvoices: boolean
}

/** Changes the preferences of one's own account, in the caller's transaction. */
export const changePreferences = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return ({ townId, accountId }: FamilyAccess, { language, notifyInvoices }: AccountPreferences) =>
    Effect.asVoid(sql`update accounts set language = ${language}, notify_invoices = ${notifyInvoices}
      where town_id = ${townId} and id = ${accountId}`)
})
