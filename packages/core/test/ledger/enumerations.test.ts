import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { PaymentMeans } from "../../src/ledger/means.ts"
import { AttemptState } from "../../src/payments/Payment.ts"
import { PayFipMode } from "../../src/platform/money/PayFipMode.ts"
import { describeOnDatabase } from "../support/databases.ts"

const enumerations = [
  { table: "payments", column: "means", words: PaymentMeans.literals },
  { table: "payment_attempts", column: "state", words: AttemptState.literals },
  { table: "payment_attempts", column: "mode", words: PayFipMode.literals }
]

describeOnDatabase("the database", Layer.empty, (it) => {
  for (const { table, column, words } of enumerations) {
    it.effect(`takes the ${column} of ${table} that the code knows, and no other`, () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const checks = yield* sql<{
          definition: string
        }>`select pg_get_constraintdef(c.oid) as definition from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
          where c.conrelid = ${table}::regclass and c.contype = 'c' and a.attname = ${column}`
        const known = checks.flatMap(({ definition }) => [...definition.matchAll(/'([^']*)'/g)].map(([, word]) => word))
        assert.deepStrictEqual(known.toSorted(), words.toSorted())
      })
    )
  }
})
