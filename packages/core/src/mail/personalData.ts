import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type {
  Coverage,
  DataSubject,
  Leaving,
  PersonalDataContribution,
  PersonalDataExport
} from "../platform/privacy/Contribution.ts"
import { among, rowCount } from "../platform/privacy/rows.ts"
import type { tables } from "./tables.ts"

const covers = {
  mails: { exported: ["mailsEnvoyes"] }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Mails go with the account that they were written to, and with addresses that are nobody else's. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "mail",
    covers,
    erase: {
      counts: ["mails"],
      run: ({ townId, account, addresses }: Leaving) =>
        Effect.map(
          rowCount(sql`delete from mails where town_id = ${townId} and (${among(sql, "account_id", account)} or recipient in (select value from jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb)))
            returning 1 as one`),
          (mails) => ({ mails })
        )
    }
  } satisfies PersonalDataContribution
})

/** What was sent to somebody's address. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "mail",
    document: ({ townId, accountId }: DataSubject) =>
      Effect.map(
        sql`select m.template, m.subject, m.queued_at, m.sent_at from mails m
          join account_cards a on a.town_id = m.town_id and (a.id = m.account_id or (m.account_id is null and a.mail = m.recipient))
          where a.town_id = ${townId} and a.id = ${accountId} order by m.queued_at`,
        (mailsEnvoyes) => ({ mailsEnvoyes })
      )
  } satisfies PersonalDataExport
})
