import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { AddressedLetter } from "../mail/letters.ts"
import { type Lane, Outbox, type Recipient } from "../mail/Outbox.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import type { Town, TownId } from "../towns/Town.ts"
import { LinkAlreadyUsed, LinkNotFound, type LinkRefused, LinkTooOld } from "./Account.ts"
import { Person } from "./recipient.ts"
import { hashOfSecret } from "./secrets.ts"

/** What a mailed link is for. */
export const LinkKind = Schema.Literals(["activation", "password-reset", "mail-change"])
export type LinkKind = typeof LinkKind.Type

/** A link to be sent: `letter` is made around its secret. */
export interface LinkToSend {
  readonly kind: LinkKind
  readonly accountId: string
  readonly recipient: Recipient
  readonly expiresAt: DateTime.Utc
  readonly letter: (token: string) => AddressedLetter
  readonly newMail?: string
  readonly lane?: Lane
}

/** An open link and the account it is for. */
export const FoundLink = Schema.Struct({
  ...Person.fields,
  accountId: Schema.String,
  adultId: Schema.String,
  mail: Schema.String,
  newMail: Schema.NullOr(Schema.String),
  expiresAt: Schema.Date
})
export type FoundLink = typeof FoundLink.Type

const decodeLinks = decodeRows(Schema.Struct({ ...FoundLink.fields, spent: Schema.Boolean }))
const decodeMailIds = decodeRows(Schema.Struct({ mailId: Schema.NullOr(Schema.String) }))

/** Secrets of 256 bits that travel by mail and work once; the database knows their hashes. */
export class MailedLinks extends Context.Service<
  MailedLinks,
  {
    /** Mails a new link, in the caller's transaction; an older one of the same kind stops working. Gives the mail's id. */
    send(town: Town, link: LinkToSend): Effect.Effect<string>
    /** The account behind a link; looking does not use it up. */
    find(town: Town, kind: LinkKind, token: string): Effect.Effect<FoundLink, LinkRefused>
    /** Takes the link's one use, in the caller's transaction: of several at once, one gets it. */
    useUp(town: Town, kind: LinkKind, token: string): Effect.Effect<void, LinkAlreadyUsed>
    /** Makes the open links of an account useless. */
    withdraw(townId: TownId, accountId: string): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/MailedLinks") {
  static readonly layer = Layer.effect(
    MailedLinks,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const outbox = yield* Outbox

      // a mail that still waits would bring a dead link after the good one
      const replaceOlder = Effect.fnUntraced(function* (town: Town, accountId: string, kind: LinkKind, at: Date) {
        const replaced = yield* sql`update mailed_links set replaced_at = ${at}
          where town_id = ${town.id} and account_id = ${accountId} and kind = ${kind}
            and used_at is null and replaced_at is null
          returning mail_id`.pipe(decodeMailIds)
        const mailIds = replaced.flatMap(({ mailId }) => mailId ?? [])
        yield* outbox.withdraw(town.id, mailIds, "replaced")
      })

      const send = Effect.fn("MailedLinks.send")(function* (
        town: Town,
        { kind, accountId, recipient, expiresAt, letter, newMail, lane = "now" }: LinkToSend
      ) {
        // two requests at once: the second waits, then replaces the first one's link
        yield* sql`select 1 from accounts where town_id = ${town.id} and id = ${accountId} for update`
        const token = yield* ids.secret
        const at = yield* now
        yield* replaceOlder(town, accountId, kind, at)
        const mailId = yield* outbox.queue(town, recipient, letter(token), { lane })
        yield* sql`insert into mailed_links (town_id, id, account_id, kind, new_mail, token_hash, mail_id, sent_at, expires_at)
            values (${town.id}, ${yield* ids.next}, ${accountId}, ${kind}, ${newMail ?? null}, ${hashOfSecret(token)}, ${mailId},
              ${at}, ${DateTime.toDateUtc(expiresAt)})`
        return mailId
      }, Effect.orDie)

      const find = Effect.fn("MailedLinks.find")(function* (town: Town, kind: LinkKind, token: string) {
        const [found] = yield* sql`
          select l.account_id, l.expires_at, l.new_mail, l.used_at is not null or l.replaced_at is not null
              -- the town has another address of this adult since: what it sent to the old one opens nothing
              or (l.kind = 'activation' and lower(p.mail) is distinct from a.mail) as spent,
            a.mail, a.language, a.adult_id, p.given_name, p.family_name
          from mailed_links l
          join accounts a on a.town_id = l.town_id and a.id = l.account_id and a.disabled_at is null
          join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
          where l.town_id = ${town.id} and l.kind = ${kind} and l.token_hash = ${hashOfSecret(token)}`.pipe(
          decodeLinks,
          Effect.orDie
        )
        if (found === undefined) return yield* new LinkNotFound()
        if (found.spent) return yield* new LinkAlreadyUsed()
        if (found.expiresAt.getTime() <= DateTime.toEpochMillis(yield* DateTime.now)) return yield* new LinkTooOld()
        return found
      })

      const useUp = Effect.fn("MailedLinks.useUp")(function* (town: Town, kind: LinkKind, token: string) {
        const at = yield* now
        const used = yield* sql`update mailed_links set used_at = ${at}
          where town_id = ${town.id} and kind = ${kind} and token_hash = ${hashOfSecret(token)}
            and used_at is null and replaced_at is null
          returning id`.pipe(Effect.orDie)
        if (used.length === 0) return yield* new LinkAlreadyUsed()
      })

      const withdraw = Effect.fn("MailedLinks.withdraw")(function* (townId: TownId, accountId: string) {
        const at = yield* now
        yield* sql`update mailed_links set replaced_at = ${at}
          where town_id = ${townId} and account_id = ${accountId} and used_at is null and replaced_at is null`
      }, Effect.orDie)

      return MailedLinks.of({ send, find, useUp, withdraw })
    })
  )
}
