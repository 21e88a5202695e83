import { assert } from "@effect/vitest"
import { startFranceConnectSimulator } from "@portail-familles/simulators/franceconnect"
import { Context, Effect, Layer, Redacted, Result } from "effect"
import { SqlClient } from "effect/sql"
import { FranceConnect } from "../../src/accounts/identities/FranceConnect.ts"
import { FranceConnectAccess } from "../../src/accounts/identities/FranceConnectAccess.ts"
import { identitiesLayer } from "../../src/accounts/identities/layer.ts"
import { readKeyring } from "../../src/platform/crypto/keyring.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import type { Town } from "../../src/towns/Town.ts"
import { identifiedAs } from "../support/franceConnect.ts"
import { activateAccount, newFamily, newTown } from "../support/town.ts"
import { newAddress, newBrowser, password, services } from "./accountsUnderTest.ts"

const slugs = ["fc-une", "fc-deux"]
const clientOf = (slug: string) => ({ clientId: `id-${slug}`, clientSecret: `secret-${slug}` })

/** FranceConnect, simulated, where two towns are registered. */
export class Simulator extends Context.Service<Simulator, Awaited<ReturnType<typeof startFranceConnectSimulator>>>()(
  "test/FranceConnectSimulator"
) {
  static readonly layer = Layer.effect(
    Simulator,
    Effect.acquireRelease(
      Effect.promise(() =>
        startFranceConnectSimulator({
          people: ["anna", "boris"].map((id) => ({ id, name: id })),
          clients: slugs.map((slug) => ({
            ...clientOf(slug),
            redirectUris: [`https://${slug}.example/franceconnect/retour`],
            leaveUris: [`https://${slug}.example/franceconnect/fin`]
          }))
        })
      ),
      ({ close }) => Effect.promise(close)
    )
  )
}

const access = Layer.effect(
  FranceConnectAccess,
  Effect.map(Simulator, ({ issuer }) => ({
    issuer,
    clients: new Map(
      slugs.map((slug) => [
        slug,
        { clientId: clientOf(slug).clientId, clientSecret: Redacted.make(clientOf(slug).clientSecret) }
      ])
    )
  }))
)
const keyring = Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 7).toString("base64")}`))
/** Signing in with FranceConnect, over the accounts. */
export const underTest = identitiesLayer.pipe(
  Layer.provide(access),
  Layer.provideMerge(Simulator.layer),
  Layer.provideMerge(services),
  Layer.provideMerge(Seals.layerOf(keyring))
)

/** One of the towns that are registered, by its slug. */
export const townOf = (slug: string) => Effect.map(newTown({ slug, hosts: [`${slug}.example`] }), ({ town }) => town)

/** An account that is open. */
export const newAccount = Effect.fnUntraced(function* (town: Town) {
  const mail = newAddress()
  const { adultId } = yield* newFamily(town, mail)
  yield* activateAccount(town, adultId, mail, password)
  return { mail, adultId }
})

/** A browser that went to FranceConnect and came back as somebody; what it brings is not looked at yet. */
export const visit = Effect.fnUntraced(function* (
  town: Town,
  person: string,
  session: Parameters<FranceConnectShape["begin"]>[2] = null
) {
  const { url, secret } = yield* FranceConnect.use((franceConnect) => franceConnect.begin(town, newBrowser(), session))
  const back = yield* Effect.promise(() => identifiedAs(url, person))
  return { secret, back, query: back.searchParams }
})
type FranceConnectShape = Context.Service.Shape<typeof FranceConnect>

/** Takes back who visited, in a browser where nobody is signed in. */
export const comeBack = (town: Town, { secret, query }: { readonly secret: string; readonly query: URLSearchParams }) =>
  FranceConnect.use((franceConnect) => franceConnect.comeBack(town, newBrowser(), null, secret, query))

/** An account that somebody's identity opens. */
export const linked = Effect.fnUntraced(function* (town: Town, person: string) {
  const account = yield* newAccount(town)
  const came = yield* visit(town, person)
  assert.strictEqual((yield* comeBack(town, came)).outcome, "unknown")
  const franceConnect = yield* FranceConnect
  const proof = { mail: account.mail, password }
  const signedIn = yield* franceConnect.prove(town, newBrowser(), null, came.secret, proof)
  assert.isDefined(signedIn)
  return { ...account, session: signedIn.session }
})

/** Forgets all identities. */
export const tables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`delete from identity_links where true`
  yield* sql`delete from identity_requests where true`
})
