import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import type { KnownSlot, SlotChanges } from "./slotChanges.ts"

/** Reads and writes many slots of a town in one statement each. */
export const slotRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  /** The slots from an ISO day on, and of each activity one before it, if it has any. */
  const from = Effect.fnUntraced(function* (townId: string, day: string) {
    return yield* sql<KnownSlot>`select ${columns(sql)} from slots where town_id = ${townId} and day >= ${day}
      union all select ${columns(sql)} from (select distinct on (activity) * from slots
        where town_id = ${townId} and day < ${day} order by activity, day) earlier
      order by activity, day, part, place, "group"`
  })

  /** Locks slots in the order of their ids, as whoever books does. */
  const lock = (townId: string, slotIds: ReadonlyArray<string>) =>
    sql`select id from slots where town_id = ${townId} and ${among(sql, slotIds)} order by id for update`

  const add = Effect.fnUntraced(function* (townId: string, slots: SlotChanges["added"]) {
    const rows = yield* Effect.forEach(slots, (slot) => Effect.map(ids.next, (id) => ({ ...slot, id })))
    yield* sql`insert into slots (town_id, id, activity, day, part, place, group_code, capacity)
      select ${townId}, id, activity, day, part, place, "group", capacity
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, activity text, day date, part text, place text,
        "group" text, capacity integer)`
  })

  const resize = (townId: string, slots: ReadonlyArray<KnownSlot>) => {
    const rows = JSON.stringify(slots.map(({ id, capacity }) => ({ id, capacity })))
    return sql`update slots s set capacity = r.capacity
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, capacity integer) where s.town_id = ${townId} and s.id = r.id`
  }

  const reopen = (townId: string, slotIds: ReadonlyArray<string>) =>
    sql`update slots set state = 'open', withdrawn = false, reason = '' where town_id = ${townId} and ${among(sql, slotIds)}`

  const close = (townId: string, slotIds: ReadonlyArray<string>, reason: string, withdrawn: boolean) =>
    sql`update slots set state = 'closed', withdrawn = ${withdrawn}, reason = ${reason}
      where town_id = ${townId} and ${among(sql, slotIds)}`

  const remove = (townId: string, slotIds: ReadonlyArray<string>) =>
    sql`delete from slots where town_id = ${townId} and ${among(sql, slotIds)}`

  return { from, lock, add, resize, reopen, close, remove }
})

const columns = (sql: SqlClient.SqlClient) =>
  sql.literal(`id, activity, day, part, place, group_code as "group", capacity, reserved, withdrawn`)

const among = (sql: SqlClient.SqlClient, slotIds: ReadonlyArray<string>) =>
  sql`id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(slotIds)}::jsonb))`
