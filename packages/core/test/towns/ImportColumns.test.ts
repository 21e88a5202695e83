import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { Audit } from "../../src/audit/Audit.ts"
import { ImportColumns } from "../../src/towns/ImportColumns.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const services = Layer.mergeAll(ImportColumns.layer, Towns.layer).pipe(Layer.provideMerge(Audit.layer))

describeOnDatabase("what a town's files call their columns", services, (it) => {
  it.effect("is kept for its next files of the kind, and no other town's or kind's", () =>
    Effect.gen(function* () {
      const [here, there] = [yield* newTown(), yield* newTown()]
      const columns = yield* ImportColumns
      yield* columns.keep(here.town.id, "families", { nom_mere: "nom_1", gsm: "telephone_1" }, "M. Roy")
      yield* columns.keep(here.town.id, "families", { nom_mere: "nom_1", gsm: "telephone_2" }, "M. Roy")
      assert.deepStrictEqual(yield* columns.of(here.town.id, "families"), { gsm: "telephone_2", nom_mere: "nom_1" })
      assert.deepStrictEqual(yield* columns.of(here.town.id, "invoices"), {})
      assert.deepStrictEqual(yield* columns.of(there.town.id, "families"), {})
    })
  )

  it.effect("is in the log where it changes, with who changed it", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const columns = yield* ImportColumns
      yield* columns.keep(town.id, "families", { gsm: "telephone_1", foyer: "foyer" }, "M. Roy")
      yield* columns.keep(town.id, "families", { gsm: "telephone_1" }, "M. Roy")
      const entries = (yield* Audit.use((audit) => audit.list(town.id, { limit: 10 }))).filter(
        ({ actor }) => actor === "M. Roy"
      )
      assert.deepStrictEqual(
        entries.map(({ after }) => after),
        [[{ path: "import.families.gsm", after: "telephone_1" }]]
      )
    })
  )
})
