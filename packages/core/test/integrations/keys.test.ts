import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import type { KeyOrder } from "../../src/integrations/keys/ApiKey.ts"
import { ApiKeys } from "../../src/integrations/keys/ApiKeys.ts"
import { revokeKeysAfterRestore } from "../../src/integrations/keys/afterRestore.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const services = ApiKeys.layer.pipe(
  Layer.provideMerge(Audit.layer),
  Layer.provideMerge(Towns.layer.pipe(Layer.provide(Audit.layer)))
)

const at =
  (iso: string) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    runsAt(iso, effect)

const order = (changes: Partial<KeyOrder> = {}): KeyOrder => ({
  label: "Cantine Pro",
  scopes: ["households:read"],
  requestsPerMinute: 3,
  expiresAt: null,
  ...changes
})

describeOnDatabase("a key of business software", services, (it) => {
  it.effect("opens what it was made for, in its town; the database knows no more of it than its name and a hash", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* newTown()
      const other = yield* newTown()
      const keys = yield* ApiKeys
      const { id, name, text } = yield* keys.create(staff, order())
      assert.match(text, /^pf_live_[0-9A-Za-z]{46}$/)
      const access = yield* keys.open(town, text)
      assert.deepStrictEqual([access.keyId, access.townId, access.scopes], [id, town.id, ["households:read"]])
      assert.strictEqual((yield* Effect.flip(keys.open(other.town, text)))._tag, "ApiKeyRefused")
      const sql = yield* SqlClient.SqlClient
      const kept = yield* sql`select to_jsonb(k)::text as row from api_keys k where id = ${id}`
      assert.include(JSON.stringify(kept), name)
      assert.notInclude(JSON.stringify(kept), text.slice(16))
      const log = yield* Audit.use((audit) => audit.list(town.id, { action: "key.create", limit: 5 }))
      assert.notInclude(JSON.stringify(log), text.slice(16))
      assert.lengthOf(log, 1)
    })
  )

  it.effect("is refused when a letter of it is wrong, when another key has its name, and when it has ended", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* newTown()
      const keys = yield* ApiKeys
      const [mine, theirs] = [yield* keys.create(staff, order()), yield* keys.create(staff, order({ label: "Compta" }))]
      const sql = yield* SqlClient.SqlClient
      const refusal = (text: string) => Effect.map(Effect.flip(keys.open(town, text)), ({ _tag }) => _tag)
      for (const text of ["", "pf_live_", `${mine.text.slice(0, -1)}${mine.text.endsWith("0") ? "1" : "0"}`]) {
        assert.strictEqual(yield* refusal(text), "ApiKeyRefused")
      }
      yield* sql`alter table api_keys disable trigger api_keys_stay`
      yield* sql`update api_keys set name = 'AAAAAAAA' where id = ${mine.id}`
      yield* sql`update api_keys set name = ${mine.name} where id = ${theirs.id}`
      yield* sql`alter table api_keys enable trigger api_keys_stay`
      assert.strictEqual(yield* refusal(mine.text), "ApiKeyRefused")
      const { text, id } = yield* keys.create(staff, order({ label: "Brève" }))
      yield* keys.open(town, text)
      yield* keys.revoke(staff, id)
      assert.strictEqual(yield* refusal(text), "ApiKeyRefused")
      assert.strictEqual((yield* Effect.flip(keys.revoke(staff, id)))._tag, "ApiKeyNotFound")
      const soon = new Date("2099-01-02T00:00:00Z")
      const expiring = yield* keys.create(staff, order({ label: "Un jour", expiresAt: soon }))
      yield* keys.open(town, expiring.text)
      assert.strictEqual(yield* refusal(expiring.text).pipe(at("2099-01-02T00:00:01Z")), "ApiKeyRefused")
    })
  )

  it.effect("asks as often as it may in a minute, on all servers together, and the others do not wait for it", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* newTown()
      const [one, two] = [yield* ApiKeys, yield* ApiKeys.pipe(Effect.provide(Layer.fresh(ApiKeys.layer)))]
      const { text } = yield* one.create(staff, order())
      const other = yield* one.create(staff, order({ label: "Autre" }))
      const minute = at("2099-01-01T10:00:30Z")
      const left = yield* Effect.forEach([one, two, one], (keys) => keys.open(town, text)).pipe(minute)
      assert.deepStrictEqual(
        left.map(({ remaining }) => remaining),
        [2, 1, 0]
      )
      for (const keys of [two, two, one]) {
        const busy = yield* Effect.flip(keys.open(town, text)).pipe(minute)
        assert.deepStrictEqual([busy._tag, "at" in busy && busy.at], ["ApiKeyBusy", new Date("2099-01-01T10:01:00Z")])
      }
      assert.strictEqual((yield* one.open(town, other.text).pipe(minute)).remaining, 2)
      assert.strictEqual((yield* one.open(town, text).pipe(at("2099-01-01T10:01:00Z"))).remaining, 2)
      const [used] = (yield* one.list(staff, { ended: false })).filter(({ label }) => label === "Cantine Pro")
      assert.deepStrictEqual(used?.lastUsedAt, new Date("2099-01-01T10:01:00Z"))
    })
  )

  it.effect("is renewed: both texts are taken until an instant, then the new one alone", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* newTown()
      const keys = yield* ApiKeys
      const former = yield* keys.create(staff, order({ requestsPerMinute: 100 }))
      const renewed = yield* keys.rotate(staff, former.id, new Date("2099-01-02T00:00:00Z"))
      assert.deepStrictEqual([renewed.id, renewed.name], [former.id, former.name])
      assert.notStrictEqual(renewed.text, former.text)
      for (const text of [former.text, renewed.text]) yield* keys.open(town, text).pipe(at("2099-01-01T23:59:59Z"))
      const refused = yield* Effect.flip(keys.open(town, former.text)).pipe(at("2099-01-02T00:00:00Z"))
      assert.strictEqual(refused._tag, "ApiKeyRefused")
      yield* keys.open(town, renewed.text).pipe(at("2099-01-02T00:00:00Z"))
    })
  )

  it.effect("ends with all others when a backup is restored, as nobody knows which were revoked since", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* newTown()
      const keys = yield* ApiKeys
      const { text } = yield* keys.create(staff, order())
      yield* revokeKeysAfterRestore("test")
      assert.strictEqual((yield* Effect.flip(keys.open(town, text)))._tag, "ApiKeyRefused")
      assert.deepStrictEqual(yield* keys.list(staff, { ended: false }), [])
    })
  )

  it.effect("has a label of its own, and never gets another scope", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const keys = yield* ApiKeys
      const { id } = yield* keys.create(staff, order())
      const taken = yield* Effect.flip(keys.create(staff, order({ label: "cantine PRO" })))
      assert.strictEqual(taken._tag, "ApiKeyLabelTaken")
      const sql = yield* SqlClient.SqlClient
      const wider = yield* Effect.flip(sql`update api_keys set scopes = '{payments:read}' where id = ${id}`)
      assert.include(String(wider.reason.cause), "keeps what it may do")
      yield* keys.revoke(staff, id)
      yield* keys.create(staff, order())
    })
  )
})
