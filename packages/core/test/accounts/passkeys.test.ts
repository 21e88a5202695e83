import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Accounts } from "../../src/accounts/Accounts.ts"
import type { Browser } from "../../src/accounts/Browser.ts"
import type { OpenSession } from "../../src/accounts/FamilyAccess.ts"
import { sureSession } from "../../src/accounts/FamilyAccess.ts"
import { mostPasskeys } from "../../src/accounts/passkeys/Passkey.ts"
import { Passkeys } from "../../src/accounts/passkeys/Passkeys.ts"
import { portalUrlOf } from "../../src/mail/branding.ts"
import { type Ceremony, type SoftwarePasskey, softwarePasskey } from "../support/authenticator.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { mailbox, newBrowser, password, services, templatesQueued, withAccount } from "./accountsUnderTest.ts"

/** Makes a passkey for a session's account, the ceremony changed as said. */
const adding = (session: OpenSession, changes: Partial<Ceremony> = {}, name = "Téléphone") =>
  Effect.gen(function* () {
    const passkeys = yield* Passkeys
    const creation = yield* passkeys.ask(session, password)
    const passkey = softwarePasskey(creation.user.id)
    const { origin } = new URL(portalUrlOf(session.access.town.settings, undefined))
    const ceremony = { challenge: creation.challenge, origin, rpId: creation.rp.id, ...changes }
    const device = "Chrome sur Android"
    const added = yield* passkeys.add(session, { name, device, made: passkey.made(ceremony) })
    return { passkey, added, rpId: creation.rp.id, origin, ceremony }
  })

/** An account that is signed in and has a passkey. */
const withPasskey = Effect.gen(function* () {
  const account = yield* withAccount
  const { session } = yield* account.enter()
  return { ...account, session, passkeys: yield* Passkeys, ...(yield* adding(session)) }
})

type WithPasskey = Effect.Success<typeof withPasskey>

/** Signs in with a passkey, the ceremony changed as said. */
const signingIn = (
  {
    passkeys,
    town,
    rpId,
    origin,
    passkey
  }: Pick<WithPasskey, "passkeys" | "town" | "rpId" | "origin"> & {
    readonly passkey: SoftwarePasskey
  },
  changes: Partial<Ceremony> = {},
  browser: Browser = newBrowser()
) =>
  Effect.gen(function* () {
    const { request, secret } = yield* passkeys.askToSignIn(town, browser)
    const answer = passkey.answer({ challenge: request.challenge, origin, rpId, ...changes })
    return yield* passkeys.signIn(town, answer, browser, { secret, remember: false })
  })

const refusal = (signIn: ReturnType<typeof signingIn>) => Effect.map(Effect.flip(signIn), ({ _tag }) => _tag)

describeOnDatabase("a passkey", services, (it) => {
  it.effect("signs its owner in, whom both adding and a new browser are mailed", () =>
    Effect.gen(function* () {
      const given = yield* withPasskey
      const { session } = yield* signingIn(given)
      assert.strictEqual(session.mail, given.mail)
      const [kept] = yield* given.passkeys.list(session.access)
      assert.strictEqual(kept?.name, "Téléphone")
      assert.strictEqual(kept?.backedUp, true)
      assert.isNotNull(kept?.lastUsedAt)
      const mails = yield* templatesQueued(given.town)
      assert.deepStrictEqual([...mails].sort(), ["newDevice", "newDevice", "passkeyAdded"])
      const mail = yield* Effect.promise(() =>
        mailbox.first(
          ({ subject, text }) => (subject ?? "").includes("Clé d’accès") && (text ?? "").includes("Téléphone")
        )
      )
      assert.include(mail.text, "Chrome sur Android")
    })
  )

  it.effect("is added by who types the password only", () =>
    Effect.gen(function* () {
      const { enter } = yield* withAccount
      const { session } = yield* enter()
      const passkeys = yield* Passkeys
      assert.strictEqual((yield* Effect.flip(passkeys.ask(session, "un autre mot")))._tag, "CredentialsRefused")
    })
  )

  it.effect("is not added for another site, another address, or without knowing its owner", () =>
    Effect.gen(function* () {
      const { enter } = yield* withAccount
      const { session } = yield* enter()
      const wrong = [{ origin: "https://evil.example" }, { rpId: "evil.example" }, { verified: false }]
      for (const changes of wrong) {
        assert.strictEqual(
          (yield* Effect.flip(adding(session, changes)))._tag,
          "PasskeyRefused",
          JSON.stringify(changes)
        )
      }
      const passkeys = yield* Passkeys
      assert.deepStrictEqual(yield* passkeys.list(session.access), [])
    })
  )

  it.effect("is added once for a question, in the session that asked it", () =>
    Effect.gen(function* () {
      const { enter } = yield* withAccount
      const { session } = yield* enter()
      const { ceremony } = yield* adding(session)
      const passkeys = yield* Passkeys
      const other = softwarePasskey((yield* passkeys.ask(session, password)).user.id)
      const again = { name: "Autre", device: "", made: other.made(ceremony) }
      assert.strictEqual((yield* Effect.flip(passkeys.add(session, again)))._tag, "PasskeyRefused")
      const { challenge } = yield* passkeys.ask(session, password)
      const elsewhere = (yield* enter()).session
      const made = { name: "Autre", device: "", made: other.made({ ...ceremony, challenge }) }
      assert.strictEqual((yield* Effect.flip(passkeys.add(elsewhere, made)))._tag, "PasskeyRefused")
      assert.strictEqual((yield* passkeys.list(session.access)).length, 1)
    })
  )

  it.effect("does not sign in from another site, for another address, or without knowing its owner", () =>
    Effect.gen(function* () {
      const given = yield* withPasskey
      const wrong = [{ origin: "https://evil.example" }, { rpId: "evil.example" }, { verified: false }]
      for (const changes of wrong) {
        assert.strictEqual(yield* refusal(signingIn(given, changes)), "PasskeyRefused", JSON.stringify(changes))
      }
      assert.strictEqual((yield* signingIn(given)).session.mail, given.mail)
    })
  )

  it.effect("answers a question once, and only the one that its browser was asked in time", () =>
    Effect.gen(function* () {
      const given = yield* withPasskey
      const { passkeys, town, passkey, rpId, origin } = given
      const browser = newBrowser()
      const asked = yield* passkeys.askToSignIn(town, browser)
      const answer = passkey.answer({ challenge: asked.request.challenge, origin, rpId })
      const other = yield* passkeys.askToSignIn(town, browser)
      const enter = (secret: string) => passkeys.signIn(town, answer, browser, { secret, remember: false })
      assert.strictEqual(yield* refusal(enter(other.secret)), "PasskeyRefused")
      yield* enter(asked.secret)
      assert.strictEqual(yield* refusal(enter(asked.secret)), "PasskeyRefused")
      const late = yield* passkeys.askToSignIn(town, browser)
      const sql = yield* SqlClient.SqlClient
      yield* sql`update passkey_challenges set expires_at = now() - interval '1 second' where town_id = ${town.id}`
      const tooLate = passkey.answer({ challenge: late.request.challenge, origin, rpId })
      assert.strictEqual(
        yield* refusal(passkeys.signIn(town, tooLate, browser, { secret: late.secret, remember: false })),
        "PasskeyRefused"
      )
    })
  )

  it.effect("is one of its town: another one does not know it", () =>
    Effect.gen(function* () {
      const [given, elsewhere] = [yield* withPasskey, yield* withPasskey]
      assert.strictEqual(yield* refusal(signingIn({ ...elsewhere, passkey: given.passkey })), "PasskeyRefused")
    })
  )

  it.effect("is refused when its counter does not go on, as a copy's does not", () =>
    Effect.gen(function* () {
      const given = yield* withPasskey
      yield* signingIn(given, { counter: 7 })
      for (const counter of [7, 6, 0]) {
        assert.strictEqual(yield* refusal(signingIn(given, { counter })), "PasskeyRefused", String(counter))
      }
      yield* signingIn(given, { counter: 8 })
    })
  )

  it.effect("signs in neither once it is removed, of which its owner is mailed, nor into a closed account", () =>
    Effect.gen(function* () {
      const given = yield* withPasskey
      const { staff, mail, passkeys, session, added } = given
      const accounts = yield* Accounts
      yield* accounts.disable(staff, mail, "essai")
      assert.strictEqual(yield* refusal(signingIn(given)), "PasskeyRefused")
      yield* accounts.enable(staff, mail, "essai")
      yield* signingIn(given)
      yield* passkeys.remove(yield* sureSession(session), added.id)
      assert.strictEqual(yield* refusal(signingIn(given)), "PasskeyRefused")
      assert.include(yield* templatesQueued(given.town), "passkeyRemoved")
      yield* given.enter()
    })
  )

  it.effect("is renamed and removed by its owner only", () =>
    Effect.gen(function* () {
      const [given, other] = [yield* withPasskey, yield* withPasskey]
      const { passkeys, added, session } = given
      assert.strictEqual(
        (yield* Effect.flip(passkeys.rename(other.session.access, added.id, "Volée")))._tag,
        "PasskeyNotFound"
      )
      assert.strictEqual(
        (yield* Effect.flip(passkeys.remove(yield* sureSession(other.session), added.id)))._tag,
        "PasskeyNotFound"
      )
      assert.strictEqual((yield* passkeys.rename(session.access, added.id, "Clé bleue")).name, "Clé bleue")
    })
  )

  it.effect("is one of a bounded number, which those that are asked for at once do not pass", () =>
    Effect.gen(function* () {
      const { session, passkeys } = yield* withPasskey
      for (let number = 1; number < mostPasskeys - 1; number++) yield* adding(session)
      yield* Effect.all([Effect.exit(adding(session)), Effect.exit(adding(session))], { concurrency: 2 })
      assert.strictEqual((yield* passkeys.list(session.access)).length, mostPasskeys)
      assert.strictEqual((yield* Effect.flip(passkeys.ask(session, password)))._tag, "PasskeysFull")
    })
  )

  it.effect("waits after too many refusals", () =>
    Effect.gen(function* () {
      const given = yield* withPasskey
      const tags: Array<string> = []
      for (let times = 0; times < 6; times++) tags.push(yield* refusal(signingIn(given, { verified: false })))
      assert.deepStrictEqual(tags, [...new Array<string>(5).fill("PasskeyRefused"), "AttemptsDelayed"])
    })
  )
})
