import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { accountTables } from "./0001/accounts.ts"
import { familyTables } from "./0001/families.ts"
import { invoiceTables } from "./0001/invoices.ts"
import { paymentTables } from "./0001/payments.ts"
import { townTables } from "./0001/towns.ts"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of [townTables, familyTables, accountTables, invoiceTables, paymentTables].flat()) {
    yield* sql.unsafe(statement)
  }
})
