import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { claimDay } from "../../mail/dailyNotices.ts"
import type { AddressedLetter } from "../../mail/letters.ts"
import { isWanted, type NoticeKind } from "../../mail/notices.ts"
import { Outbox } from "../../mail/Outbox.ts"
import type { HouseholdReader } from "../../mail/reminding.ts"
import { now } from "../../platform/time/now.ts"
import type { Town } from "../../towns/Town.ts"

/** What an account is to be told; each thing by a subject that is told once. */
export interface DueNotice<Thing extends { readonly subject: string }> {
  readonly reader: HouseholdReader
  readonly things: ReadonlyArray<Thing>
}

/** Mails queued, accounts that do not want them, and those that had their mail of the day: what is left comes with the next day's. */
export interface NoticeCounts {
  readonly mails: number
  readonly refused: number
  readonly later: number
}

/** Mails queued in one transaction. */
const batchSize = 100

/**
 * Queues at most one mail a day of a kind to each account, with what it was not told yet. The database decides both: of two servers that do
 * it at once, one does.
 */
export const sendNotices = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const claim = yield* claimDay

  const untold = (townId: string, kind: NoticeKind, subjects: ReadonlyArray<object>) =>
    Effect.map(
      sql<{ accountId: string; subject: string }>`select n."accountId" as account_id, n.subject
        from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as n("accountId" uuid, subject text)
        where not exists (select 1 from notice_subjects s where s.town_id = ${townId} and s.account_id = n."accountId"
          and s.kind = ${kind} and s.subject = n.subject)`,
      (rows) => new Set(rows.map(({ accountId, subject }) => `${accountId} ${subject}`))
    )

  const tell = Effect.fnUntraced(function* <Thing extends { readonly subject: string }>(
    town: Town,
    kind: NoticeKind,
    due: ReadonlyArray<DueNotice<Thing>>,
    letterOf: (notice: DueNotice<Thing>) => AddressedLetter
  ) {
    const at = yield* now
    const claimed = yield* claim(
      town.id,
      kind,
      due.map(({ reader }) => reader.accountId),
      at
    )
    const mine = due.filter(({ reader }) => claimed.has(reader.accountId))
    const told = mine.flatMap(({ reader, things }) =>
      things.map(({ subject }) => ({ accountId: reader.accountId, subject }))
    )
    yield* sql`insert into notice_subjects (town_id, account_id, kind, subject, noticed_at)
      select ${town.id}::uuid, "accountId", ${kind}, subject, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as n("accountId" uuid, subject text)
      on conflict do nothing`
    for (const notice of mine) yield* outbox.queue(town, notice.reader, letterOf(notice), { lane: "paced" })
    return mine.length
  }, sql.withTransaction)

  return Effect.fnUntraced(function* <Thing extends { readonly subject: string }>(
    town: Town,
    kind: NoticeKind,
    due: ReadonlyArray<DueNotice<Thing>>,
    letterOf: (notice: DueNotice<Thing>) => AddressedLetter
  ) {
    const wanted = due.filter(({ reader }) => isWanted(kind, reader))
    const each = wanted.flatMap(({ reader, things }) =>
      things.map(({ subject }) => ({ accountId: reader.accountId, subject }))
    )
    const fresh = yield* untold(town.id, kind, each)
    const news = wanted
      .map(({ reader, things }) => ({
        reader,
        things: things.filter(({ subject }) => fresh.has(`${reader.accountId} ${subject}`))
      }))
      .filter(({ things }) => things.length > 0)
    let mails = 0
    for (let from = 0; from < news.length; from += batchSize) {
      mails += yield* tell(town, kind, news.slice(from, from + batchSize), letterOf)
    }
    return { mails, refused: due.length - wanted.length, later: news.length - mails } satisfies NoticeCounts
  })
})
