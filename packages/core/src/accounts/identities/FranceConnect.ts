import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { PublicUrl, portalUrlOf } from "../../mail/branding.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { SecurityLog } from "../../platform/security/SecurityLog.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import type { Town } from "../../towns/Town.ts"
import type { AttemptsDelayed, CredentialsRefused } from "../Account.ts"
import { Attempts, type Bucket } from "../Attempts.ts"
import type { Browser } from "../Browser.ts"
import type { OpenSession } from "../FamilyAccess.ts"
import { Sessions } from "../Sessions.ts"
import { type SignedIn, SignIns } from "../SignIns.ts"
import {
  type AccountHasIdentity,
  FranceConnectOff,
  type IdentityDeclined,
  IdentityRequestOver,
  type IdentityTaken,
  type IdentityUnproved,
  type ProviderAway
} from "./errors.ts"
import { FranceConnectAccess } from "./FranceConnectAccess.ts"
import { Identities } from "./Identities.ts"
import { identityRequests, visitOf, type WaitingRequest } from "./identityRequests.ts"
import { type OpenIdClient, openIdClient } from "./openIdClient.ts"
import { subjectDigests } from "./subjectDigests.ts"

/** A browser on its way to FranceConnect: where it goes, the state that comes back, the secret that it keeps. */
export interface Departure {
  readonly url: URL
  readonly state: string
  readonly secret: string
}

/** Who came back, and what opens the way out of FranceConnect later, sealed for a cookie. */
export type Return = { readonly leave: string } & (
  | { readonly outcome: "signed-in"; readonly signedIn: SignedIn }
  /** The identity opens no account yet: whose it is has to be proved. */
  | { readonly outcome: "unknown" }
  /** The identity opens another account than the one that it was to open. */
  | { readonly outcome: "taken" }
)

/** What a return fails with. */
export type ReturnFailure = FranceConnectOff | ProviderAway | IdentityDeclined | IdentityUnproved | IdentityRequestOver

/** What is typed to prove whose account it is; the address only where nobody is signed in. */
export interface TypedProof {
  readonly mail: string
  readonly password: string
}

/**
 * Signing in with FranceConnect. Of an identity nothing is kept but a digest of the name that FranceConnect has for it in this town, and it
 * opens an account only once its owner has typed the password: what else FranceConnect says of somebody is not even asked for.
 */
export class FranceConnect extends Context.Service<
  FranceConnect,
  {
    /** Whether the town has it. */
    offered(town: Town): boolean
    /** Sends a browser away; `session` is whose account the identity is to open, null to sign in. */
    begin(
      town: Town,
      browser: Browser,
      session: OpenSession | null
    ): Effect.Effect<Departure, FranceConnectOff | ProviderAway | AttemptsDelayed>
    /** Takes a browser back that has this secret, with the query that it came with; `session` is who is signed in there. */
    comeBack(
      town: Town,
      browser: Browser,
      session: OpenSession | null,
      secret: string,
      query: URLSearchParams
    ): Effect.Effect<Return, ReturnFailure>
    /** Whether what waits for a proof in the browser with this secret is for the account that is signed in there (`own`), or for any. */
    waiting(town: Town, secret: string): Effect.Effect<{ readonly own: boolean }, IdentityRequestOver>
    /** Lets the identity that the browser came back with open the account whose password is typed; signs in who was not. */
    prove(
      town: Town,
      browser: Browser,
      session: OpenSession | null,
      secret: string,
      proof: TypedProof
    ): Effect.Effect<
      SignedIn | undefined,
      IdentityRequestOver | CredentialsRefused | AttemptsDelayed | IdentityTaken | AccountHasIdentity
    >
    /** Where a browser ends its session at FranceConnect, by what its return sealed; undefined where there is nothing to end. */
    leaveUrl(town: Town, leave: string): Effect.Effect<URL | undefined, FranceConnectOff | ProviderAway>
  }
>()("@portail-familles/core/accounts/identities/FranceConnect") {
  static readonly layer = Layer.effect(
    FranceConnect,
    Effect.gen(function* () {
      const { issuer, clients } = yield* FranceConnectAccess
      const publicUrl = yield* PublicUrl
      const sql = yield* SqlClient.SqlClient
      const sessions = yield* Sessions
      const signIns = yield* SignIns
      const attempts = yield* Attempts
      const identities = yield* Identities
      const requests = yield* identityRequests
      const digestOf = yield* subjectDigests
      const ids = yield* Ids
      const seals = yield* Seals
      const tellSecurity = yield* SecurityLog

      const known = new Map<string, OpenIdClient>()
      const clientOf = Effect.fnUntraced(function* ({ settings: { slug } }: Town) {
        const registered = clients.get(slug)
        if (registered === undefined) return yield* new FranceConnectOff()
        const client = known.get(slug) ?? openIdClient({ ...registered, issuer, scope: "openid", levels: ["eidas1"] })
        known.set(slug, client)
        return client
      })
      const pageOf = ({ settings }: Town, page: string) => `${portalUrlOf(settings, publicUrl)}/franceconnect/${page}`

      const begin = Effect.fn("FranceConnect.begin")(function* (
        town: Town,
        browser: Browser,
        session: OpenSession | null
      ) {
        const client = yield* clientOf(town)
        yield* attempts.spend(town, [visitsFrom(browser)])
        const { state, secret } = yield* requests.begin(town.id, session?.access.accountId ?? null)
        const url = yield* client.visitUrl(visitOf(pageOf(town, "retour"), state, secret))
        return { url, state, secret }
      }, orDieSql)

      const comeBack = Effect.fn("FranceConnect.comeBack")(function* (
        town: Town,
        browser: Browser,
        session: OpenSession | null,
        secret: string,
        query: URLSearchParams
      ) {
        const client = yield* clientOf(town)
        const state = query.get("state") ?? ""
        const request = yield* requests.takeBack(town.id, state, secret)
        // who asked for the own account is that one still
        if (request.accountId !== null && request.accountId !== session?.access.accountId) {
          return yield* new IdentityRequestOver()
        }
        const { subject, idToken } = yield* client.identify(visitOf(pageOf(town, "retour"), state, secret), query)
        yield* attempts.clear(town.id, visitsFrom(browser))
        const digest = yield* digestOf(town.id, issuer, subject)
        const accountId = yield* identities.accountOf(town.id, digest)
        const sealed = seals.sealJson(leavePlace(town), idToken)
        const leave = `${sealed.keyId}.${Buffer.from(sealed.bytes).toString("base64url")}`
        if (accountId === undefined) {
          yield* requests.wait(town.id, request.id, digest)
          return { outcome: "unknown", leave } as const
        }
        yield* requests.end(town.id, request.id)
        if (request.accountId !== null && accountId !== request.accountId) return { outcome: "taken", leave } as const
        const signedIn = yield* signIns
          .enter(town, accountId, browser, { by: "franceconnect", remember: false })
          .pipe(Effect.mapError(() => new IdentityRequestOver()))
        return { outcome: "signed-in", signedIn, leave } as const
      }, orDieSql)

      const tellRefusal = (town: Town, browser: Browser) => (failure: ReturnFailure) =>
        failure._tag === "ProviderAway"
          ? Effect.logWarning(`FranceConnect does not answer: ${failure.reason}`)
          : failure._tag === "IdentityUnproved"
            ? tellSecurity({
                act: "identity-refused",
                townId: town.id,
                address: browser.address,
                detail: failure.reason
              })
            : Effect.void

      const linkProved = (town: Town, session: OpenSession, { id, subjectDigest }: WaitingRequest) =>
        sql.withTransaction(Effect.andThen(requests.end(town.id, id), identities.link(session, subjectDigest)))

      const prove = Effect.fn("FranceConnect.prove")(function* (
        town: Town,
        browser: Browser,
        session: OpenSession | null,
        secret: string,
        { mail, password }: TypedProof
      ) {
        const request = yield* requests.waiting(town.id, secret)
        if (request.accountId !== null) {
          if (session?.access.accountId !== request.accountId) return yield* new IdentityRequestOver()
          yield* signIns.confirm(session.access, password)
          yield* linkProved(town, session, request)
          return undefined
        }
        const signedIn = yield* signIns.signIn(town, { mail, password, remember: false }, browser)
        yield* linkProved(town, signedIn.session, request).pipe(
          // who is told that it did not work is not signed in
          Effect.tapError(() => sessions.close(town.id, signedIn.session.sessionId))
        )
        return signedIn
      }, orDieSql)

      const leaveUrl = Effect.fn("FranceConnect.leaveUrl")(function* (town: Town, leave: string) {
        const client = yield* clientOf(town)
        const [, keyId, bytes] = /^([a-z0-9-]{1,32})\.([\w-]+)$/.exec(leave) ?? []
        if (keyId === undefined || bytes === undefined) return undefined
        const idToken = yield* seals
          .openJson(leavePlace(town), { keyId, bytes: Buffer.from(bytes, "base64url") })
          .pipe(Effect.catchDefect(() => Effect.succeed(undefined)))
        if (typeof idToken !== "string") return undefined
        return yield* client.leaveUrl(idToken, pageOf(town, "fin"), yield* ids.secret)
      })

      return FranceConnect.of({
        offered: ({ settings }) => clients.has(settings.slug),
        begin,
        comeBack: (town, browser, ...came) =>
          Effect.tapError(comeBack(town, browser, ...came), tellRefusal(town, browser)),
        waiting: Effect.fn("FranceConnect.waiting")(function* (town: Town, secret: string) {
          return { own: (yield* requests.waiting(town.id, secret)).accountId !== null }
        }, orDieSql),
        prove,
        leaveUrl
      })
    })
  )
}

/** The ways to FranceConnect that one network begins without coming back identified. */
const visitsFrom = ({ address }: Browser): Bucket => ({ kind: "identity-visits", key: address })

/** Where a browser's way out of FranceConnect belongs. */
const leavePlace = (town: Town): string => `franceconnect leave ${town.id}`
