import { createRequire } from "node:module"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Contributions } from "../../src/privacy/Contributions.ts"
import { Erasures } from "../../src/privacy/Erasures.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { uncoveredTables } from "./catalogue.ts"
import { familyWithEverything } from "./everything.ts"
import { services } from "./familiesUnderTest.ts"

const { forbidden } = createRequire(import.meta.url)("../../../../.dependency-cruiser.cjs")
/** The rooms of core, upper ones first. */
const rooms: ReadonlyArray<string> = forbidden
  .flatMap(({ name }: { readonly name: string }) => /^core-(\w+)-imports-downwards$/.exec(name)?.[1] ?? [])
  .toReversed()

describeOnDatabase("a table that holds personal data", services, (it) => {
  it.effect("is covered by its room", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* uncoveredTables, [])
    })
  )

  it.effect("and is not covered is refused: one that points to people, names them, or leads to such a one", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const planted = {
        planted_references: `town_id uuid, kid uuid, foreign key (town_id, kid) references children (town_id, id)`,
        planted_names: `town_id uuid, account_id uuid`,
        planted_mails: `town_id uuid, contact_mail text`,
        planted_leads: `town_id uuid, invoice uuid, foreign key (town_id, invoice) references invoices (town_id, id)`,
        planted_harmless: `town_id uuid, code text`
      }
      for (const [table, columns] of Object.entries(planted)) yield* sql.unsafe(`create table ${table} (${columns})`)
      const { planted_harmless: _, ...refused } = planted
      assert.sameMembers([...(yield* uncoveredTables)], Object.keys(refused))
      for (const table of Object.keys(planted)) yield* sql.unsafe(`drop table ${table}`)
    })
  )

  it.effect("is erased with a family that has something in every one, but what its room says is kept", () =>
    Effect.gen(function* () {
      const { town, staff, householdId } = yield* familyWithEverything
      const sql = yield* SqlClient.SqlClient
      const covered = Object.fromEntries((yield* Contributions).flatMap(({ covers }) => Object.entries(covers)))
      const filled = Effect.filter(Object.keys(covered), (table) =>
        Effect.map(sql`select 1 from ${sql(table)} where town_id = ${town.id} limit 1`, (rows) => rows.length > 0)
      )
      assert.sameMembers([...(yield* filled)], Object.keys(covered), "before")
      const { erased } = yield* Erasures.use((erasures) => erasures.erase(staff, householdId, { dryRun: false }))
      assert.deepStrictEqual(
        Object.entries(erased).filter(([, count]) => count === 0),
        []
      )
      const kept = Object.entries(covered).flatMap(([table, { kept }]) => (kept === undefined ? [] : [table]))
      assert.sameMembers([...(yield* filled)], kept, "after")
    })
  )
})

describeOnDatabase("rooms", services, (it) => {
  it.effect("are asked for personal data from the upper ones down, each once", () =>
    Effect.gen(function* () {
      const asked = (yield* Contributions).map(({ room }) => room)
      assert.deepStrictEqual(
        asked,
        rooms.filter((room) => asked.includes(room))
      )
    })
  )
})
