import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Language } from "../platform/text/Language.ts"
import { now } from "../platform/time/now.ts"
import { sinceDay } from "../platform/time/parisDays.ts"
import { dayInParis } from "../platform/time/today.ts"
import { instantInParis } from "../platform/time/wallClock.ts"
import type { Town, TownId } from "../towns/Town.ts"
import { claimDay, laterLetter, oneOf, takeLater } from "./dailyNotices.ts"
import { NoticeKind } from "./notices.ts"
import { Outbox } from "./Outbox.ts"

/** From when on a day families are told what came after their mail of the day before, on the clocks of Paris. */
const sentFrom = "06:00"

/** Mails queued in one transaction. */
const batchSize = 100

/** The towns in which somebody is still to be told something: in most towns nothing waits, and one question says so. */
export const townsToTellLater = Effect.map(SqlClient.SqlClient, (sql) =>
  sql<{ townId: TownId }>`select distinct town_id from later_notices`.pipe(
    Effect.map((rows) => new Set(rows.map(({ townId }) => townId))),
    orDieSql
  )
)

/** Tells accounts of a town what came after their mail of an earlier day; gives how many mails. Several servers may do it at once. */
export const sendLater = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const claim = yield* claimDay
  const take = yield* takeLater

  const readersOf = (townId: string, kind: NoticeKind, today: string) =>
    sql<{
      accountId: string
      mail: string
      language: Language
      name: string
    }>`select a.id as account_id, a.mail, a.language,
        p.given_name || ' ' || p.family_name as name
      from account_cards a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
      where a.town_id = ${townId} and a.usable and not (${kind} = any(a.refused_notices))
        and exists (select 1 from later_notices n where n.town_id = a.town_id and n.account_id = a.id and n.kind = ${kind}
          and not (${sinceDay(sql, "n.queued_at", today)}))
        and not exists (select 1 from notice_mails m where m.town_id = a.town_id and m.account_id = a.id and m.kind = ${kind}
          and m.day = ${today}::date)
      order by a.id limit ${batchSize}`

  const batch = Effect.fnUntraced(function* (town: Town, kind: NoticeKind, today: string) {
    const readers = yield* readersOf(town.id, kind, today)
    const claimed = yield* claim(
      town.id,
      kind,
      readers.map(({ accountId }) => accountId),
      yield* now
    )
    const waiting = yield* take(town.id, kind, [...claimed])
    const mails = readers.flatMap((recipient) => {
      const letters = (waiting.get(recipient.accountId) ?? []).map(laterLetter)
      const [first] = letters
      return first === undefined ? [] : [{ recipient, letter: oneOf(letters, first) }]
    })
    yield* outbox.queueAll(town, mails, "paced")
    return { read: readers.length, mails: mails.length }
  }, sql.withTransaction)

  // who wants them no longer, or has no account that can be used, is told nothing
  const drop = (townId: string) => sql`delete from later_notices n where n.town_id = ${townId} and not exists (
      select 1 from account_cards a where a.town_id = n.town_id and a.id = n.account_id and a.usable
        and not (n.kind = any(a.refused_notices)))`

  return Effect.fn("sendLater")(function* (town: Town) {
    const at = yield* now
    const today = dayInParis(DateTime.makeUnsafe(at))
    if (at < instantInParis(today, sentFrom)) return 0
    yield* drop(town.id)
    let mails = 0
    for (const kind of NoticeKind.literals) {
      for (let read = batchSize; read === batchSize; ) {
        const sent = yield* batch(town, kind, today)
        mails += sent.mails
        read = sent.read
      }
    }
    return mails
  }, orDieSql)
})
