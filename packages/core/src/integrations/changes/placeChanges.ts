import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"

/** Changes that get their place by one statement. */
const most = 5000

/** A town's feed: `last` is the place of its newest change, `forgotten` that of the newest one that is kept no longer. */
export interface FeedEnds {
  readonly epoch: string
  readonly last: number
  readonly forgotten: number
}

/**
 * Gives a town's new changes their places in the feed, one after the other: what commits later comes later, whenever it began, so that no
 * reader has read past something that it never saw. Of changes that wait and say the same the last one is enough. Inside a transaction.
 */
export const placeChanges = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  const lockFeed = Effect.fnUntraced(function* (townId: string) {
    const ends = sql<FeedEnds>`select epoch, last_position::float8 as last, forgotten_position::float8 as forgotten
      from change_feeds where town_id = ${townId} for no key update`
    const [known] = yield* ends
    if (known !== undefined) return known
    yield* sql`insert into change_feeds (town_id, epoch) values (${townId}, ${epochOf(yield* ids.secret)})
      on conflict (town_id) do nothing`
    const [begun] = yield* ends
    return begun ?? (yield* Effect.die(new Error("a town without a feed")))
  })

  // a statement of its own: it sees what was committed before the lock was taken
  const placeSome = Effect.fnUntraced(function* (townId: string, last: number) {
    const [placed] = yield* sql<{ waiting: number; placed: number }>`with waiting as (
        select id, row_number() over (order by noted nulls first, at, id) as number,
          row_number() over (partition by object_id, event order by noted desc nulls last, at desc, id desc) as copy
        from (select * from changes where town_id = ${townId} and position is null
          order by noted nulls first, at, id limit ${most}) w),
      repeated as (delete from changes where town_id = ${townId} and id in (select id from waiting where copy > 1)),
      numbered as (select w.id, ${last}::bigint + row_number() over (order by w.number) as position from waiting w where copy = 1),
      placed as (update changes c set position = n.position, event = case
          when c.kind = 'household' and not exists (select 1 from household_members m where m.town_id = c.town_id and m.household_id = c.object_id)
            and not exists (select 1 from child_homes h where h.town_id = c.town_id and h.household_id = c.object_id) then 'household.erased'
          when c.event = 'invoice.changed' and exists (select 1 from receivables r
            where r.town_id = c.town_id and r.id = c.object_id and r.remaining_cents = 0) then 'invoice.settled'
          else c.event end
        from numbered n where c.town_id = ${townId} and c.id = n.id returning 1)
      select (select count(*) from waiting)::integer as waiting, count(*)::integer as placed from placed`
    return placed ?? { waiting: 0, placed: 0 }
  })

  return Effect.fnUntraced(function* (townId: string) {
    const feed = yield* lockFeed(townId)
    let last = feed.last
    for (let waiting = most; waiting === most; ) {
      const some = yield* placeSome(townId, last)
      last += some.placed
      waiting = some.waiting
    }
    if (last > feed.last) yield* sql`update change_feeds set last_position = ${last} where town_id = ${townId}`
    return { ...feed, last }
  })
})

/** The name of a feed until a backup is restored, from a secret. */
export const epochOf = (secret: string): string => Buffer.from(secret, "base64url").toString("hex").slice(0, 8)
