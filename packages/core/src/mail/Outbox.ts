import { Cause, Context, DateTime, Effect, Layer, Schema } from "effect"
import { SecureRandom } from "effect/crypto"
import { PersistedQueue } from "effect/persistence"
import { SqlClient } from "effect/sql"
import { newId } from "../sql/ids.ts"
import type { Town, TownId } from "../towns/Town.ts"
import { brandingOf, PublicUrl } from "./branding.ts"
import { MailTransport } from "./MailTransport.ts"
import { type MailContent, renderMail } from "./templates/renderMail.ts"

/** Whom a mail is for. */
export interface Recipient {
  readonly mail: string
  readonly name: string
  readonly language: "fr" | "en"
}

const QueuedMail = Schema.Struct({ townId: Schema.String, mailId: Schema.String })

/**
 * Mails that must be sent once what they tell has happened: queued in the same transaction, delivered at least once. The mail's
 * id is its Message-ID, so that a second delivery is recognisable, and a mail once sent is never sent again.
 */
export class Outbox extends Context.Service<
  Outbox,
  {
    /** Queues a mail; called inside the transaction of the fact it tells. */
    queue(town: Town, recipient: Recipient, content: MailContent): Effect.Effect<void>
    /** Sends mails as they come, until interrupted. One loop a process; loops of several processes share the work. */
    readonly deliver: Effect.Effect<never>
    /** How many mails of a town still wait. */
    waiting(townId: TownId): Effect.Effect<number>
  }
>()("@portail-familles/core/mail/Outbox") {
  static readonly layerNoDeps = Layer.effect(
    Outbox,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const random = yield* SecureRandom.SecureRandom
      const transport = yield* MailTransport
      const publicUrl = yield* PublicUrl
      // with pauses that grow to five minutes, two days of trying
      const mails = yield* PersistedQueue.make({ name: "mail", schema: QueuedMail, maxAttempts: 580 })

      const queue = Effect.fn("Outbox.queue")(
        function* (town: Town, recipient: Recipient, content: MailContent) {
          const mailId = yield* newId
          const { subject, html, text } = renderMail(recipient.language, brandingOf(town.settings, publicUrl), content)
          const at = DateTime.toDateUtc(yield* DateTime.now)
          yield* sql`insert into mails (town_id, id, template, recipient, subject, html, body, queued_at)
            values (${town.id}, ${mailId}, ${content.template}, ${recipient.mail}, ${subject}, ${html}, ${text}, ${at})`
          yield* mails.offer({ townId: town.id, mailId }, { id: mailId })
        },
        Effect.provideService(SecureRandom.SecureRandom, random),
        Effect.orDie
      )

      const send = Effect.fn("Outbox.send")(function* (queued: typeof QueuedMail.Type) {
        const [mail] = yield* sql<StoredMail>`select m.recipient, m.subject, m.html, m.body, t.settings
          from mails m join towns t on t.id = m.town_id
          where m.town_id = ${queued.townId} and m.id = ${queued.mailId} and m.sent_at is null`.pipe(Effect.orDie)
        if (mail === undefined || mail.html === null || mail.body === null) return
        yield* transport.send({
          messageId: `<${queued.mailId}@${mail.settings.senderMail.split("@")[1]}>`,
          from: { name: mail.settings.name, address: mail.settings.senderMail },
          replyTo: mail.settings.contactMail,
          to: mail.recipient,
          subject: mail.subject,
          html: mail.html,
          text: mail.body
        })
        const at = DateTime.toDateUtc(yield* DateTime.now)
        yield* sql`update mails set sent_at = ${at}, html = null, body = null, refusal = null
          where town_id = ${queued.townId} and id = ${queued.mailId}`.pipe(Effect.orDie)
      })

      const keepRefusal = Effect.fnUntraced(function* (queued: typeof QueuedMail.Type, reason: string) {
        const at = DateTime.toDateUtc(yield* DateTime.now)
        yield* sql`update mails set refused_at = ${at}, refusal = ${reason}
          where town_id = ${queued.townId} and id = ${queued.mailId}`.pipe(Effect.orDie)
      })

      const deliverOne = mails
        .take((queued) => send(queued).pipe(Effect.tapError((refused) => keepRefusal(queued, refused.reason))))
        .pipe(
          Effect.catchTag("MailRefused", (refused) => Effect.logWarning(`mail not sent: ${refused.reason}`)),
          Effect.catchCause((cause) =>
            Cause.hasInterruptsOnly(cause)
              ? Effect.interrupt
              : Effect.andThen(Effect.logError("mail delivery failed", cause), Effect.sleep("1 second"))
          )
        )

      const waiting = Effect.fn("Outbox.waiting")(function* (townId: TownId) {
        const [row] = yield* sql<{ waiting: number }>`select count(*)::int as waiting from mails
          where town_id = ${townId} and sent_at is null`
        return row?.waiting ?? 0
      }, Effect.orDie)

      return Outbox.of({ queue, deliver: Effect.forever(deliverOne), waiting })
    })
  )

  static readonly layer = Outbox.layerNoDeps.pipe(
    Layer.provide(PersistedQueue.layer),
    Layer.provide(PersistedQueue.layerStoreSql({ tableName: "outbox", pollInterval: "500 millis" }))
  )
}

interface StoredMail {
  readonly recipient: string
  readonly subject: string
  readonly html: string | null
  readonly body: string | null
  readonly settings: { readonly name: string; readonly senderMail: string; readonly contactMail: string }
}
