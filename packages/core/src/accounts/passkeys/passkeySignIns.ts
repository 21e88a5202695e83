import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { PublicUrl, portalUrlOf } from "../../mail/branding.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { SecurityLog } from "../../platform/security/SecurityLog.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import type { Town } from "../../towns/Town.ts"
import { AccountId } from "../Account.ts"
import { Attempts, type Bucket } from "../Attempts.ts"
import type { Browser } from "../Browser.ts"
import { SignIns } from "../SignIns.ts"
import { judgeAnswer, siteOf } from "./ceremony.ts"
import { challengesOf } from "./challenges.ts"
import { userHandleOf } from "./ownPasskeys.ts"
import { challengeMinutes, type PasskeyAnswer, PasskeyRefused } from "./Passkey.ts"

const networkOf = (browser: Browser): Bucket => ({ kind: "network", key: browser.address })

/** Signing in with a passkey. */
export const makePasskeySignIns = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const attempts = yield* Attempts
  const signIns = yield* SignIns
  const publicUrl = yield* PublicUrl
  const challenges = yield* challengesOf
  const tellSecurity = yield* SecurityLog

  const siteFor = (town: Town) => siteOf(portalUrlOf(town.settings, publicUrl))

  const askToSignIn = Effect.fn("Passkeys.askToSignIn")(function* (town: Town, browser: Browser) {
    yield* attempts.spend(town, [networkOf(browser)])
    const secret = yield* ids.secret
    const challenge = yield* challenges.ask(town.id, { secret, accountId: null })
    const { rpId } = siteFor(town)
    const timeout = challengeMinutes * 60_000
    return { secret, request: { challenge, rpId, timeout, userVerification: "required" as const } }
  }, orDieSql)

  const find = Effect.fnUntraced(function* (town: Town, answer: PasskeyAnswer) {
    const credentialId = Buffer.from(answer.id, "base64url")
    const [found] = yield* sql`select id, account_id, public_key, counter::double precision as counter from passkeys
      where town_id = ${town.id} and credential_id = ${credentialId}`.pipe(decodeFound)
    return found !== undefined && userHandleOf(found.accountId) === answer.userHandle ? found : undefined
  })

  /** Keeps the counter after an answer: of two answers with one counter, at whichever server, one is taken. */
  const use = Effect.fnUntraced(function* (
    town: Town,
    passkeyId: string,
    { counter, backedUp }: { readonly counter: number; readonly backedUp: boolean }
  ) {
    const used = yield* sql`update passkeys
      set counter = ${counter}, backed_up = ${backedUp}, last_used_at = ${yield* now}
      where town_id = ${town.id} and id = ${passkeyId} and (counter < ${counter}::bigint or (counter = 0 and ${counter}::bigint = 0))
      returning 1 as one`
    if (used.length === 0) return yield* new PasskeyRefused()
  })

  const prove = Effect.fnUntraced(function* (town: Town, answer: PasskeyAnswer, secret: string) {
    const challenge = yield* challenges.take(town.id, { secret, accountId: null }, answer.clientDataJSON)
    const found = yield* find(town, answer)
    if (found === undefined) return yield* new PasskeyRefused()
    yield* use(town, found.id, yield* judgeAnswer(siteFor(town), challenge, found, answer))
    return found.accountId
  })

  const signIn = Effect.fn("Passkeys.signIn")(function* (
    town: Town,
    answer: PasskeyAnswer,
    browser: Browser,
    { secret, remember }: { readonly secret: string; readonly remember: boolean }
  ) {
    const [target, network] = [{ kind: "device", key: `passkey ${answer.id}` } satisfies Bucket, networkOf(browser)]
    yield* attempts.spend(town, [target])
    const signedIn = yield* prove(town, answer, secret).pipe(
      Effect.flatMap((accountId) => signIns.enter(town, accountId, browser, { remember, by: "passkey" })),
      Effect.catchTags({ CredentialsRefused: () => Effect.fail(new PasskeyRefused()) }),
      Effect.tapError(() => tellSecurity({ act: "passkey-refused", townId: town.id, address: browser.address }))
    )
    yield* attempts.succeed(town, target, network)
    return signedIn
  }, orDieSql)

  return { askToSignIn, signIn }
})

const decodeFound = decodeRows(
  Schema.Struct({
    id: Schema.String,
    accountId: AccountId,
    publicKey: Schema.Uint8Array,
    counter: Schema.Int
  })
)
