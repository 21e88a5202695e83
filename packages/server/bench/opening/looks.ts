import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { placesADay } from "./town.ts"

/** What is in the database when the morning is over: places `child day` that are kept, and how many a slot has too many. */
export const morning = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  const slots = yield* sql<{ reserved: number; really: number }>`select s.reserved,
      (select count(*)::int from reservations r
        where r.town_id = s.town_id and r.slot_id = s.id and r.cancelled_at is null) as really
    from slots s where s.town_id = ${townId}`
  const kept = yield* sql<{ place: string }>`select child_id || ' ' || day as place from reservations
    where town_id = ${townId} and cancelled_at is null and held_until is null`
  const [counts] = yield* sql<{ mails: number; written: number }>`select
      (select count(*)::int from mails where town_id = ${townId}) as mails,
      (select count(*)::int from reservations where town_id = ${townId}) as written`
  const tooMany = slots.map(({ reserved, really }) => Math.max(0, really - placesADay, reserved - placesADay))
  return {
    oversold: tooMany.reduce((sum, each) => sum + each, 0),
    places: new Set(kept.map(({ place }) => place)),
    mails: counts?.mails ?? 0,
    written: counts?.written ?? 0
  }
})

/** Pairs of families of one slot of whom the later one was offered a place and the earlier one still waits. */
const overtaken = (sql: SqlClient.SqlClient, townId: string) =>
  sql`with l as (select p.slot_id, w.id, w.state, row(-w.points, w.asked_at, w.position, w.id) as place
      from waits w join wait_places p on p.town_id = w.town_id and p.wait_id = w.id where w.town_id = ${townId})
    select count(*)::int from l earlier join l later on later.slot_id = earlier.slot_id and earlier.place < later.place
    where earlier.state = 'waiting' and later.state in ('offered', 'taken')`

/** How the waiting list stands once what was given back was offered and accepted. */
export const waitingList = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  const [found] = yield* sql<{
    waits: number
    taken: number
    orderViolations: number
    idle: number
    untold: number
  }>`select
      (select count(*)::int from waits where town_id = ${townId}) as waits,
      (select count(*)::int from waits where town_id = ${townId} and state = 'taken') as taken,
      (${overtaken(sql, townId)}) as order_violations,
      (select coalesce(sum(least(s.capacity - s.reserved, s.waiting)), 0)::int from slots s
        where s.town_id = ${townId} and s.reserved < s.capacity) as idle,
      (select count(*)::int from waits w where w.town_id = ${townId} and w.offered_at is not null)
        - (select count(*)::int from mails m where m.town_id = ${townId} and m.template = 'placeOffered') as untold`
  return found ?? { waits: 0, taken: 0, orderViolations: 0, idle: 0, untold: 0 }
})
