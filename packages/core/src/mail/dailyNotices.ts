import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"
import { dayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { gathered } from "./gatheredWords.ts"
import type { AddressedLetter } from "./letters.ts"
import type { NoticeKind } from "./notices.ts"
import { type Lane, Outbox, type Recipient } from "./Outbox.ts"
import type { Letter } from "./rendering/Letter.ts"

/** A letter to the owner of an account. */
export interface DailyLetter {
  readonly recipient: Recipient & { readonly accountId: string }
  readonly letter: AddressedLetter
}

/** Takes the mail of the day of a kind for accounts, in the caller's transaction; gives those that had none yet. */
export const claimDay = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string, kind: NoticeKind, accountIds: ReadonlyArray<string>, at: Date) =>
    Effect.map(
      sql<{ accountId: string }>`insert into notice_mails (town_id, account_id, kind, day, queued_at)
        select ${townId}::uuid, value::uuid, ${kind}, ${dayInParis(at)}::date, ${at}::timestamptz
        from jsonb_array_elements_text(${JSON.stringify(accountIds.toSorted())}::jsonb)
        on conflict do nothing returning account_id`,
      (rows) => new Set(rows.map(({ accountId }) => accountId))
    )
)

/** Takes what accounts are still to be told of a kind, the oldest first, in the caller's transaction. */
export const takeLater = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string, kind: NoticeKind, accountIds: ReadonlyArray<string>) =>
    Effect.map(
      sql<LaterNotice>`delete from later_notices where town_id = ${townId} and kind = ${kind} and account_id in (
          select value::uuid from jsonb_array_elements_text(${JSON.stringify(accountIds)}::jsonb))
        returning id, account_id, template, recipient_name, letter`,
      (rows) =>
        Map.groupBy(
          rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
          ({ accountId }) => accountId
        )
    )
)

/** What an account is told with its next mail of a kind. */
export interface LaterNotice {
  /** Grows with time. */
  readonly id: string
  readonly accountId: string
  readonly template: string
  readonly recipientName: string
  readonly letter: Letter
}

/**
 * Queues at most one mail a day of a kind to each account, in the caller's transaction: all that there is to tell in one, and what comes
 * after it with the next day's. Gives the id of the mail, or of what waits for it, by account.
 */
export const dailyNotices = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const outbox = yield* Outbox
  const claim = yield* claimDay
  const take = yield* takeLater

  const wait = Effect.fnUntraced(function* (town: Town, kind: NoticeKind, letters: ReadonlyArray<DailyLetter>) {
    if (letters.length === 0) return []
    const at = yield* now
    const rows = yield* Effect.forEach(letters, ({ recipient, letter }) =>
      Effect.map(ids.next, (id) => ({
        ...{ id, accountId: recipient.accountId, template: letter.template, recipientName: letter.recipientName },
        letter: letter.written(recipient.language, town.settings.name)
      }))
    )
    yield* sql`insert into later_notices (town_id, id, account_id, kind, template, recipient_name, letter, queued_at)
      select ${town.id}::uuid, id, "accountId", ${kind}, template, "recipientName", letter, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, "accountId" uuid, template text,
        "recipientName" text, letter jsonb)`
    return rows
  })

  return Effect.fnUntraced(function* (
    town: Town,
    kind: NoticeKind,
    letters: ReadonlyArray<DailyLetter>,
    lane: Lane = "now"
  ) {
    const byAccount = Map.groupBy(letters, ({ recipient }) => recipient.accountId)
    if (byAccount.size === 0) return new Map<string, string>()
    const claimed = yield* claim(town.id, kind, [...byAccount.keys()], yield* now)
    const earlier = claimed.size === 0 ? new Map<string, never>() : yield* take(town.id, kind, [...claimed])
    const mails = [...byAccount].flatMap(([accountId, own]) => {
      const [first] = own
      if (first === undefined || !claimed.has(accountId)) return []
      const all = [...(earlier.get(accountId) ?? []).map(laterLetter), ...own.map(({ letter }) => letter)]
      return [{ recipient: first.recipient, letter: oneOf(all, first.letter) }]
    })
    const mailIds = yield* outbox.queueAll(town, mails, lane)
    const later = yield* wait(
      town,
      kind,
      letters.filter(({ recipient }) => !claimed.has(recipient.accountId))
    )
    return new Map([
      ...later.map(({ accountId, id }) => [accountId, id] as const),
      ...mails.flatMap(({ recipient }, place) => [[recipient.accountId, mailIds[place] ?? ""] as const])
    ])
  }, Effect.orDie)
})

/** A letter that waited, as it was written. */
export const laterLetter = ({ template, recipientName, letter }: LaterNotice): AddressedLetter => ({
  ...{ template, recipientName },
  written: () => letter
})

/** Several letters to one person as one. */
export const oneOf = (letters: ReadonlyArray<AddressedLetter>, first: AddressedLetter): AddressedLetter => ({
  template: letters.every(({ template }) => template === first.template) ? first.template : "gatheredNotices",
  recipientName: first.recipientName,
  written: (language, town) => {
    const [one, ...others] = letters.map((letter) => letter.written(language, town))
    return gathered([one ?? first.written(language, town), ...others], language, town)
  }
})
