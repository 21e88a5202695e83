import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../audit/Audit.ts"
import { activationUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { type Lane, Outbox, type Recipient } from "../mail/Outbox.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql, violatedConstraint } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { LinkAlreadyUsed, type LinkRefused, type PasswordUnfit } from "./Account.ts"
import { AccountAction } from "./auditActions.ts"
import type { Browser } from "./Browser.ts"
import { actorOfFamily, type StaffAccess } from "./FamilyAccess.ts"
import { accountLetter } from "./letters/accountLetter.ts"
import { type FoundLink, MailedLinks } from "./MailedLinks.ts"
import { newPasswordCheck } from "./newPasswordCheck.ts"
import { ownWordsOf } from "./ownWords.ts"
import { hashPassword } from "./passwords.ts"
import { Person, recipientOf } from "./recipient.ts"
import { AskingAccount, answerByMail } from "./requestedMail.ts"
import { type SignedIn, SignIns } from "./SignIns.ts"

/** Whether an adult was sent a link, or why not. `mailId` follows the mail in the outbox. */
export type Invited =
  | { readonly outcome: "sent"; readonly mailId: string }
  | { readonly outcome: "already-active" | "disabled" | "no-mail" | "mail-taken" }

/** The activation of accounts: a mailed link that works once, for a number of days the town chooses. */
export class Invitations extends Context.Service<
  Invitations,
  {
    /** Sends an adult a new link; an older one stops working. */
    invite(staff: StaffAccess, adultId: string, lane?: Lane): Effect.Effect<Invited>
    /** What a link opens; looking does not use it up. */
    look(town: Town, token: string): Effect.Effect<FoundLink, LinkRefused>
    /** Uses the link up, sets the password and signs in. */
    activate(
      town: Town,
      token: string,
      password: string,
      browser: Browser
    ): Effect.Effect<SignedIn, LinkRefused | PasswordUnfit>
    /** Someone asks for a new link: the answer is the same, and as fast, whoever asks; what follows comes by mail. */
    requestLink(town: Town, mail: string, address: string): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/Invitations") {
  static readonly layer = Layer.effect(
    Invitations,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const outbox = yield* Outbox
      const links = yield* MailedLinks
      const signIns = yield* SignIns
      const audit = yield* auditOf(AccountAction)
      const answer = yield* answerByMail
      const ownWords = yield* ownWordsOf
      const checkPassword = yield* newPasswordCheck
      const publicUrl = yield* PublicUrl

      const sendLink = Effect.fnUntraced(function* (town: Town, accountId: string, recipient: Recipient, lane: Lane) {
        const expiresAt = DateTime.add(yield* DateTime.now, { days: town.settings.invitationDays })
        return yield* links.send(town, {
          kind: "activation",
          accountId,
          recipient,
          expiresAt,
          lane,
          letter: (token) =>
            accountLetter({
              template: "invitation",
              recipientName: recipient.name,
              activationUrl: activationUrl(portalUrlOf(town.settings, publicUrl), token),
              expiresAt: DateTime.formatIso(expiresAt)
            })
        })
      })

      const invite = Effect.fn("Invitations.invite")(
        function* (staff: StaffAccess, adultId: string, lane: Lane = "now") {
          const [adult] = yield* sql`select p.given_name, p.family_name, lower(p.mail) as mail,
              a.id as account_id, a.activated_at, a.disabled_at, coalesce(a.language, 'fr') as language
            from adult_cards p left join accounts a on a.town_id = p.town_id and a.adult_id = p.id
            where p.town_id = ${staff.townId} and p.id = ${adultId}`.pipe(decodeRows(InvitedAdult))
          if (adult === undefined || adult.mail === null) return { outcome: "no-mail" } as const
          if (adult.disabledAt !== null) return { outcome: "disabled" } as const
          if (adult.activatedAt !== null) return { outcome: "already-active" } as const
          const accountId = adult.accountId ?? (yield* ids.next)
          const at = yield* now
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
          if (!stored) return { outcome: "mail-taken" } as const
          const mailId = yield* sendLink(staff.town, accountId, recipientOf(adult, adult.mail, accountId), lane)
          yield* audit.record(staff, {
            action: "account.invite",
            subjectType: "account",
            subjectId: accountId,
            after: { mail: adult.mail }
          })
          return { outcome: "sent", mailId } as const
        },
        sql.withTransaction,
        orDieSql
      )

      const useUp = Effect.fnUntraced(function* (town: Town, token: string, found: FoundLink, hash: string) {
        const now = yield* DateTime.now
        const at = DateTime.toDateUtc(now)
        yield* links.useUp(town, "activation", token)
        const opened =
          yield* sql`update accounts a set password_hash = ${hash}, activated_at = ${at}, password_changed_at = ${at}
          from adult_cards p where a.town_id = ${town.id} and a.id = ${found.accountId}
            and p.town_id = a.town_id and p.id = a.adult_id and lower(p.mail) = a.mail
          returning a.id`
        if (opened.length === 0) return yield* new LinkAlreadyUsed()
        const recipient = recipientOf(found, found.mail, found.accountId)
        yield* outbox.queue(
          town,
          recipient,
          accountLetter({
            template: "activated",
            recipientName: recipient.name,
            signInUrl: portalUrlOf(town.settings, publicUrl),
            activatedAt: DateTime.formatIso(now)
          })
        )
        yield* audit.record(
          { townId: town.id, actor: actorOfFamily(found.accountId) },
          { action: "account.activate", subjectType: "account", subjectId: found.accountId }
        )
      }, sql.withTransaction)

      const activate = Effect.fn("Invitations.activate")(function* (
        town: Town,
        token: string,
        password: string,
        browser: Browser
      ) {
        const found = yield* links.find(town, "activation", token)
        const fit = yield* checkPassword(password, yield* ownWords(town, found.accountId))
        // hashed before the transaction: it takes long, and the embedded database has one session for all
        const hash = yield* hashPassword(fit)
        yield* useUp(town, token, found, hash)
        return yield* signIns.welcome(town, found.accountId, browser)
      }, orDieSql)

      const sendRequested = Effect.fnUntraced(function* (town: Town, mail: string) {
        const [account] = yield* sql`select a.id, a.mail, a.language, a.activated_at, p.given_name, p.family_name
          from accounts a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
          where a.town_id = ${town.id} and a.mail = ${mail} and a.disabled_at is null
            and (a.activated_at is not null or lower(p.mail) = a.mail)`.pipe(decodeRows(AskingAccount))
        if (account === undefined) return
        const recipient = recipientOf(account, account.mail, account.id)
        if (account.activatedAt === null) return yield* sendLink(town, account.id, recipient, "now")
        yield* outbox.queue(
          town,
          recipient,
          accountLetter({
            template: "alreadyActive",
            recipientName: recipient.name,
            signInUrl: portalUrlOf(town.settings, publicUrl)
          })
        )
      }, sql.withTransaction)

      const requestLink = Effect.fn("Invitations.requestLink")((town: Town, mail: string, address: string) =>
        answer({ town, mail, address, what: "an activation link" }, (known) => Effect.orDie(sendRequested(town, known)))
      )

      return Invitations.of({
        invite,
        look: (town, token) => links.find(town, "activation", token),
        activate,
        requestLink
      })
    })
  )
}

const InvitedAdult = Schema.Struct({
  ...Person.fields,
  mail: Schema.NullOr(Schema.String),
  accountId: Schema.NullOr(Schema.String),
  activatedAt: Schema.NullOr(Schema.Date),
  disabledAt: Schema.NullOr(Schema.Date)
})
