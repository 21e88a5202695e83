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
})
