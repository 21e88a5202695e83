import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { Audit } from "../../src/audit/Audit.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

describeOnBothDatabases("a town's settings", Layer.mergeAll(Towns.layer, Audit.layer), (it) => {
  it.effect("are applied with a line in the log of who changed what, and without one when nothing changed", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const [towns, audit] = [yield* Towns, yield* Audit]
      const logged = Effect.map(audit.list(town.id, { limit: 10 }), (entries) =>
        entries.map(({ actor, action, subjectId, after }) => ({ actor, action, subjectId, after }))
      )
      const [founding] = yield* logged
      const settings = { ...town.settings, welcome: "Bienvenue" }
      yield* towns.apply(settings, [], { actor: "nadia", dryRun: true })
      yield* towns.apply(settings, [], { actor: "nadia", dryRun: false })
      yield* towns.apply(settings, [], { actor: "nadia", dryRun: false })
      assert.deepStrictEqual(yield* logged, [
        {
          actor: "nadia",
          action: "town.apply",
          subjectId: town.id,
          after: [{ path: "welcome", before: "", after: "Bienvenue" }]
        },
        founding
      ])
    })
  )
})
