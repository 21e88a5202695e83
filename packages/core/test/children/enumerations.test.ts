import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { ChildIdentity, ContactKind } from "../../src/children/sections/values.ts"
import { ChangeState } from "../../src/households/sections/sectionChanges.ts"
import { describeOnDatabase } from "../support/databases.ts"

/** The texts that a check of the database allows in a column. */
const allowed = (table: string, column: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const checks = yield* sql<{ definition: string }>`select pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${table}::regclass and contype = 'c'`
    const lists = checks.filter(({ definition }) => definition.includes(`${column} = ANY`))
    return [...(lists[0]?.definition.matchAll(/'([^']*)'::text/g) ?? [])].map(([, text = ""]) => text).toSorted()
  })

describeOnDatabase("what the database allows", Layer.empty, (it) => {
  it.effect("is what the schemas of children and changes name, no more and no less", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* allowed("child_contacts", "kind"), [...ContactKind.literals].toSorted())
      assert.deepStrictEqual(yield* allowed("section_changes", "state"), [...ChangeState.literals].toSorted())
      assert.deepStrictEqual(yield* allowed("children", "sex"), [...ChildIdentity.fields.sex.literals].toSorted())
    })
  )
})
