import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What a family books, by what people call it; of an activity that is no longer offered too. */
export interface UnitName {
  readonly activity: string
  readonly activityName: string
  readonly unit: string
  readonly unitName: string
}

/** Reads what a town's units are called: those that an activity lists, else each of its parts. */
export const unitNames = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string) =>
    Effect.orDie(
      sql<UnitName>`select a.code as activity, a.settings->>'name' as activity_name, u->>'code' as unit, u->>'name' as unit_name
        from activities a, jsonb_array_elements(case when jsonb_array_length(coalesce(a.settings->'units', '[]')) > 0
          then a.settings->'units' else coalesce(a.settings->'parts', '[]') end) u
        where a.town_id = ${townId}`
    )
})
