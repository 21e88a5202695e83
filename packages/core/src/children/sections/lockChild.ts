import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { ChildOwner } from "../../households/sections/SectionOwner.ts"

/** One change of a child at a time, until the transaction ends. */
export const lockChild = Effect.fnUntraced(function* ({ townId, childId }: ChildOwner) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`select 1 from children where town_id = ${townId} and id = ${childId} for no key update`
})
