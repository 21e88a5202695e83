import { Context, DateTime, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { Audit } from "../audit/Audit.ts"
import { activationUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox, type Recipient } from "../mail/Outbox.ts"
import { orDieSql, violatedConstraint } from "../sql/failures.ts"
import { newId, newSecret } from "../sql/ids.ts"
import type { Town } from "../towns/Town.ts"
import {
  AccountId,
  InvitationAlreadyUsed,
  InvitationNotFound,
  InvitationTooOld,
  type PasswordUnfit
} from "./Account.ts"
import type { StaffAccess } from "./FamilyAccess.ts"
import { checkPassword, hashPassword } from "./passwords.ts"
import { type NewSession, Sessions } from "./Sessions.ts"
import { hashOfSecret } from "./secrets.ts"

type LinkRefused = InvitationNotFound | InvitationAlreadyUsed | InvitationTooOld

/** For whom a link is, and until when. */
export interface OpenInvitation {
  readonly givenName: string
  readonly mail: string
  readonly expiresAt: Date
}

/** Whether an adult was sent a link, or why not. */
export type Invited = "sent" | "already-active" | "no-mail" | "mail-taken"

/** The activation of accounts: a mailed link that works once, for a number of days the town chooses. */
export class Invitations extends Context.Service<
  Invitations,
  {
    /** Sends an adult a new link; an older one stops working. */
    invite(staff: StaffAccess, town: Town, adultId: string): Effect.Effect<Invited>
    /** What a link opens; looking does not use it up. */
    look(town: Town, token: string): Effect.Effect<OpenInvitation, LinkRefused>
    /** Uses the link up, sets the password and signs in. */
    activate(
      town: Town,
      token: string,
      password: string,
      origin: string
    ): Effect.Effect<NewSession, LinkRefused | PasswordUnfit>
    /** Someone asks for a new link: the answer is the same, and as fast, whoever asks; what follows comes by mail. */
    requestLink(town: Town, mail: string): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/Invitations") {
  static readonly layer = Layer.effect(
    Invitations,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const random = yield* SecureRandom.SecureRandom
      const outbox = yield* Outbox
      const sessions = yield* Sessions
      const audit = yield* Audit
      const scope = yield* Effect.scope
      const publicUrl = yield* PublicUrl

      const sendLink = Effect.fnUntraced(function* (town: Town, accountId: string, recipient: Recipient) {
        const now = yield* DateTime.now
        const token = yield* newSecret
        const sentAt = DateTime.toDateUtc(now)
        const expiresAt = DateTime.toDateUtc(DateTime.add(now, { days: town.settings.invitationDays }))
        yield* sql`update invitations set replaced_at = ${sentAt}
          where town_id = ${town.id} and account_id = ${accountId} and used_at is null and replaced_at is null`
        yield* sql`insert into invitations (town_id, id, account_id, token_hash, sent_at, expires_at)
          values (${town.id}, ${yield* newId}, ${accountId}, ${hashOfSecret(token)}, ${sentAt}, ${expiresAt})`
        yield* outbox.queue(town, recipient, {
          template: "invitation",
          recipientName: recipient.name,
          activationUrl: activationUrl(portalUrlOf(town.settings, publicUrl), token),
          expiresAt: expiresAt.toISOString()
        })
      })

      const invite = Effect.fn("Invitations.invite")(
        function* (staff: StaffAccess, town: Town, adultId: string) {
          const [adult] = yield* sql<InvitedAdult>`select p.given_name, p.family_name, lower(p.mail) as mail,
              a.id as account_id, a.activated_at, coalesce(a.language, 'fr') as language
            from adults p left join accounts a on a.town_id = p.town_id and a.adult_id = p.id
            where p.town_id = ${staff.townId} and p.id = ${adultId}`
          if (adult === undefined || adult.mail === null) return "no-mail" as const
          if (adult.activatedAt !== null) return "already-active" as const
          const accountId = adult.accountId ?? (yield* newId)
          const at = DateTime.toDateUtc(yield* DateTime.now)
          const stored = yield* sql`insert into accounts (town_id, id, adult_id, mail, created_at)
            values (${staff.townId}, ${accountId}, ${adultId}, ${adult.mail}, ${at})
            on conflict on constraint accounts_one_per_adult do update set mail = excluded.mail
            returning id`.pipe(
            // a savepoint: a refused mail must not spoil the surrounding transaction
            sql.withTransaction,
            Effect.as(true),
            Effect.catchIf(
              (error) => violatedConstraint(error) === "accounts_one_per_mail",
              () => Effect.succeed(false)
            )
          )
          if (!stored) return "mail-taken" as const
          yield* sendLink(town, accountId, recipientOf(adult, adult.mail))
          yield* audit.record(staff, { action: "account.invite", subjectType: "account", subjectId: accountId })
          return "sent" as const
        },
        sql.withTransaction,
        Effect.provideService(SecureRandom.SecureRandom, random),
        orDieSql
      )

      const find = Effect.fnUntraced(function* (town: Town, token: string) {
        const [found] = yield* sql<FoundInvitation>`select i.account_id, i.expires_at, i.used_at, i.replaced_at,
            a.mail, a.language, p.given_name, p.family_name
          from invitations i
          join accounts a on a.town_id = i.town_id and a.id = i.account_id and a.disabled_at is null
          join adults p on p.town_id = a.town_id and p.id = a.adult_id
          where i.town_id = ${town.id} and i.token_hash = ${hashOfSecret(token)}`.pipe(Effect.orDie)
        if (found === undefined) return yield* new InvitationNotFound()
        if (found.usedAt !== null || found.replacedAt !== null) return yield* new InvitationAlreadyUsed()
        if (found.expiresAt.getTime() <= DateTime.toEpochMillis(yield* DateTime.now))
          return yield* new InvitationTooOld()
        return found
      })

      const useUp = Effect.fnUntraced(function* (town: Town, token: string, found: FoundInvitation, hash: string) {
        const at = DateTime.toDateUtc(yield* DateTime.now)
        const used = yield* sql`update invitations set used_at = ${at}
          where town_id = ${town.id} and token_hash = ${hashOfSecret(token)} and used_at is null and replaced_at is null
          returning id`
        if (used.length === 0) return yield* new InvitationAlreadyUsed()
        yield* sql`update accounts set password_hash = ${hash}, activated_at = ${at}
          where town_id = ${town.id} and id = ${found.accountId}`
        const recipient = recipientOf(found, found.mail)
        yield* outbox.queue(town, recipient, {
          template: "activated",
          recipientName: recipient.name,
          signInUrl: portalUrlOf(town.settings, publicUrl),
          activatedAt: at.toISOString()
        })
        yield* audit.record(
          { townId: town.id, actor: "family" },
          { action: "account.activate", subjectType: "account", subjectId: found.accountId }
        )
      }, sql.withTransaction)

      const activate = Effect.fn("Invitations.activate")(function* (
        town: Town,
        token: string,
        password: string,
        origin: string
      ) {
        const found = yield* find(town, token)
        const own = [found.givenName, found.familyName, found.mail.split("@")[0] ?? ""]
        const fit = yield* Effect.fromResult(checkPassword(password, own))
        // hashed before the transaction: it takes long, and the embedded database has one session for all
        const hash = yield* hashPassword(fit)
        yield* useUp(town, token, found, hash)
        return yield* sessions.openFor(town, AccountId.make(found.accountId), origin, false)
      }, orDieSql)

      const answerRequest = Effect.fn("Invitations.answerRequest")(
        function* (town: Town, mail: string) {
          const [account] =
            yield* sql<RequestingAccount>`select a.id, a.mail, a.language, a.activated_at, p.given_name, p.family_name
            from accounts a join adults p on p.town_id = a.town_id and p.id = a.adult_id
            where a.town_id = ${town.id} and a.mail = ${mail.trim().toLowerCase()} and a.disabled_at is null`
          if (account === undefined) return
          const recipient = recipientOf(account, account.mail)
          if (account.activatedAt === null) return yield* sendLink(town, account.id, recipient)
          yield* outbox.queue(town, recipient, {
            template: "alreadyActive",
            recipientName: recipient.name,
            signInUrl: portalUrlOf(town.settings, publicUrl)
          })
        },
        sql.withTransaction,
        Effect.provideService(SecureRandom.SecureRandom, random),
        Effect.catchCause((cause) => Effect.logError("a requested activation link was not sent", cause))
      )

      return Invitations.of({
        invite,
        look: Effect.fn("Invitations.look")(find),
        activate,
        requestLink: (town, mail) => Effect.asVoid(Effect.forkIn(answerRequest(town, mail), scope))
      })
    })
  )
}

interface Person {
  readonly givenName: string
  readonly familyName: string
  readonly language: "fr" | "en"
}

interface InvitedAdult extends Person {
  readonly mail: string | null
  readonly accountId: string | null
  readonly activatedAt: Date | null
}

interface RequestingAccount extends Person {
  readonly id: string
  readonly mail: string
  readonly activatedAt: Date | null
}

interface FoundInvitation extends Person {
  readonly accountId: string
  readonly mail: string
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly replacedAt: Date | null
}

const recipientOf = (person: Person, mail: string): Recipient => ({
  mail,
  name: `${person.givenName} ${person.familyName}`,
  language: person.language
})
