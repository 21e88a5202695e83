import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** An activity by what people call it; one that is no longer offered keeps its name where it was used. */
export interface ActivityName {
  readonly code: string
  readonly name: string
  readonly retired: boolean
}

/** Reads what a town's activities are called, in the order of its file. */
export const activityNames = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string) =>
    Effect.orDie(
      sql<ActivityName>`select code, settings->>'name' as name, retired_at is not null as retired
        from activities where town_id = ${townId} order by position, code`
    )
})
