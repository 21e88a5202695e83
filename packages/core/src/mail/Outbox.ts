import { Cause, Context, Effect, Layer, Schema } from "effect"
import { PersistedQueue } from "effect/persistence"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Language } from "../platform/text/Language.ts"
import { now } from "../platform/time/now.ts"
import type { Town, TownId } from "../towns/Town.ts"
import { townSettingsSql } from "../towns/townSettingsSql.ts"
import { brandingOf, PublicUrl } from "./branding.ts"
import { Enclosures } from "./Enclosures.ts"
import type { AddressedLetter } from "./letters.ts"
import { type MailRefused, MailTransport } from "./MailTransport.ts"
import { renderLetter } from "./rendering/renderLetter.ts"

/** Whom a mail is for. */
export interface Recipient {
  /** Whose account it is about: what was written to it goes with it, at whatever address. */
  readonly accountId: string | null
  readonly mail: string
  readonly name: string
  readonly language: Language
}

/**
 * How soon a mail leaves: `now` for what somebody waits for, `paced` for mailings, at most {@link BulkPace} a minute, so that four
 * thousand invitations neither alarm the mail server nor stand in front of a forgotten password.
 */
export const Lane = Schema.Literals(["now", "paced"])
export type Lane = typeof Lane.Type

/** How a mail is queued: in which lane (`now` unless said), and the payment whose receipt or the order of meals whose numbers go with it. */
export interface Queued {
  readonly lane?: Lane
  readonly receiptOf?: string
  readonly mealOrder?: string
}

/** What the queues of the lanes are called. */
const queueNames: Readonly<Record<Lane, string>> = { now: "mail", paced: "mailing" }

/** Mails of mailings that one process sends in a minute (`SMTP_BULK_PER_MINUTE`). */
export const BulkPace = Context.Reference<number>("@portail-familles/core/mail/BulkPace", { defaultValue: () => 120 })

/** Times that a mail is tried before it is given up: with pauses that grow to five minutes, two days. */
export const MailTries = Context.Reference<number>("@portail-familles/core/mail/MailTries", { defaultValue: () => 580 })

/** What became of a mail so far; `reason` is the mail server's code. */
export type MailFate =
  | { readonly state: "waiting"; readonly reason: string | null }
  | { readonly state: "sent" }
  | { readonly state: "refused"; readonly reason: string }

const QueuedMail = Schema.Struct({
  townId: Schema.String,
  mailId: Schema.String,
  enclosed: Schema.optionalKey(
    Schema.Struct({
      receiptOf: Schema.optionalKey(Schema.String),
      mealOrder: Schema.optionalKey(Schema.String),
      language: Language
    })
  )
})

/**
 * Mails that must be sent once what they tell has happened: queued in the same transaction, delivered at least once. The mail's
 * id is its Message-ID, so that a second delivery is recognisable, and a mail once sent is never sent again.
 */
export class Outbox extends Context.Service<
  Outbox,
  {
    /** Queues a mail and gives its id; called inside the transaction of the fact it tells. */
    queue(town: Town, recipient: Recipient, letter: AddressedLetter, how?: Queued): Effect.Effect<string>
    /** Queues letters to several people at once, of one town: a statement for all of them. Gives the mails' ids, in their order. */
    queueAll(
      town: Town,
      letters: ReadonlyArray<{ readonly recipient: Recipient; readonly letter: AddressedLetter }>,
      lane?: Lane
    ): Effect.Effect<ReadonlyArray<string>>
    /** Sends mails as they come, until interrupted. One loop a process; loops of several processes share the work. */
    readonly deliver: Effect.Effect<never>
    /** Gives up mails that still wait, for a reason of the portal's; called inside the transaction of what made them useless. */
    withdraw(townId: TownId, mailIds: ReadonlyArray<string>, reason: string): Effect.Effect<void>
    /** How many mails of a town still wait. */
    waiting(townId: TownId): Effect.Effect<number>
    /** What became of mails so far, by their ids. */
    fates(townId: TownId, mailIds: ReadonlyArray<string>): Effect.Effect<ReadonlyMap<string, MailFate>>
  }
>()("@portail-familles/core/mail/Outbox") {
  static readonly layerNoDeps = Layer.effect(
    Outbox,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const transport = yield* MailTransport
      const publicUrl = yield* PublicUrl
      const pace = yield* BulkPace
      const draw = yield* Enclosures
      const tries = yield* MailTries
      const laneOf = (name: Lane) =>
        PersistedQueue.make({ name: queueNames[name], schema: QueuedMail, maxAttempts: tries })
      const lanes = { now: yield* laneOf("now"), paced: yield* laneOf("paced") }

      const queue = Effect.fn("Outbox.queue")(function* (
        town: Town,
        recipient: Recipient,
        letter: AddressedLetter,
        how: Queued = {}
      ) {
        const mailId = yield* ids.next
        const { subject, html, text } = renderLetter(recipient.language, brandingOf(town.settings, publicUrl), letter)
        const at = yield* now
        yield* sql`insert into mails (town_id, id, account_id, template, recipient, subject, html, body, queued_at)
            values (${town.id}, ${mailId}, ${recipient.accountId}, ${letter.template}, ${recipient.mail}, ${subject}, ${html}, ${text}, ${at})`
        const { lane: chosen = "now", ...files } = how
        const enclosed = Object.keys(files).length === 0 ? {} : { enclosed: { ...files, language: recipient.language } }
        yield* lanes[chosen].offer({ townId: town.id, mailId, ...enclosed }, { id: mailId })
        return mailId
      }, Effect.orDie)

      const queueAll = Effect.fn("Outbox.queueAll")(function* (
        town: Town,
        letters: ReadonlyArray<{ readonly recipient: Recipient; readonly letter: AddressedLetter }>,
        lane: Lane = "now"
      ) {
        if (letters.length === 0) return []
        const [at, branding] = [yield* now, brandingOf(town.settings, publicUrl)]
        const mails = yield* Effect.forEach(letters, ({ recipient, letter }) =>
          Effect.map(ids.next, (id) => {
            const { subject, html, text } = renderLetter(recipient.language, branding, letter)
            const { accountId, mail } = recipient
            return { id, accountId, template: letter.template, mail, subject, html, body: text }
          })
        )
        yield* sql`insert into mails (town_id, id, account_id, template, recipient, subject, html, body, queued_at)
          select ${town.id}, id, "accountId", template, mail, subject, html, body, ${at}
          from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) as m(id uuid, "accountId" uuid, template text, mail text,
            subject text, html text, body text)`
        // as the lane offers one: who waits for the transaction must not wait for a statement a mail
        const offers = mails.map(({ id }) => {
          const queued: typeof QueuedMail.Type = { townId: town.id, mailId: id }
          return { id, element: JSON.stringify(queued) }
        })
        yield* sql`insert into outbox (id, queue_name, element, state, attempts, visible_at, created_at, updated_at)
          select id, ${queueNames[lane]}, element, 'pending', 0, now(), now(), now()
          from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as o(id text, element text)`
        return mails.map(({ id }) => id)
      }, Effect.orDie)

      const enclosuresOf = Effect.fnUntraced(
        function* ({ townId, enclosed }: typeof QueuedMail.Type) {
          const file = enclosed === undefined ? undefined : yield* draw({ townId, ...enclosed })
          return file === undefined ? [] : [file]
        },
        // the family hears of its payment even where its receipt cannot be drawn
        Effect.catchDefect((defect) => Effect.as(Effect.logError("enclosure not drawn", defect), []))
      )

      const send = Effect.fn("Outbox.send")(function* (queued: typeof QueuedMail.Type) {
        const [mail] = yield* sql`select m.recipient, m.subject, m.html, m.body,
            ${townSettingsSql(sql, "m.town_id")} as settings
          from mails m
          where m.town_id = ${queued.townId} and m.id = ${queued.mailId} and m.sent_at is null
            and m.given_up_at is null`.pipe(decodeStored, Effect.orDie)
        if (mail === undefined || mail.html === null || mail.body === null) return
        yield* transport.send({
          messageId: `<${queued.mailId}@${mail.settings.senderMail.split("@")[1]}>`,
          from: { name: mail.settings.name, address: mail.settings.senderMail },
          replyTo: mail.settings.contactMail,
          to: mail.recipient,
          subject: mail.subject,
          html: mail.html,
          text: mail.body,
          enclosures: yield* enclosuresOf(queued)
        })
        const at = yield* now
        yield* sql`update mails set sent_at = ${at}, html = null, body = null, refusal = null
          where town_id = ${queued.townId} and id = ${queued.mailId}`.pipe(Effect.orDie)
      })

      // a mail given up loses its content too: it may hold a link
      const keepRefusal = Effect.fnUntraced(function* (
        queued: typeof QueuedMail.Type,
        { reason }: MailRefused,
        forGood: boolean
      ) {
        const at = yield* now
        yield* sql`update mails set refused_at = ${at}, refusal = ${reason},
            given_up_at = case when ${forGood} then ${at}::timestamptz end,
            html = case when ${forGood} then null else html end,
            body = case when ${forGood} then null else body end
          where town_id = ${queued.townId} and id = ${queued.mailId}`.pipe(Effect.orDie)
      })

      const deliverOne = (lane: Lane) =>
        lanes[lane]
          .take((queued, { attempts }) =>
            send(queued).pipe(
              Effect.tapError((refused) => keepRefusal(queued, refused, refused.forGood || attempts >= tries)),
              Effect.catchIf(
                (refused) => refused.forGood,
                (refused) => Effect.logWarning(`mail refused for good: ${refused.reason}`)
              )
            )
          )
          .pipe(
            Effect.catchTag("MailRefused", (refused) =>
              Effect.andThen(
                Effect.logWarning(`mail not sent: ${refused.reason}`),
                // no answer at all: the next mail would fare no better
                /\d{3}$/.test(refused.reason) ? Effect.void : Effect.sleep("2 seconds")
              )
            ),
            Effect.catchCause((cause) =>
              Cause.hasInterruptsOnly(cause)
                ? Effect.interrupt
                : Effect.andThen(Effect.logError("mail delivery failed", cause), Effect.sleep("1 second"))
            )
          )

      const deliver = Effect.all(
        [
          Effect.forever(deliverOne("now")),
          Effect.forever(Effect.andThen(deliverOne("paced"), Effect.sleep(60_000 / pace)))
        ],
        { concurrency: "unbounded", discard: true }
      ).pipe(Effect.andThen(Effect.never))

      const withdraw = Effect.fn("Outbox.withdraw")(function* (
        townId: TownId,
        mailIds: ReadonlyArray<string>,
        reason: string
      ) {
        if (mailIds.length === 0) return
        const at = yield* now
        yield* sql`update mails set given_up_at = ${at}, refusal = ${reason}, html = null, body = null
          where town_id = ${townId} and ${sql.in("id", mailIds)} and sent_at is null and given_up_at is null`
      }, Effect.orDie)

      const waiting = Effect.fn("Outbox.waiting")(function* (townId: TownId) {
        const [row] = yield* sql`select count(*)::int as waiting from mails
          where town_id = ${townId} and sent_at is null and given_up_at is null`.pipe(
          decodeRows(Schema.Struct({ waiting: Schema.Int }))
        )
        return row?.waiting ?? 0
      }, Effect.orDie)

      const fates = Effect.fn("Outbox.fates")(function* (townId: TownId, mailIds: ReadonlyArray<string>) {
        const rows = yield* sql`
          select id, sent_at is not null as sent, given_up_at is not null as given_up, refusal from mails
          where town_id = ${townId} and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(mailIds)}::jsonb))`.pipe(
          decodeRows(MailState)
        )
        return new Map(rows.map((row) => [row.id, fateOf(row)]))
      }, Effect.orDie)

      return Outbox.of({ queue, queueAll, deliver, withdraw, waiting, fates })
    })
  )

  static readonly layer = Outbox.layerNoDeps.pipe(
    Layer.provide(PersistedQueue.layer),
    Layer.provide(
      PersistedQueue.layerStoreSql({
        tableName: "outbox",
        pollInterval: "500 millis",
        // what a server had in its hands when it died, or when its database did, is another's after this
        lockExpiration: "1 minute",
        lockRefreshInterval: "15 seconds"
      })
    )
  )
}

const MailState = Schema.Struct({
  id: Schema.String,
  sent: Schema.Boolean,
  givenUp: Schema.Boolean,
  refusal: Schema.NullOr(Schema.String)
})

const fateOf = (row: typeof MailState.Type): MailFate => {
  if (row.sent) return { state: "sent" }
  return row.givenUp ? { state: "refused", reason: row.refusal ?? "" } : { state: "waiting", reason: row.refusal }
}

const StoredMail = Schema.Struct({
  recipient: Schema.String,
  subject: Schema.String,
  html: Schema.NullOr(Schema.String),
  body: Schema.NullOr(Schema.String),
  settings: Schema.Struct({ name: Schema.String, senderMail: Schema.String, contactMail: Schema.String })
})

const decodeStored = decodeRows(StoredMail)
