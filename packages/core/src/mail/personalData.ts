import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type {
  Coverage,
  DataSubject,
  Leaving,
  PersonalDataContribution,
  PersonalDataExport,
  Sweep
} from "../platform/privacy/Contribution.ts"
import { among, rowCount } from "../platform/privacy/rows.ts"
import { daysAfter } from "../platform/time/days.ts"
import type { tables } from "./tables.ts"

const covers = {
  mails: { exported: ["mailsEnvoyes"] },
  notice_mails: {
    exported: [],
    unexported: "says that a mail of a kind went on a day; the mails themselves are exported"
  },
  later_notices: { exported: ["mailsAVenir"] }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Days for which it is kept that a mail of a kind went: only today's counts. */
const keptDays = 30

/** Mails go with the account that they were written to, and with addresses that are nobody else's. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const forget = Effect.fnUntraced(function* (townId: string, account: ReadonlyArray<string>) {
    const theirs = sql`town_id = ${townId} and ${among(sql, "account_id", account)}`
    yield* sql`delete from notice_mails where ${theirs}`
    yield* sql`delete from later_notices where ${theirs}`
  })
  return {
    room: "mail",
    covers,
    retention: {
      counts: [],
      run: ({ town, today }: Sweep<{ readonly id: string }>) =>
        Effect.as(
          sql`delete from notice_mails where town_id = ${town.id} and day < ${daysAfter(today, -keptDays)}::date`,
          {}
        )
    },
    erase: {
      counts: ["mails"],
      run: ({ townId, account, addresses }: Leaving) =>
        Effect.map(
          Effect.andThen(
            forget(townId, account),
            rowCount(sql`delete from mails where town_id = ${townId} and (${among(sql, "account_id", account)} or recipient in (select value from jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb)))
            returning 1 as one`)
          ),
          (mails) => ({ mails })
        )
    }
  } satisfies PersonalDataContribution<{ readonly id: string }>
})

/** What was sent to somebody's address. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "mail",
    document: Effect.fnUntraced(function* ({ townId, accountId }: DataSubject) {
      const mailsAVenir = yield* sql`select template, letter, queued_at from later_notices
        where town_id = ${townId} and account_id = ${accountId} order by id`
      const mailsEnvoyes = yield* sql`select m.template, m.subject, m.queued_at, m.sent_at from mails m
          join account_cards a on a.town_id = m.town_id and (a.id = m.account_id or (m.account_id is null and a.mail = m.recipient))
          where a.town_id = ${townId} and a.id = ${accountId} order by m.queued_at, m.id`
      return { mailsEnvoyes, mailsAVenir }
    })
  } satisfies PersonalDataExport
})
