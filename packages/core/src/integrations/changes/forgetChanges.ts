import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { placeChanges } from "./placeChanges.ts"

/** Forgets a town's changes that are so many days old by the database's clock, which dated them, and all before them in the feed. How many. */
export const forgetChanges = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const place = yield* placeChanges
  return Effect.fnUntraced(function* (townId: string, days: number) {
    yield* place(townId)
    yield* sql`delete from webhook_deliveries where town_id = ${townId} and state <> 'waiting' and at < now() - make_interval(days => ${days}::integer)`
    const [newest] = yield* sql<{ position: number | null }>`select max(position)::float8 as position from changes
      where town_id = ${townId} and position is not null and at < now() - make_interval(days => ${days}::integer)`
    if (newest?.position == null) return 0
    const gone =
      yield* sql`delete from changes where town_id = ${townId} and position <= ${newest.position} returning 1 as one`
    yield* sql`update change_feeds set forgotten_position = ${newest.position} where town_id = ${townId}`
    return gone.length
  })
})
