import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../../platform/time/now.ts"
import type { TownId } from "../../towns/Town.ts"

/** The towns in which a sweep of the waiting lists finds something now: in most towns nothing waits, and one question says so. */
export const townsToSweep = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.gen(function* () {
    const at = yield* now
    const rows = yield* sql<{ townId: TownId }>`select town_id from waits
        where (state = 'offered' and offer_until <= ${at}) or (state = 'waiting' and closes_at <= ${at})
      union select town_id from slot_cards where waiting > 0 and state = 'open' and (capacity is null or reserved < capacity)`
    return new Set(rows.map(({ townId }) => townId))
  })
})
