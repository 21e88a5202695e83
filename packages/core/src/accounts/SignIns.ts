import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { PublicUrl, portalUrlOf, profileUrl } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { SecurityLog } from "../platform/security/SecurityLog.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { canonicalMail } from "../platform/text/mails.ts"
import type { Town } from "../towns/Town.ts"
import { AccountId, type AttemptsDelayed, CredentialsRefused } from "./Account.ts"
import { Attempts, type Bucket } from "./Attempts.ts"
import type { Browser } from "./Browser.ts"
import { Devices } from "./Devices.ts"
import type { FamilyAccess, OpenSession } from "./FamilyAccess.ts"
import { accountLetter } from "./letters/accountLetter.ts"
import { hashPassword, needsRehash, verifyPassword } from "./passwords.ts"
import { Person, recipientOf } from "./recipient.ts"
import { Sessions } from "./Sessions.ts"
import { hashOfSecret } from "./secrets.ts"

export interface Credentials {
  readonly mail: string
  readonly password: string
  readonly remember: boolean
}

/** By what an account proves itself, when it is not its password. */
export type SignInWay = "passkey" | "franceconnect"

/** A browser just signed in: the secrets of its session and of itself are told once, to be kept in its cookies. */
export interface SignedIn {
  readonly secret: string
  readonly deviceSecret: string
  readonly session: OpenSession
}

/** Proving with a password who one is. */
export class SignIns extends Context.Service<
  SignIns,
  {
    /**
     * Signs in. Fails the same way, after the same work, for an unknown address and for a wrong password; after several failures
     * the next attempt has to wait. The owner is told by mail of a sign-in from a browser that the account had not met.
     */
    signIn(
      town: Town,
      credentials: Credentials,
      browser: Browser
    ): Effect.Effect<SignedIn, CredentialsRefused | AttemptsDelayed>
    /** Asks the password again, before something important. */
    confirm(access: FamilyAccess, password: string): Effect.Effect<void, CredentialsRefused | AttemptsDelayed>
    /** Signs in an account that has just proved itself by something else than its password; refused where it is closed. */
    enter(
      town: Town,
      accountId: string,
      browser: Browser,
      way: { readonly by: SignInWay; readonly remember: boolean }
    ): Effect.Effect<SignedIn, CredentialsRefused>
    /** Signs in an account that has just proved itself by a mailed link. */
    welcome(town: Town, accountId: string, browser: Browser): Effect.Effect<SignedIn>
  }
>()("@portail-familles/core/accounts/SignIns") {
  static readonly layer = Layer.effect(
    SignIns,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const attempts = yield* Attempts
      const devices = yield* Devices
      const sessions = yield* Sessions
      const outbox = yield* Outbox
      const publicUrl = yield* PublicUrl
      const tellSecurity = yield* SecurityLog

      const find = Effect.fnUntraced(function* (
        town: Town,
        who: { readonly mail: string } | { readonly id: string },
        deviceSecret: string | null
      ) {
        const secretHash = deviceSecret === null ? null : hashOfSecret(deviceSecret)
        const [account] = yield* sql`
          select a.id, a.mail, a.password_hash, a.language, p.given_name, p.family_name,
            exists (select 1 from known_devices d
              where d.town_id = a.town_id and d.account_id = a.id and d.secret_hash = ${secretHash}) as known_device
          from accounts a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
          where a.town_id = ${town.id} and ${"mail" in who ? sql`a.mail = ${who.mail}` : sql`a.id = ${who.id}`} and a.activated_at is not null and a.disabled_at is null`.pipe(
          decodeFound
        )
        return account
      })

      const openSession = Effect.fnUntraced(function* (
        town: Town,
        accountId: AccountId,
        browser: Browser,
        remember: boolean
      ) {
        const [device, opened] = yield* Effect.all(
          [devices.meet(town, accountId, browser), sessions.open(town, accountId, browser, remember)],
          { concurrency: 2 }
        )
        return { ...opened, deviceSecret: device.secret, isNew: device.isNew }
      })

      const tellOwner = Effect.fnUntraced(function* (town: Town, account: FoundAccount, browser: Browser) {
        const recipient = recipientOf(account, account.mail, account.id)
        yield* outbox.queue(
          town,
          recipient,
          accountLetter({
            template: "newDevice",
            recipientName: recipient.name,
            device: browser.device,
            signedInAt: DateTime.formatIso(yield* DateTime.now),
            securityUrl: profileUrl(portalUrlOf(town.settings, publicUrl))
          })
        )
      })

      const enterAnew = Effect.fnUntraced(function* (
        town: Town,
        account: FoundAccount,
        newHash: string | null,
        browser: Browser,
        remember: boolean
      ) {
        if (newHash !== null) {
          yield* sql`update accounts set password_hash = ${newHash}
            where town_id = ${town.id} and id = ${account.id} and password_hash = ${account.passwordHash}`
        }
        const { isNew, ...signedIn } = yield* openSession(town, account.id, browser, remember)
        if (isNew) yield* tellOwner(town, account, browser)
        return signedIn
      }, sql.withTransaction)

      const signIn = Effect.fn("SignIns.signIn")(function* (town: Town, credentials: Credentials, browser: Browser) {
        const mail = canonicalMail(credentials.mail)
        const account = yield* find(town, { mail }, browser.deviceSecret)
        const network: Bucket = { kind: "network", key: browser.address }
        const target: Bucket =
          account?.knownDevice === true && browser.deviceSecret !== null
            ? { kind: "device", key: `${account.id} ${browser.deviceSecret}` }
            : { kind: "account", key: mail }
        yield* attempts.spend(town, [target, network])
        const right = yield* verifyPassword(account?.passwordHash, credentials.password)
        const from = { townId: town.id, address: browser.address, target: mail }
        if (!right || account === undefined) {
          const whose = account === undefined ? {} : { accountId: account.id }
          yield* tellSecurity({ act: "sign-in-refused", ...from, ...whose })
          return yield* new CredentialsRefused()
        }
        const newHash = needsRehash(account.passwordHash) ? yield* hashPassword(credentials.password) : null
        const counted = attempts.succeed(town, target, network)
        // in a known browser nothing is told and nothing else changes: no transaction, and all leaves together
        const entered =
          account.knownDevice && newHash === null
            ? openSession(town, account.id, browser, credentials.remember)
            : enterAnew(town, account, newHash, browser, credentials.remember)
        const [, signedIn] = yield* Effect.all([counted, entered], { concurrency: 2 })
        const detail = account.knownDevice ? "known-device" : "new-device"
        yield* tellSecurity({ act: "signed-in", ...from, accountId: account.id, detail })
        return signedIn
      }, orDieSql)

      const confirm = Effect.fn("SignIns.confirm")(function* (access: FamilyAccess, password: string) {
        const confirming: Bucket = { kind: "device", key: `${access.accountId} confirmation` }
        yield* attempts.spend(access.town, [confirming])
        const [account] = yield* sql`select password_hash from accounts
          where town_id = ${access.townId} and id = ${access.accountId}`.pipe(decodeHash)
        if (!(yield* verifyPassword(account?.passwordHash, password))) {
          yield* tellSecurity({ act: "password-refused", townId: access.townId, accountId: access.accountId })
          return yield* new CredentialsRefused()
        }
        yield* attempts.clear(access.townId, confirming)
      }, orDieSql)

      const enter = Effect.fn("SignIns.enter")(function* (
        town: Town,
        accountId: string,
        browser: Browser,
        { by, remember }: { readonly by: SignInWay; readonly remember: boolean }
      ) {
        const account = yield* find(town, { id: accountId }, browser.deviceSecret)
        if (account === undefined) return yield* new CredentialsRefused()
        const signedIn = yield* enterAnew(town, account, null, browser, remember)
        const detail = `${by} ${account.knownDevice ? "known-device" : "new-device"}`
        yield* tellSecurity({ act: "signed-in", townId: town.id, accountId, address: browser.address, detail })
        return signedIn
      }, orDieSql)

      const welcome = Effect.fn("SignIns.welcome")(
        function* (town: Town, accountId: string, browser: Browser) {
          const { isNew: _, ...signedIn } = yield* openSession(town, AccountId.make(accountId), browser, false)
          return signedIn
        },
        sql.withTransaction,
        Effect.orDie
      )

      return SignIns.of({ signIn, confirm, enter, welcome })
    })
  )
}

const FoundAccount = Schema.Struct({
  ...Person.fields,
  id: AccountId,
  mail: Schema.String,
  passwordHash: Schema.String,
  knownDevice: Schema.Boolean
})
type FoundAccount = typeof FoundAccount.Type

const decodeFound = decodeRows(FoundAccount)
const decodeHash = decodeRows(Schema.Struct({ passwordHash: Schema.String }))
