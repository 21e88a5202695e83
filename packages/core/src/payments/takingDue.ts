import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"

/** An attempt that this process asks about now. */
const Due = Schema.Struct({ townId: Schema.String, id: Schema.String })
const TownDue = Schema.Struct({ townId: Schema.String })

/** Attempts that one turn takes at most; the next goes on. */
const [mostOfTurn, mostOfAll] = [50, 10_000]

/**
 * Takes the attempts that are due at an instant (with `all`, that still can change), the longest due town first: for two minutes no other
 * process does. One question finds the towns that have some; rows are then locked town by town, as a database in shards does it.
 */
export const takingDue = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  const townsDue = (at: Date, all: boolean) =>
    sql`select town_id from payment_attempts where next_check_at is not null and (${all} or next_check_at <= ${at})
      group by town_id order by min(next_check_at)`.pipe(decodeRows(TownDue))

  const takeOf = (townId: string, at: Date, all: boolean, most: number) =>
    sql`update payment_attempts set next_check_at = ${at}::timestamptz + interval '2 minutes'
      where town_id = ${townId} and id in (
        select id from payment_attempts
        where town_id = ${townId} and next_check_at is not null and (${all} or next_check_at <= ${at})
        order by next_check_at limit ${most} for update skip locked)
      returning town_id, id`.pipe(decodeRows(Due))

  return Effect.fnUntraced(function* (at: Date, all: boolean) {
    const taken: Array<typeof Due.Type> = []
    for (const { townId } of yield* townsDue(at, all)) {
      const left = (all ? mostOfAll : mostOfTurn) - taken.length
      if (left > 0) taken.push(...(yield* takeOf(townId, at, all, left)))
    }
    return taken
  })
})
