import { assert } from "@effect/vitest"
import type { Fault } from "@portail-familles/simulators/franceconnect"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { sureSession } from "../../src/accounts/FamilyAccess.ts"
import { FranceConnect } from "../../src/accounts/identities/FranceConnect.ts"
import { Identities } from "../../src/accounts/identities/Identities.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"
import { newBrowser, password, templatesQueued } from "./accountsUnderTest.ts"
import { comeBack, linked, newAccount, Simulator, tables, townOf, underTest, visit } from "./franceConnectUnderTest.ts"

describeOnDatabase("FranceConnect", underTest, (it) => {
  it.effect("opens the account whose password was typed once, and says so by mail", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      const { session, mail } = yield* linked(town, "anna")
      const back = yield* comeBack(town, yield* visit(town, "anna"))
      assert.strictEqual(back.outcome === "signed-in" && back.signedIn.session.mail, mail)
      assert.include(yield* templatesQueued(town), "identityLinked")
      const identities = yield* Identities
      assert.isNotNull((yield* identities.read(session.access))?.usedAt)

      yield* identities.unlink(yield* sureSession(session))
      assert.include(yield* templatesQueued(town), "identityUnlinked")
      assert.strictEqual((yield* comeBack(town, yield* visit(town, "anna"))).outcome, "unknown")
    })
  )

  it.effect("never opens an account without its password, whoever it is", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      const { mail } = yield* newAccount(town)
      const came = yield* visit(town, "anna")
      yield* comeBack(town, came)
      const franceConnect = yield* FranceConnect
      const prove = (typed: string) =>
        franceConnect.prove(town, newBrowser(), null, came.secret, { mail, password: typed })
      assert.strictEqual((yield* Effect.flip(prove("un autre mot")))._tag, "CredentialsRefused")
      assert.strictEqual((yield* comeBack(town, yield* visit(town, "anna"))).outcome, "unknown")
      // the way is open still: a mistake in typing costs nothing
      assert.isDefined(yield* prove(password))
      assert.strictEqual((yield* Effect.flip(prove(password)))._tag, "IdentityRequestOver")
    })
  )

  it.effect("asked for by who is signed in, opens that account and no other", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      const anna = yield* linked(town, "anna")
      const boris = yield* newAccount(town)
      const franceConnect = yield* FranceConnect
      const come = (person: string) =>
        Effect.gen(function* () {
          const came = yield* visit(town, person, anna.session)
          return {
            came,
            back: yield* franceConnect.comeBack(town, newBrowser(), anna.session, came.secret, came.query)
          }
        })
      // another identity than the one it has
      const { came } = yield* come("boris")
      const prove = franceConnect.prove(town, newBrowser(), anna.session, came.secret, { mail: boris.mail, password })
      assert.strictEqual((yield* Effect.flip(prove))._tag, "AccountHasIdentity")
      // without the session that asked
      const elsewhere = yield* visit(town, "boris", anna.session)
      assert.strictEqual((yield* Effect.flip(comeBack(town, elsewhere)))._tag, "IdentityRequestOver")
      // one that another account has
      yield* (yield* Identities).unlink(yield* sureSession(anna.session))
      const other = yield* linked(town, "boris")
      assert.notStrictEqual(other.mail, anna.mail)
      assert.strictEqual((yield* come("boris")).back.outcome, "taken")
    })
  )

  it.effect("leaves nobody signed in when the identity went to another account meanwhile", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      const { mail } = yield* newAccount(town)
      const came = yield* visit(town, "anna")
      yield* comeBack(town, came)
      yield* linked(town, "anna")
      const franceConnect = yield* FranceConnect
      const proof = franceConnect.prove(town, newBrowser(), null, came.secret, { mail, password })
      assert.strictEqual((yield* Effect.flip(proof))._tag, "IdentityTaken")
      const sql = yield* SqlClient.SqlClient
      const open = yield* sql`select 1 from sessions s join accounts a on a.town_id = s.town_id and a.id = s.account_id
        where a.town_id = ${town.id} and a.mail = ${mail} and s.closed_at is null`
      assert.lengthOf(open, 0)
    })
  )

  it.effect("takes an answer once, from the browser that asked, while it is fresh", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      yield* linked(town, "anna")
      const over = (came: { readonly secret: string; readonly query: URLSearchParams }) =>
        Effect.map(Effect.flip(comeBack(town, came)), ({ _tag }) => assert.strictEqual(_tag, "IdentityRequestOver"))
      const [one, other] = [yield* visit(town, "anna"), yield* visit(town, "anna")]
      yield* over({ ...one, secret: other.secret })
      yield* over({ ...one, secret: "" })
      yield* over({ ...one, query: new URLSearchParams({ code: one.query.get("code") ?? "", state: "inventé" }) })
      // two tabs: each comes back to its own
      assert.strictEqual((yield* comeBack(town, other)).outcome, "signed-in")
      assert.strictEqual((yield* comeBack(town, one)).outcome, "signed-in")
      yield* over(one)
      const late = yield* visit(town, "anna")
      const sql = yield* SqlClient.SqlClient
      yield* sql`update identity_requests set expires_at = begun_at where town_id = ${town.id}`
      yield* over(late)
    })
  )

  it.effect("takes no code that another way brought", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      yield* linked(town, "anna")
      // as if somebody had caught the code of one browser and given it to another: PKCE and nonce are of the browser
      const [mine, theirs] = [yield* visit(town, "boris"), yield* visit(town, "anna")]
      const query = new URLSearchParams(mine.query)
      query.set("code", theirs.query.get("code") ?? "")
      const failure = yield* Effect.flip(comeBack(town, { ...mine, query }))
      assert.strictEqual(failure._tag === "IdentityUnproved" && failure.reason, "invalid_grant")
    })
  )

  /** Why each is refused. */
  const faults: ReadonlyArray<readonly [fault: Fault, reason: string]> = [
    ["nonce", "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["issuer", "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["audience", "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["expired", "OAUTH_JWT_TIMESTAMP_CHECK_FAILED"],
    ["level", "level"],
    ["signature", "OAUTH_INVALID_RESPONSE"],
    ["answering-issuer", "OAUTH_INVALID_RESPONSE"],
    ["other-person", "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED"]
  ]
  it.effect("believes no answer in which something is wrong", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      yield* linked(town, "anna")
      const { failWith } = yield* Simulator
      for (const [fault, reason] of faults) {
        failWith(fault)
        const came = yield* visit(town, "anna")
        const failure = yield* Effect.flip(comeBack(town, came)).pipe(
          Effect.ensuring(Effect.sync(() => failWith(null)))
        )
        const said = failure._tag === "IdentityUnproved" ? failure.reason : failure._tag
        assert.deepStrictEqual([fault, said], [fault, reason])
        assert.strictEqual((yield* Effect.flip(comeBack(town, came)))._tag, "IdentityRequestOver", fault)
      }
    })
  )

  it.effect("changes nothing when its owner says no, or when it does not answer", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      const { failWith } = yield* Simulator
      assert.strictEqual((yield* Effect.flip(comeBack(town, yield* visit(town, ""))))._tag, "IdentityDeclined")
      const came = yield* visit(town, "anna")
      failWith("away")
      const failure = yield* Effect.flip(comeBack(town, came)).pipe(Effect.ensuring(Effect.sync(() => failWith(null))))
      assert.strictEqual(failure._tag, "ProviderAway")
      const waiting = yield* Effect.flip(FranceConnect.use((each) => each.waiting(town, came.secret)))
      assert.strictEqual(waiting._tag, "IdentityRequestOver")
    })
  )

  it.effect("knows nobody of another town, and is off where nothing is configured", () =>
    Effect.gen(function* () {
      yield* tables
      const [town, other] = [yield* townOf("fc-une"), yield* townOf("fc-deux")]
      yield* linked(town, "anna")
      assert.strictEqual((yield* comeBack(other, yield* visit(other, "anna"))).outcome, "unknown")
      const crossed = yield* visit(town, "anna")
      assert.strictEqual((yield* Effect.flip(comeBack(other, crossed)))._tag, "IdentityRequestOver")
      const franceConnect = yield* FranceConnect
      const { town: without } = yield* newTown()
      assert.isFalse(franceConnect.offered(without))
      assert.strictEqual(
        (yield* Effect.flip(franceConnect.begin(without, newBrowser(), null)))._tag,
        "FranceConnectOff"
      )
    })
  )

  it.effect("keeps of an identity a digest alone, and takes the browser out of FranceConnect again", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      yield* linked(town, "anna")
      const { leave } = yield* comeBack(town, yield* visit(town, "anna"))
      const franceConnect = yield* FranceConnect
      const url = yield* franceConnect.leaveUrl(town, leave)
      const idToken = url?.searchParams.get("id_token_hint") ?? ""
      const { sub } = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString()) as { sub: string }
      assert.match(sub, /^[0-9a-f]{64}v1$/)
      assert.notInclude(leave, idToken)
      assert.strictEqual(url?.searchParams.get("post_logout_redirect_uri"), "https://fc-une.example/franceconnect/fin")
      const sql = yield* SqlClient.SqlClient
      const [kept] = yield* sql<{ text: string }>`select string_agg(l::text, ' ') as text from identity_links l`
      assert.notInclude(kept?.text, sub)
      assert.isUndefined(yield* franceConnect.leaveUrl(town, "k1.inventé"))
    })
  )

  it.effect("opens no account that is closed", () =>
    Effect.gen(function* () {
      yield* tables
      const town = yield* townOf("fc-une")
      const { session } = yield* linked(town, "anna")
      const sql = yield* SqlClient.SqlClient
      yield* sql`update accounts set disabled_at = now() where town_id = ${town.id} and id = ${session.access.accountId}`
      assert.strictEqual((yield* comeBack(town, yield* visit(town, "anna"))).outcome, "unknown")
    })
  )
})
