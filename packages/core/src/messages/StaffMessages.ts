import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { messagesUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { type HouseholdReader, householdReaders } from "../mail/reminding.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { type Addressee, audienceOf, type MessageAudience } from "./audience.ts"
import { MessageAction } from "./auditActions.ts"
import { fitFiles } from "./fitFiles.ts"
import { messageLetter } from "./letters/messageLetter.ts"
import {
  type MessageSentBefore,
  type MessageThread,
  MessageThreadNotFound,
  MessageUnfit,
  type NamedFile,
  type OpenThread
} from "./Message.ts"
import { sendings } from "./sendings.ts"
import { beginThread, fitMessage, readThreads, writeMessage } from "./threads.ts"

/** What staff write to several families. */
export interface TownMessage {
  readonly service: string
  readonly subject: string
  readonly text: string
  /** Given before, by the town ({@link MessageFiles}). */
  readonly files?: ReadonlyArray<NamedFile>
}

/** Whom a message reaches: households, mails, and the references of those that nobody reads for. */
export interface MessagePlan {
  readonly households: ReadonlyArray<Addressee>
  readonly mails: number
  readonly unreachable: ReadonlyArray<string>
  /** When the town sent the same to the same, within a day. */
  readonly sentBefore: Date | null
}

/** `again`: although the same went to the same within a day. */
interface Sent {
  readonly again?: boolean
}

/** What staff write to families, and read of theirs. */
export class StaffMessages extends Context.Service<
  StaffMessages,
  {
    /** Writes to every household of an audience, on the portal and by mail at the pace of mailings; in a dry run, says to whom. */
    send(
      staff: StaffAccess,
      audience: MessageAudience,
      message: TownMessage,
      options: Sent & { readonly dryRun: boolean }
    ): Effect.Effect<MessagePlan, MessageUnfit | MessageSentBefore>
    /** Threads, the last written to first; of a service where one is named. */
    list(staff: StaffAccess, service?: string): Effect.Effect<ReadonlyArray<MessageThread>>
    /** The thread whose id is or ends in what was typed, unread. */
    named(staff: StaffAccess, typed: string): Effect.Effect<MessageThread, MessageThreadNotFound>
    /** The thread whose id is or ends in what was typed; its messages count as read, and the log says who read them. */
    open(staff: StaffAccess, typed: string): Effect.Effect<OpenThread, MessageThreadNotFound>
    /** Answers, and tells the household by mail that it did; what it says stays in the space. */
    answer(
      staff: StaffAccess,
      threadId: string,
      said: Pick<TownMessage, "text" | "files">,
      options?: Sent
    ): Effect.Effect<MessagePlan, MessageUnfit | MessageThreadNotFound | MessageSentBefore>
  }
>()("@portail-familles/core/messages/StaffMessages") {
  static readonly layer = Layer.effect(
    StaffMessages,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const outbox = yield* Outbox
      const publicUrl = yield* PublicUrl
      const audit = yield* auditOf(MessageAction)
      const readersOf = yield* householdReaders
      const addressees = yield* audienceOf
      const read = yield* readThreads
      const write = yield* writeMessage
      const begun = yield* beginThread
      const fitting = yield* fitFiles
      const sent = yield* sendings

      const planOf = (
        households: ReadonlyArray<Addressee>,
        readers: ReadonlyMap<string, ReadonlyArray<HouseholdReader>>,
        sentBefore: Date | null
      ) => ({
        households,
        sentBefore,
        mails: households.reduce((sum, { householdId }) => sum + (readers.get(householdId)?.length ?? 0), 0),
        unreachable: households
          .filter(({ householdId }) => !readers.has(householdId))
          .map(({ householdRef }) => householdRef)
      })

      const send = Effect.fn("StaffMessages.send")(
        function* (
          staff: StaffAccess,
          audience: MessageAudience,
          { service, subject, text, files = [] }: TownMessage,
          { dryRun, again = false }: Sent & { readonly dryRun: boolean }
        ) {
          yield* fitMessage(subject, text)
          const { town, townId, actor } = staff
          if (!town.settings.services.some(({ code }) => code === service)) {
            return yield* new MessageUnfit({ problem: "unknown-service" })
          }
          yield* fitting(townId, null, files)
          const households = yield* addressees(staff, audience)
          const readers = yield* readersOf(
            townId,
            households.map(({ householdId }) => householdId)
          )
          const sending = ["send", { ...audience }, service, subject, text]
          const plan = planOf(households, readers, yield* sent.last(townId, sending))
          if (dryRun || households.length === 0) return plan
          yield* sent.begin(townId, sending, again)
          const portalUrl = portalUrlOf(town.settings, publicUrl)
          const letters = yield* Effect.forEach(households, ({ householdId }) =>
            Effect.gen(function* () {
              const threadId = yield* begun(townId, householdId, service)
              yield* write({
                townId,
                householdId,
                threadId,
                from: "town",
                author: actor,
                accountId: null,
                subject,
                text,
                files
              })
              return (readers.get(householdId) ?? []).map((reader) => ({
                recipient: reader,
                letter: messageLetter({
                  template: "messageToFamilies",
                  recipientName: reader.name,
                  subject,
                  paragraphs: text.split(/\n+/),
                  url: messagesUrl(portalUrl, threadId)
                })
              }))
            })
          )
          yield* outbox.queueAll(town, letters.flat(), "paced")
          yield* audit.record(staff, {
            action: "message.send",
            subjectType: "message",
            subjectId: yield* ids.next,
            after: { title: subject, households: households.length, mails: plan.mails }
          })
          return plan
        },
        sql.withTransaction,
        orDieSql
      )

      const list = Effect.fn("StaffMessages.list")(
        (staff: StaffAccess, service?: string) =>
          read.threads(staff.townId, "town", service === undefined ? {} : { service }),
        orDieSql
      )

      const named = Effect.fn("StaffMessages.named")(function* (staff: StaffAccess, typed: string) {
        const found = /^[0-9a-f-]{4,36}$/.test(typed) ? yield* read.threads(staff.townId, "town", { part: typed }) : []
        const [only, other] = found
        return only === undefined || other !== undefined ? yield* new MessageThreadNotFound({ typed }) : only
      }, orDieSql)

      const open = Effect.fn("StaffMessages.open")(
        function* (staff: StaffAccess, typed: string) {
          const thread = yield* named(staff, typed)
          const messages = yield* read.messages(staff.townId, thread.id)
          yield* read.markRead(staff.townId, thread.id, "town")
          yield* audit.record(staff, {
            action: "message.read",
            subjectType: "household",
            subjectId: thread.householdId
          })
          return { ...thread, messages }
        },
        sql.withTransaction,
        orDieSql
      )

      const answer = Effect.fn("StaffMessages.answer")(
        function* (
          staff: StaffAccess,
          typed: string,
          { text, files = [] }: Pick<TownMessage, "text" | "files">,
          { again = false }: Sent = {}
        ) {
          const { town, townId, actor } = staff
          const thread = yield* named(staff, typed)
          const { householdId, subject, id: threadId } = thread
          yield* fitMessage(subject, text)
          yield* fitting(townId, null, files)
          const sending = ["answer", threadId, text]
          const sentBefore = yield* sent.last(townId, sending)
          yield* sent.begin(townId, sending, again)
          const said = { from: "town", author: actor, accountId: null, subject, text, files } as const
          yield* write({ townId, householdId, threadId, ...said })
          yield* read.markRead(townId, threadId, "town")
          const readers = yield* readersOf(townId, [householdId])
          const service = town.settings.services.find(({ code }) => code === thread.service)?.name ?? town.settings.name
          const url = messagesUrl(portalUrlOf(town.settings, publicUrl), threadId)
          yield* outbox.queueAll(
            town,
            (readers.get(householdId) ?? []).map((reader) => ({
              recipient: reader,
              letter: messageLetter({ template: "messageAnswered", recipientName: reader.name, service, url })
            }))
          )
          yield* audit.record(staff, { action: "message.answer", subjectType: "household", subjectId: householdId })
          return planOf([thread], readers, sentBefore)
        },
        sql.withTransaction,
        orDieSql
      )

      return StaffMessages.of({ send, list, named, open, answer })
    })
  )
}
