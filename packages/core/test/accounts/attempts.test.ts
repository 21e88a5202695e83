import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { Attempts, type Bucket } from "../../src/accounts/Attempts.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const services = Layer.mergeAll(Attempts.layer, Towns.layer.pipe(Layer.provideMerge(Audit.layer)))

describeOnBothDatabases("attempts", services, (it) => {
  it.effect("of the same moment do not make each other wait, whichever read the clock first", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const attempts = yield* Attempts
      const account: ReadonlyArray<Bucket> = [{ kind: "account", key: "camille@example.org" }]
      yield* runsAt("2026-11-23T08:30:00.050Z", attempts.spend(town, account))
      yield* runsAt("2026-11-23T08:30:00.020Z", attempts.spend(town, account))
      const { retryAt } = yield* Effect.flip(
        Effect.forever(runsAt("2026-11-23T08:30:00.020Z", attempts.spend(town, account)))
      )
      assert.isAbove(retryAt.getTime(), Date.parse("2026-11-23T08:30:00.020Z"))
    })
  )

  it.effect("that succeed start their target anew, and give their network back that one attempt alone", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const attempts = yield* Attempts
      const target: Bucket = { kind: "account", key: "camille@example.org" }
      const network: Bucket = { kind: "network", key: "198.51.100.7" }
      const at = "2026-11-23T08:30:00Z"
      /** How many attempts on a bucket get through before one has to wait. */
      const free = (bucket: Bucket, count = 0): Effect.Effect<number> =>
        runsAt(at, attempts.spend(town, [bucket])).pipe(
          Effect.matchEffect({ onFailure: () => Effect.succeed(count), onSuccess: () => free(bucket, count + 1) })
        )
      for (let failed = 0; failed < 3; failed++) yield* runsAt(at, attempts.spend(town, [target, network]))
      yield* attempts.succeed(town, target, network)
      // five get through before an account waits, fifty before a network does
      assert.strictEqual(yield* free(target), 5)
      assert.strictEqual(yield* free(network), 48)
    })
  )
})
