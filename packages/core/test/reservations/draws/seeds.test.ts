import { Effect, Exit, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { drawSeeds, hashOfSeed, sealPlainSeeds } from "../../../src/activities/drawSeeds.ts"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { Reseals } from "../../../src/platform/crypto/Reseals.ts"
import { Seals } from "../../../src/platform/crypto/Seals.ts"
import { reseals } from "../../../src/reseals.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { closed, drawnCamp, drawnTown, drawServices, noel, order } from "./drawsUnderTest.ts"

const [drawnPeriod] = drawnCamp(1).periods
const oldKey = `k1:${Buffer.alloc(32, 7).toString("base64")}`
const newKey = `k2:${Buffer.alloc(32, 9).toString("base64")}`
const sealsOf = (text: string) => Seals.layerOf(Result.getOrThrow(readKeyring(text)))

const stored = (townId: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return yield* sql<{ seed: string | null; keyId: string | null; whole: string; seedHash: string }>`
      select seed, key_id, seed_hash, to_jsonb(s)::text as whole from draw_seeds s where town_id = ${townId}`
  })

describeOnDatabase("the seed of a draw", drawServices, (it) => {
  it.effect("stands nowhere in the database before the draw, and is what was announced afterwards", () =>
    Effect.gen(function* () {
      const { town, staff, draws } = yield* drawnTown(drawnCamp(1))
      const [before] = yield* stored(town.id)
      expect(before).toMatchObject({ seed: null, keyId: "k1" })
      const { seed } = yield* closed(draws.hold(staff, order))
      expect(hashOfSeed(seed)).toBe(before?.seedHash)
      expect(before?.whole).not.toContain(seed)
      expect((yield* stored(town.id))[0]).toMatchObject({ seed, keyId: null, seedHash: before?.seedHash })
    })
  )

  it.effect("is refused by the database while it could be read, or where it is not what was announced", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town } = yield* drawnTown(drawnCamp(1))
      const plain = yield* Effect.exit(sql`update draw_seeds set seed = ${"0".repeat(64)} where town_id = ${town.id}`)
      expect(Exit.isFailure(plain)).toBe(true)
      const other = yield* Effect.exit(sql`update draw_seeds set seed = ${"0".repeat(64)}, key_id = null, sealed = null,
        published_at = now() where town_id = ${town.id}`)
      expect(Exit.isFailure(other)).toBe(true)
    })
  )

  it.effect("of an earlier version that kept it plain is sealed, and draws what it would have drawn", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, staff, draws } = yield* drawnTown(drawnCamp(1))
      const seed = "5".repeat(64)
      yield* sql`alter table draw_seeds drop constraint draw_seeds_sealed`
      yield* sql`update draw_seeds set seed = ${seed}, seed_hash = ${hashOfSeed(seed)}, key_id = null, sealed = null
        where town_id = ${town.id}`
      yield* sealPlainSeeds
      expect((yield* stored(town.id))[0]).toMatchObject({ seed: null, keyId: "k1", seedHash: hashOfSeed(seed) })
      expect((yield* closed(draws.hold(staff, order))).seed).toBe(seed)
    })
  )

  it.effect("is sealed anew when the key changes, and opens without the older one", () =>
    Effect.gen(function* () {
      const { town } = yield* drawnTown(drawnCamp(1))
      const [before] = yield* stored(town.id)
      const done = yield* Reseals.use((all) => all.run(() => Effect.void)).pipe(
        Effect.provide(Layer.fresh(reseals).pipe(Layer.provide(sealsOf(`${newKey},${oldKey}`))))
      )
      expect(done.unopened).toEqual({})
      expect((yield* stored(town.id))[0]).toMatchObject({ seed: null, keyId: "k2" })
      const { publish } = yield* drawSeeds.pipe(Effect.provide(sealsOf(newKey)))
      const seed = drawnPeriod === undefined ? null : yield* publish(town.id, noel.activity, drawnPeriod)
      expect(hashOfSeed(seed ?? "")).toBe(before?.seedHash)
    })
  )
})
