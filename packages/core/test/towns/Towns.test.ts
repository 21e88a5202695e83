import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { runsAt } from "../support/clock.ts"
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

  it.effect("are the same object as long as nothing of the town changes, and read anew when it does", () =>
    Effect.gen(function* () {
      const [{ town }, other] = [yield* newTown(), (yield* newTown()).town]
      const [towns, sql] = [yield* Towns, yield* SqlClient.SqlClient]
      const read = Effect.map(towns.list, (list) => list.find(({ id }) => id === town.id))
      const before = yield* read
      assert.strictEqual(yield* read, before)
      const changed = { ...town.settings, welcome: "Bienvenue" }
      const apply = towns.apply(changed, [], { actor: "nadia", dryRun: false })
      // in one transaction, at one instant, and taken back
      const undone = sql.withTransaction(Effect.andThen(Effect.andThen(apply, read), Effect.fail("undone" as const)))
      assert.strictEqual(yield* Effect.flip(undone), "undone")
      assert.deepStrictEqual((yield* read)?.settings, town.settings)
      yield* apply
      assert.strictEqual((yield* read)?.settings.welcome, "Bienvenue")
      assert.deepStrictEqual(
        (yield* towns.list).find(({ id }) => id === other.id),
        other
      )
    }).pipe((all) => runsAt("2026-11-02T09:00:00Z", all))
  )
})
