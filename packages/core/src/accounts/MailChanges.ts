import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../audit/Audit.ts"
import { emailChangeUrl, PublicUrl, portalUrlOf, profileUrl } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { SecurityLog } from "../platform/security/SecurityLog.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql, violatedConstraint } from "../platform/sql/failures.ts"
import { canonicalMail } from "../platform/text/mails.ts"
import type { Town } from "../towns/Town.ts"
import { type AttemptsDelayed, type CredentialsRefused, LinkAlreadyUsed, type LinkRefused } from "./Account.ts"
import { AdultMails } from "./AdultMails.ts"
import { Attempts } from "./Attempts.ts"
import { AccountAction } from "./auditActions.ts"
import { actorOfFamily, type OpenSession } from "./FamilyAccess.ts"
import { accountLetter } from "./letters/accountLetter.ts"
import { type FoundLink, MailedLinks } from "./MailedLinks.ts"
import { recipientOf } from "./recipient.ts"
import { SignIns } from "./SignIns.ts"

/** Hours that the link to confirm a new mail address works. */
export const confirmationHours = 24

/** Changing the mail address that one signs in with: asked with the password, confirmed from the new address, told to the old one. */
export class MailChanges extends Context.Service<
  MailChanges,
  {
    /**
     * Sends the link to the new address and a notice to the old one. When the new address has an account already, that is told
     * there and only there: the answer here is the same.
     */
    ask(
      session: OpenSession,
      password: string,
      newMail: string
    ): Effect.Effect<void, CredentialsRefused | AttemptsDelayed>
    /** What a link opens; looking does not use it up. */
    look(town: Town, token: string): Effect.Effect<FoundLink, LinkRefused>
    /** Makes the new address the one of the account and of its adult. */
    confirm(town: Town, token: string): Effect.Effect<void, LinkRefused>
  }
>()("@portail-familles/core/accounts/MailChanges") {
  static readonly layer = Layer.effect(
    MailChanges,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const outbox = yield* Outbox
      const links = yield* MailedLinks
      const signIns = yield* SignIns
      const attempts = yield* Attempts
      const audit = yield* auditOf(AccountAction)
      const adultMails = yield* AdultMails
      const publicUrl = yield* PublicUrl
      const tellSecurity = yield* SecurityLog

      const sendLink = Effect.fnUntraced(function* (session: OpenSession, newMail: string) {
        const { town, accountId } = session.access
        const portalUrl = portalUrlOf(town.settings, publicUrl)
        const now = yield* DateTime.now
        const expiresAt = DateTime.add(now, { hours: confirmationHours })
        const there = recipientOf(session, newMail, accountId)
        const [taken] = yield* sql`select id from accounts where town_id = ${town.id} and mail = ${newMail}`.pipe(
          decodeRows(Schema.Struct({ id: Schema.String }))
        )
        if (taken !== undefined) {
          yield* outbox.queue(
            town,
            { ...there, name: "", accountId: taken.id },
            accountLetter({ template: "mailTaken", recipientName: "", signInUrl: portalUrl })
          )
        } else {
          yield* links.send(town, {
            kind: "mail-change",
            accountId,
            recipient: there,
            expiresAt,
            newMail,
            letter: (token) =>
              accountLetter({
                template: "mailChangeLink",
                // whoever has that address may be a stranger: it was typed, not proved
                recipientName: "",
                confirmUrl: emailChangeUrl(portalUrl, token),
                expiresAt: DateTime.formatIso(expiresAt)
              })
          })
        }
        yield* outbox.queue(
          town,
          recipientOf(session, session.mail, accountId),
          accountLetter({
            template: "mailChangeAsked",
            recipientName: there.name,
            newMail,
            askedAt: DateTime.formatIso(now),
            securityUrl: profileUrl(portalUrl)
          })
        )
        yield* audit.record(
          { townId: town.id, actor: actorOfFamily(accountId) },
          { action: "account.mail-change-ask", subjectType: "account", subjectId: accountId, after: { mail: newMail } }
        )
        yield* sql.afterCommit(tellSecurity({ act: "mail-change-asked", townId: town.id, accountId, target: newMail }))
      }, sql.withTransaction)

      const ask = Effect.fn("MailChanges.ask")(function* (session: OpenSession, password: string, newMail: string) {
        const { town } = session.access
        yield* signIns.confirm(session.access, password)
        // each request writes to an address that somebody typed
        yield* attempts.spend(town, [{ kind: "asked-mail", key: `change ${session.access.accountId}` }])
        yield* sendLink(session, canonicalMail(newMail))
      }, orDieSql)

      const useUp = Effect.fnUntraced(function* (town: Town, token: string, found: FoundLink, newMail: string) {
        yield* links.useUp(town, "mail-change", token)
        yield* sql`update accounts set mail = ${newMail} where town_id = ${town.id} and id = ${found.accountId}`
        yield* adultMails.change(town.id, found.adultId, newMail)
        const portalUrl = portalUrlOf(town.settings, publicUrl)
        const recipient = recipientOf(found, found.mail, found.accountId)
        yield* outbox.queue(
          town,
          recipient,
          accountLetter({
            template: "mailChanged",
            recipientName: recipient.name,
            newMail,
            changedAt: DateTime.formatIso(yield* DateTime.now),
            signInUrl: portalUrl
          })
        )
        yield* audit.record(
          { townId: town.id, actor: actorOfFamily(found.accountId) },
          {
            action: "account.mail-change",
            subjectType: "account",
            subjectId: found.accountId,
            before: { mail: found.mail },
            after: { mail: newMail }
          }
        )
        yield* sql.afterCommit(
          tellSecurity({ act: "mail-changed", townId: town.id, accountId: found.accountId, target: newMail })
        )
      }, sql.withTransaction)

      const confirm = Effect.fn("MailChanges.confirm")(function* (town: Town, token: string) {
        const found = yield* links.find(town, "mail-change", token)
        yield* useUp(town, token, found, found.newMail ?? found.mail).pipe(
          // another account took the address since the link was sent
          Effect.catchIf(
            (error) => violatedConstraint(error) === "accounts_one_per_mail",
            () => Effect.fail(new LinkAlreadyUsed())
          )
        )
      }, orDieSql)

      return MailChanges.of({ ask, look: (town, token) => links.find(town, "mail-change", token), confirm })
    })
  )
}
