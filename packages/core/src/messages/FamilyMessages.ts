import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { lockEach } from "../platform/locks/locks.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { dayInParis } from "../platform/time/today.ts"
import { fitFiles } from "./fitFiles.ts"
import { type MessageThread, MessageThreadNotFound, MessageUnfit, type NamedFile, type OpenThread } from "./Message.ts"
import { beginThread, fitMessage, readThreads, writeMessage } from "./threads.ts"

/** What a family writes; its files were given before ({@link MessageFiles}). */
export interface FamilyMessage {
  readonly text: string
  readonly files?: ReadonlyArray<NamedFile>
  /** The sender's own (UUID): the same message given again, because its answer was lost, is written once. */
  readonly key?: string
}

/** What a household reads and writes: its own threads, and no other home's. */
export class FamilyMessages extends Context.Service<
  FamilyMessages,
  {
    /** The household's threads, the last written to first. */
    list(access: FamilyAccess): Effect.Effect<ReadonlyArray<MessageThread>>
    /** How many messages of the town nobody of the household has opened. */
    unread(access: FamilyAccess): Effect.Effect<number>
    /** A thread with its messages, which count as read from then on. */
    open(access: FamilyAccess, threadId: string): Effect.Effect<OpenThread, MessageThreadNotFound>
    /** Writes to a municipal service, which begins a thread. */
    begin(
      access: FamilyAccess,
      given: FamilyMessage & { readonly service: string; readonly subject: string }
    ): Effect.Effect<OpenThread, MessageUnfit>
    /** Goes on in a thread. */
    answer(
      access: FamilyAccess,
      threadId: string,
      given: FamilyMessage
    ): Effect.Effect<OpenThread, MessageUnfit | MessageThreadNotFound>
  }
>()("@portail-familles/core/messages/FamilyMessages") {
  static readonly layer = Layer.effect(
    FamilyMessages,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const read = yield* readThreads
      const write = yield* writeMessage
      const begun = yield* beginThread
      const fitting = yield* fitFiles
      const lock = yield* lockEach

      const ofHousehold = Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess, threadId: string) {
        const found = (yield* read.threads(townId, "family", { householdId })).find(({ id }) => id === threadId)
        return found === undefined ? yield* new MessageThreadNotFound({ typed: threadId }) : found
      })

      const whole = Effect.fnUntraced(function* (access: FamilyAccess, threadId: string) {
        const thread = yield* ofHousehold(access, threadId)
        return { ...thread, messages: yield* read.messages(access.townId, threadId) }
      })

      const known = (access: FamilyAccess, threadId: string) =>
        Effect.catchTag(whole(access, threadId), "MessageThreadNotFound", Effect.die)

      const nameOf = Effect.fnUntraced(function* ({ townId, adultId }: FamilyAccess) {
        const [adult] = yield* sql<{ name: string }>`select given_name || ' ' || family_name as name from adult_cards
          where town_id = ${townId} and id = ${adultId}`
        return adult?.name ?? ""
      })

      /** A home writes so much a day and no more: nobody fills the town's disk. */
      const notTooMany = Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess) {
        const today = dayInParis(yield* now)
        const [written] = yield* sql<{ count: number }>`select count(*)::int as count from messages
          where town_id = ${townId} and household_id = ${householdId} and side = 'family'
            and sent_at >= ${today}::date - interval '1 day'`
        if ((written?.count ?? 0) >= mostADay) return yield* new MessageUnfit({ problem: "too-many-messages" })
      })

      /** The thread of a message that was given before; whoever gives it at the same moment waits. */
      const givenBefore = Effect.fnUntraced(function* (access: FamilyAccess, key: string | undefined) {
        if (key === undefined) return undefined
        const { townId, householdId } = access
        yield* lock([`${householdId} ${key}`], "sendings of messages")
        const [row] = yield* sql<{ threadId: string }>`select thread_id from messages
          where town_id = ${townId} and household_id = ${householdId} and key = ${key}`
        return row?.threadId
      })

      const list = Effect.fn("FamilyMessages.list")(
        ({ townId, householdId }: FamilyAccess) => read.threads(townId, "family", { householdId }),
        orDieSql
      )

      const unread = Effect.fn("FamilyMessages.unread")(function* ({ townId, householdId }: FamilyAccess) {
        const [row] = yield* sql<{ count: number }>`select count(*)::int as count from messages
          where town_id = ${townId} and household_id = ${householdId} and side = 'town' and read_at is null`
        return row?.count ?? 0
      }, orDieSql)

      const open = Effect.fn("FamilyMessages.open")(function* (access: FamilyAccess, threadId: string) {
        const thread = yield* whole(access, threadId)
        yield* read.markRead(access.townId, threadId, "family")
        return thread
      }, orDieSql)

      const keep = Effect.fnUntraced(function* (
        access: FamilyAccess,
        threadId: string,
        subject: string,
        { text, files = [], key }: FamilyMessage
      ) {
        const { townId, householdId, accountId } = access
        yield* fitting(townId, householdId, files)
        const author = yield* nameOf(access)
        const said = { from: "family", author, accountId, subject, text: text.trim(), files, key } as const
        yield* write({ townId, householdId, threadId, ...said })
      })

      const begin = Effect.fn("FamilyMessages.begin")(
        function* (
          access: FamilyAccess,
          { service, subject, ...said }: FamilyMessage & { readonly service: string; readonly subject: string }
        ) {
          yield* fitMessage(subject, said.text)
          if (!access.town.settings.services.some(({ code }) => code === service)) {
            return yield* new MessageUnfit({ problem: "unknown-service" })
          }
          const before = yield* givenBefore(access, said.key)
          if (before !== undefined) return yield* known(access, before)
          yield* notTooMany(access)
          const threadId = yield* begun(access.townId, access.householdId, service)
          yield* keep(access, threadId, subject.trim(), said)
          return yield* known(access, threadId)
        },
        sql.withTransaction,
        orDieSql
      )

      const answer = Effect.fn("FamilyMessages.answer")(
        function* (access: FamilyAccess, threadId: string, said: FamilyMessage) {
          const { subject } = yield* ofHousehold(access, threadId)
          yield* fitMessage(subject, said.text)
          const before = yield* givenBefore(access, said.key)
          if (before !== undefined) return yield* known(access, before)
          yield* notTooMany(access)
          yield* keep(access, threadId, subject, said)
          return yield* whole(access, threadId)
        },
        sql.withTransaction,
        orDieSql
      )

      return FamilyMessages.of({ list, unread, open, begin, answer })
    })
  )
}

/** Messages that a home writes in a day and the one before. */
const mostADay = 40
