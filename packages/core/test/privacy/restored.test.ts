import { mkdtemp, readFile, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Erasures } from "../../src/privacy/Erasures.ts"
import { ErasuresFile, readErasures } from "../../src/privacy/erasuresFile.ts"
import { RepeatedErasures } from "../../src/privacy/RepeatedErasures.ts"
import { family } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { services } from "./familiesUnderTest.ts"

const folder = await mkdtemp(join(tmpdir(), "erasures-"))
const file = join(folder, "erasures.jsonl")
const listing = services.pipe(Layer.provide(Layer.succeed(ErasuresFile, file)))

/** What a backup of the family's rows would bring back, put back as it was. */
const backup = (householdId: string, adultId: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const keep = (table: string, id: string) => sql`select to_jsonb(t) as row from ${sql(table)} t where t.id = ${id}`
    const [home] = yield* keep("households", householdId)
    const [adult] = yield* keep("adults", adultId)
    const [member] = yield* sql`select to_jsonb(t) as row from household_adults t where household_id = ${householdId}`
    return Effect.gen(function* () {
      yield* sql`insert into households select * from jsonb_populate_record(null::households, ${JSON.stringify(home?.["row"])}::jsonb)`
      yield* sql`insert into adults select * from jsonb_populate_record(null::adults, ${JSON.stringify(adult?.["row"])}::jsonb)`
      yield* sql`insert into household_adults select * from jsonb_populate_record(null::household_adults, ${JSON.stringify(member?.["row"])}::jsonb)`
    })
  })

describeOnBothDatabases("an erased family that a restored backup brings back", listing, (it) => {
  it.effect("is known by the list outside the database, and erased again", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, adultId } = yield* family()
      const sql = yield* SqlClient.SqlClient
      const restore = yield* backup(householdId, adultId)
      const [{ ref } = { ref: "" }] = yield* sql<{
        ref: string
      }>`select external_ref as ref from households where id = ${householdId}`
      yield* Erasures.use((erasures) => erasures.erase(staff, ref, { dryRun: true }))
      yield* Erasures.use((erasures) => erasures.erase(staff, ref, { dryRun: false }))
      const list = (yield* readErasures(file)).filter((line) => line.town === town.id)
      assert.deepStrictEqual(
        list.map(({ household }) => household),
        [householdId]
      )
      const text = yield* Effect.promise(() => readFile(file, "utf8"))
      assert.notInclude(text, ref === householdId ? "Famille" : ref)
      assert.strictEqual((yield* Effect.promise(() => stat(file))).mode & 0o777, 0o600)

      const again = (dryRun: boolean) =>
        RepeatedErasures.use((erasures) => erasures.repeat("restauration", list, { dryRun }))
      assert.deepStrictEqual(yield* again(false), { listed: 1, returned: 0 })
      yield* restore
      assert.deepStrictEqual(yield* again(true), { listed: 1, returned: 1 })
      assert.lengthOf(yield* sql`select 1 as one from adults where id = ${adultId}`, 1)
      assert.deepStrictEqual(yield* again(false), { listed: 1, returned: 1 })
      assert.lengthOf(yield* sql`select 1 as one from adults where id = ${adultId}`, 0)
      assert.deepStrictEqual(yield* again(false), { listed: 1, returned: 0 })
    })
  )

  it.effect("is not listed where the erasure was only tried", () =>
    Effect.gen(function* () {
      const { town, staff, householdId } = yield* family()
      const sql = yield* SqlClient.SqlClient
      const [home] = yield* sql<{ ref: string }>`select external_ref as ref from households where id = ${householdId}`
      yield* Erasures.use((erasures) => erasures.erase(staff, home?.ref ?? "", { dryRun: true }))
      const list = yield* Effect.orElseSucceed(readErasures(file), () => [])
      assert.deepStrictEqual(
        list.filter((line) => line.town === town.id),
        []
      )
    })
  )
})
