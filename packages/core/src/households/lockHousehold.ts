import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Waits until nobody else changes a household, and keeps others waiting until the transaction ends. */
export const lockHousehold = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return ({ townId, householdId }: { readonly townId: string; readonly householdId: string }) =>
    Effect.asVoid(sql`select 1 from households where town_id = ${townId} and id = ${householdId} for no key update`)
})
