import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { NoticeChoices } from "../mail/notices.ts"
import type { Language } from "../platform/text/Language.ts"
import { now } from "../platform/time/now.ts"
import type { FamilyAccess } from "./FamilyAccess.ts"

/** What its owner reads of an account, with the mail change that still waits at an instant, as a relation of every town's. */
export const ownAccounts = (sql: SqlClient.SqlClient, at: Date) =>
  sql`(select a.town_id, a.id, a.adult_id, a.mail, a.password_changed_at, a.language, c.refused_notices,
      l.new_mail, l.expires_at as new_mail_until
    from accounts a
    join account_cards c on c.town_id = a.town_id and c.id = a.id
    left join mailed_links l on l.town_id = a.town_id and l.account_id = a.id and l.kind = 'mail-change'
      and l.used_at is null and l.replaced_at is null and l.expires_at > ${at})`

/** What its owner decides about an account: the language and which mails are wanted. */
export interface AccountPreferences {
  readonly language: Language
  readonly notices: NoticeChoices
}

/** Changes the preferences of one's own account, in the caller's transaction. */
export const changePreferences = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* ({ townId, accountId }: FamilyAccess, { language, notices }: AccountPreferences) {
    yield* sql`update accounts set language = ${language} where town_id = ${townId} and id = ${accountId}`
    // a kind that nobody ever chose has no row: it is wanted
    yield* sql`insert into notice_choices as c (town_id, account_id, kind, wanted, changed_at)
      select ${townId}::uuid, ${accountId}::uuid, key, value::boolean, ${yield* now}::timestamptz
      from jsonb_each_text(${JSON.stringify(notices)}::jsonb)
      where not value::boolean or exists (select 1 from notice_choices k
        where k.town_id = ${townId} and k.account_id = ${accountId} and k.kind = key)
      on conflict (town_id, account_id, kind) do update set wanted = excluded.wanted, changed_at = excluded.changed_at
        where c.wanted <> excluded.wanted`
  })
})
