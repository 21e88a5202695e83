import { assert } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import { reseal } from "../../src/accounts/identities/reseal.ts"
import { subjectDigests } from "../../src/accounts/identities/subjectDigests.ts"
import { readKeyring } from "../../src/platform/crypto/keyring.ts"
import { Reseals } from "../../src/platform/crypto/Reseals.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"
import { services } from "./accountsUnderTest.ts"

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`
const keys = (...names: ReadonlyArray<string>) => Seals.layerOf(Result.getOrThrow(readKeyring(names.join(","))))
const [old, fresh] = [key("k1", 7), key("k2", 9)]

describeOnDatabase("the key of a town's identities", services, (it) => {
  it.effect("makes the same digests after it was sealed anew, without the older key", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const digestWith = (...names: ReadonlyArray<string>) =>
        Effect.flatMap(subjectDigests, (digestOf) => digestOf(town.id, "https://fc.example", "sub")).pipe(
          Effect.provide(keys(...names))
        )
      const before = yield* digestWith(old)
      const reseals = Reseals.layerOf([reseal]).pipe(Layer.provide(keys(fresh, old)))
      const { unopened } = yield* Reseals.use(({ run }) => run(() => Effect.void)).pipe(Effect.provide(reseals))
      assert.deepStrictEqual(unopened, {})
      assert.deepStrictEqual(yield* digestWith(fresh), before)
    })
  )
})
