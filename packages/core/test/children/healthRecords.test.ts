import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { HealthRecords } from "../../src/children/HealthRecords.ts"
import { health } from "../../src/children/sections/health.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"
import { family, services as files } from "./filesUnderTest.ts"

describeOnDatabase("a health record", HealthRecords.layer.pipe(Layer.provideMerge(files)), (it) => {
  it.effect("is opened by staff with a purpose, and the family sees who did and why", () =>
    Effect.gen(function* () {
      const { staff, access, children, childId } = yield* family()
      const { section } = yield* children.readHealth(access, childId)
      const values = { ...section.values, pai: true, difficulties: "asthme sévère" }
      yield* children.change(access, childId, health, section.version, values)
      const record = yield* HealthRecords.use((records) => records.read(staff, childId, "sortie du mercredi"))
      assert.deepStrictEqual([record.childName, record.health], ["Zoé ESSAI", values])
      const { reads } = yield* children.readHealth(access, childId)
      assert.deepStrictEqual(
        reads.map(({ reader, purpose }) => [reader, purpose]),
        [["test", "sortie du mercredi"]]
      )
    })
  )

  it.effect("is nobody's to open in another town", () =>
    Effect.gen(function* () {
      const { childId } = yield* family()
      const other = yield* newTown()
      const refused = yield* Effect.flip(HealthRecords.use((records) => records.read(other.staff, childId, "x")))
      assert.strictEqual(refused._tag, "HomeNotFound")
    })
  )
})
