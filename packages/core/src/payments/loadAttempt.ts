import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { PaymentAttempt } from "./Payment.ts"

/** Reads the attempt that a condition names; `undefined` when there is none. */
export const loadAttempt = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (where: Fragment) =>
    sql`select town_id, id, household_id, account_id, regie_code, numcli, mode, refdet, amount_cents,
      idop, return_url, state, result_code, started_at from payment_attempts where ${where}`.pipe(
      decodeRows(PaymentAttempt),
      Effect.map((rows) => rows[0])
    )
})
