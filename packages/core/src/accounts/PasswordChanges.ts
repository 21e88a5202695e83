import { Context, DateTime, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../audit/Audit.ts"
import { activationUrl, PublicUrl, passwordResetUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { SecurityLog } from "../platform/security/SecurityLog.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Town } from "../towns/Town.ts"
import {
  AccountId,
  type AttemptsDelayed,
  type CredentialsRefused,
  type LinkRefused,
  type PasswordUnfit
} from "./Account.ts"
import { Attempts } from "./Attempts.ts"
import { AccountAction } from "./auditActions.ts"
import type { Browser } from "./Browser.ts"
import { Devices } from "./Devices.ts"
import { actorOfFamily, type OpenSession } from "./FamilyAccess.ts"
import { accountLetter } from "./letters/accountLetter.ts"
import { type FoundLink, MailedLinks } from "./MailedLinks.ts"
import { newPasswordCheck } from "./newPasswordCheck.ts"
import { ownWordsOf } from "./ownWords.ts"
import { hashPassword } from "./passwords.ts"
import { type Person, recipientOf } from "./recipient.ts"
import { AskingAccount, answerByMail } from "./requestedMail.ts"
import { Sessions } from "./Sessions.ts"
import { type SignedIn, SignIns } from "./SignIns.ts"

/** Minutes that the link to choose a new password works. */
export const resetMinutes = 60

/** Changing a password: by its owner, or by mail when it is forgotten. Every other session ends, and the owner is told. */
export class PasswordChanges extends Context.Service<
  PasswordChanges,
  {
    /** Someone forgot a password: the answer is the same, and as fast, whoever asks; what follows comes by mail. */
    requestReset(town: Town, mail: string, address: string): Effect.Effect<void>
    /** What a link opens; looking does not use it up. */
    look(town: Town, token: string): Effect.Effect<FoundLink, LinkRefused>
    /** Uses the link up, sets the password, ends every session, and signs in. */
    reset(
      town: Town,
      token: string,
      password: string,
      browser: Browser
    ): Effect.Effect<SignedIn, LinkRefused | PasswordUnfit>
    /** Changes the password of somebody who is signed in and knows the current one. */
    change(
      session: OpenSession,
      current: string,
      password: string
    ): Effect.Effect<void, CredentialsRefused | AttemptsDelayed | PasswordUnfit>
  }
>()("@portail-familles/core/accounts/PasswordChanges") {
  static readonly layer = Layer.effect(
    PasswordChanges,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const outbox = yield* Outbox
      const links = yield* MailedLinks
      const signIns = yield* SignIns
      const sessions = yield* Sessions
      const devices = yield* Devices
      const attempts = yield* Attempts
      const audit = yield* auditOf(AccountAction)
      const answer = yield* answerByMail
      const ownWords = yield* ownWordsOf
      const checkPassword = yield* newPasswordCheck
      const publicUrl = yield* PublicUrl
      const tellSecurity = yield* SecurityLog

      const sendReset = Effect.fnUntraced(function* (town: Town, account: AskingAccount) {
        const recipient = recipientOf(account, account.mail, account.id)
        const active = account.activatedAt !== null
        const now = yield* DateTime.now
        const expiresAt = active
          ? DateTime.add(now, { minutes: resetMinutes })
          : DateTime.add(now, { days: town.settings.invitationDays })
        const portalUrl = portalUrlOf(town.settings, publicUrl)
        yield* links.send(town, {
          kind: active ? "password-reset" : "activation",
          accountId: account.id,
          recipient,
          expiresAt,
          letter: (token) => {
            const common = { recipientName: recipient.name, expiresAt: DateTime.formatIso(expiresAt) }
            return active
              ? accountLetter({ template: "passwordReset", resetUrl: passwordResetUrl(portalUrl, token), ...common })
              : accountLetter({ template: "invitation", activationUrl: activationUrl(portalUrl, token), ...common })
          }
        })
      })

      const sendRequested = Effect.fnUntraced(function* (town: Town, mail: string) {
        const [account] = yield* sql`
          select a.id, a.mail, a.language, a.activated_at, p.given_name, p.family_name
          from accounts a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
          where a.town_id = ${town.id} and a.mail = ${mail} and a.disabled_at is null`.pipe(decodeRows(AskingAccount))
        if (account !== undefined) yield* sendReset(town, account)
      }, sql.withTransaction)

      const requestReset = Effect.fn("PasswordChanges.requestReset")((town: Town, mail: string, address: string) =>
        answer({ town, mail, address, what: "a password link" }, (known) => Effect.orDie(sendRequested(town, known)))
      )

      /** Sets the password, ends the other sessions and tells the owner; in the caller's transaction. */
      const set = Effect.fnUntraced(function* (town: Town, changed: Changed) {
        const now = yield* DateTime.now
        yield* sql`update accounts set password_hash = ${changed.hash}, password_changed_at = ${DateTime.toDateUtc(now)}
          where town_id = ${town.id} and id = ${changed.accountId}`
        yield* sessions.closeAll(town.id, AccountId.make(changed.accountId), changed.keptSession)
        // whoever else had the password may have signed in: its browser is a stranger again
        yield* devices.forget(town, changed.accountId)
        yield* links.withdraw(town.id, changed.accountId)
        const recipient = recipientOf(changed, changed.mail, changed.accountId)
        yield* outbox.queue(
          town,
          recipient,
          accountLetter({
            template: "passwordChanged",
            recipientName: recipient.name,
            changedAt: DateTime.formatIso(now),
            signInUrl: portalUrlOf(town.settings, publicUrl)
          })
        )
        yield* audit.record(
          { townId: town.id, actor: actorOfFamily(changed.accountId) },
          { action: changed.action, subjectType: "account", subjectId: changed.accountId }
        )
        yield* sql.afterCommit(
          tellSecurity({
            act: "password-changed",
            townId: town.id,
            accountId: changed.accountId,
            detail: changed.action
          })
        )
      })

      const useUp = Effect.fnUntraced(function* (town: Town, token: string, found: FoundLink, hash: string) {
        yield* links.useUp(town, "password-reset", token)
        yield* set(town, { ...found, hash, action: "account.password-reset" })
        yield* attempts.clear(town.id, { kind: "account", key: found.mail })
      }, sql.withTransaction)

      const reset = Effect.fn("PasswordChanges.reset")(function* (
        town: Town,
        token: string,
        password: string,
        browser: Browser
      ) {
        const found = yield* links.find(town, "password-reset", token)
        const fit = yield* checkPassword(password, yield* ownWords(town, found.accountId))
        const hash = yield* hashPassword(fit)
        yield* useUp(town, token, found, hash)
        return yield* signIns.welcome(town, found.accountId, browser)
      }, orDieSql)

      const change = Effect.fn("PasswordChanges.change")(function* (
        session: OpenSession,
        current: string,
        password: string
      ) {
        const { town, accountId } = session.access
        yield* signIns.confirm(session.access, current)
        const fit = yield* checkPassword(password, yield* ownWords(town, accountId))
        const hash = yield* hashPassword(fit)
        yield* sql.withTransaction(
          set(town, {
            ...session,
            accountId,
            hash,
            action: "account.password-change",
            keptSession: session.sessionId
          })
        )
      }, orDieSql)

      return PasswordChanges.of({
        requestReset,
        look: (town, token) => links.find(town, "password-reset", token),
        reset,
        change
      })
    })
  )
}

interface Changed extends Person {
  readonly accountId: string
  readonly mail: string
  readonly hash: string
  readonly action: "account.password-reset" | "account.password-change"
  readonly keptSession?: string
}
