import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import type { Booking } from "../deciding/Ground.ts"
import { rowsOf } from "../engine/writing.ts"
import { FamilyWait, type MetCriterion, WaitState } from "./Wait.ts"

/** A wait with what is needed to decide about it. */
export const StoredWait = Schema.Struct({
  id: Schema.String,
  householdId: Schema.String,
  activity: Schema.String,
  state: WaitState,
  askedAt: Schema.Date,
  points: Schema.Int,
  position: Schema.Int,
  closesAt: Schema.Date,
  offerUntil: Schema.NullOr(Schema.Date),
  places: Schema.Array(
    Schema.Struct({ childId: Schema.String, unit: Schema.String, day: Schema.String, slotId: Schema.String })
  )
})
export type StoredWait = typeof StoredWait.Type

/** A wait as it begins; a draw gives `position`, everybody else 0. */
export interface NewWait {
  readonly householdId: string
  readonly accountId: string | null
  readonly activity: string
  readonly key: string | null
  readonly fingerprint: string
  readonly askedAt: Date
  readonly askedBy: string
  readonly points: number
  readonly position: number
  readonly criteria: ReadonlyArray<MetCriterion>
  /** The last instant at which an offer could still be accepted. */
  readonly closesAt: Date
  readonly bookings: ReadonlyArray<Booking>
}

/** How a wait ends. */
export interface WaitEnd {
  readonly state: "taken" | "declined" | "expired" | "withdrawn" | "closed"
  readonly reason: string
  readonly at: Date
  readonly actor: string
}

/** Reads and writes waits; what changes slots is up to callers to lock before, in the order of ids. */
export const waitRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const listed = (values: ReadonlyArray<unknown>) => JSON.stringify(values)
  const among = (column: string, values: ReadonlyArray<string>) =>
    sql`${sql.literal(column)} in (select value::uuid from jsonb_array_elements_text(${listed(values)}::jsonb))`
  const columns = sql`w.id, w.household_id, w.activity, w.state, w.asked_at, w.points, w.position, w.closes_at, w.offer_until,
    (select coalesce(jsonb_agg(jsonb_build_object('childId', p.child_id, 'unit', p.unit, 'day', p.day, 'slotId', p.slot_id)
        order by p.day, p.child_id, p.slot_id), '[]'::jsonb)
      from wait_places p where p.town_id = w.town_id and p.wait_id = w.id) as places`
  const inOrder = sql`w.points desc, w.asked_at, w.position, w.id`

  const add = Effect.fnUntraced(function* (townId: string, waits: ReadonlyArray<NewWait>) {
    const rows = yield* Effect.forEach(waits, (wait) => Effect.map(ids.next, (id) => ({ id, ...wait })))
    yield* sql`insert into waits (town_id, id, household_id, account_id, activity, key, fingerprint, asked_at, asked_by, points,
        position, criteria, closes_at)
      select ${townId}, id, "householdId", "accountId", activity, key, fingerprint, "askedAt", "askedBy", points, position, criteria,
        "closesAt"
      from jsonb_to_recordset(${listed(rows)}::jsonb) as r(id uuid, "householdId" uuid, "accountId" uuid, activity text, key uuid,
        fingerprint text, "askedAt" timestamptz, "askedBy" text, points integer, position integer, criteria jsonb,
        "closesAt" timestamptz)`
    const places = rows.flatMap(({ id, bookings }) =>
      bookings.flatMap(({ childId, unit, day, slotIds }) =>
        slotIds.map((slotId) => ({ waitId: id, childId, unit, day, slotId }))
      )
    )
    yield* sql`insert into wait_places (town_id, wait_id, child_id, slot_id, unit, day)
      select ${townId}, "waitId", "childId", "slotId", unit, day
      from jsonb_to_recordset(${listed(places)}::jsonb) as p("waitId" uuid, "childId" uuid, "slotId" uuid, unit text, day date)`
    return rows.map(({ id }) => id)
  })

  const named = (townId: string, waitIds: ReadonlyArray<string>) =>
    sql`select ${columns} from waits w where w.town_id = ${townId} and ${among("w.id", waitIds)} order by ${inOrder}`.pipe(
      decodeRows(StoredWait)
    )

  /** Holds waits until the transaction ends, and reads them as they are then. */
  const held = Effect.fnUntraced(function* (townId: string, waitIds: ReadonlyArray<string>) {
    yield* sql`select 1 as held from waits w where w.town_id = ${townId} and ${among("w.id", waitIds)} order by w.id for update`
    return yield* named(townId, waitIds)
  })

  /** Who waits in slots, in their order, but for those already seen. */
  const next = (townId: string, slotIds: ReadonlyArray<string>, seen: ReadonlyArray<string>, most: number) =>
    sql`select ${columns} from waits w where w.town_id = ${townId} and w.state = 'waiting' and not ${among("w.id", seen)}
        and w.id in (select p.wait_id from wait_places p where p.town_id = ${townId} and p.state = 'waiting'
          and ${among("p.slot_id", slotIds)})
      order by ${inOrder} limit ${most}`.pipe(decodeRows(StoredWait))

  /** Those of slots that have a free place, or of all the town's, in which somebody waits. */
  const freeSlots = Effect.fnUntraced(function* (townId: string, slotIds: ReadonlyArray<string> | "all") {
    const rows = yield* sql<{ id: string }>`select s.id from slot_cards s where s.town_id = ${townId} and s.waiting > 0
      and s.state = 'open' and (s.capacity is null or s.reserved < s.capacity)
      and ${slotIds === "all" ? sql`true` : among("s.id", slotIds)} order by s.id`
    return rows.map(({ id }) => id)
  })

  /** Holds slots in the one order that everybody holds them in. */
  const holdSlots = (townId: string, slotIds: ReadonlyArray<string>) =>
    sql`select s.id from slot_cards s where s.town_id = ${townId} and ${among("s.id", slotIds)} order by s.id for update of s`

  /** Holds those that nobody else holds, and says which: it waits for nobody, for it holds others already. */
  const tryHoldSlots = Effect.fnUntraced(function* (townId: string, slotIds: ReadonlyArray<string>) {
    const rows = yield* sql<{ id: string }>`select s.id from slot_cards s
      where s.town_id = ${townId} and ${among("s.id", slotIds)} order by s.id for update of s skip locked`
    return new Set(rows.map(({ id }) => id))
  })

  /** Holds the places of waits until an instant. */
  const offer = Effect.fnUntraced(function* (
    townId: string,
    offers: ReadonlyArray<{ readonly waitId: string; readonly until: Date; readonly bookings: ReadonlyArray<Booking> }>,
    { at, actor }: Pick<WaitEnd, "at" | "actor">
  ) {
    const rows: Array<object> = []
    for (const { waitId, until, bookings } of offers) {
      for (const booking of bookings) {
        const bookingId = yield* ids.next
        for (const row of rowsOf(booking))
          rows.push({ id: yield* ids.next, bookingId, waitId, until, at, actor, ...row })
      }
    }
    yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, exclusive, late, booked_at,
        booked_by, wait_id, held_until)
      select ${townId}, id, "bookingId", "slotId", day, "childId", "householdId", unit, exclusive, late, at, actor, "waitId", until
      from jsonb_to_recordset(${listed(rows)}::jsonb) as r(id uuid, "bookingId" uuid, "slotId" uuid, day date, "childId" uuid,
        "householdId" uuid, unit text, exclusive text, late boolean, at timestamptz, actor text, "waitId" uuid, until timestamptz)`
    yield* sql`update waits w set state = 'offered', offered_at = ${at}, offer_until = o.until
      from jsonb_to_recordset(${listed(offers.map(({ waitId, until }) => ({ waitId, until })))}::jsonb)
        as o("waitId" uuid, until timestamptz)
      where w.town_id = ${townId} and w.id = o."waitId" and w.state = 'waiting'`
  })

  /** Ends waits; what was held for them is free again, or theirs where they took it. */
  const end = Effect.fnUntraced(function* (townId: string, waitIds: ReadonlyArray<string>, how: WaitEnd) {
    const { state, reason, at, actor } = how
    if (state === "taken") {
      yield* sql`update reservations r set held_until = null, booked_at = ${at}, booked_by = ${actor}
        where r.town_id = ${townId} and ${among("r.wait_id", waitIds)} and r.held_until is not null`
    } else {
      yield* sql`delete from reservations r
        where r.town_id = ${townId} and ${among("r.wait_id", waitIds)} and r.held_until is not null`
    }
    yield* sql`update waits w set state = ${state}, ended_at = ${at}, ended_by = ${actor}, reason = ${reason}
      where w.town_id = ${townId} and ${among("w.id", waitIds)} and w.state in ('waiting', 'offered')`
  })

  const before = (one: string, other: string) =>
    sql.literal(`(-${one}.points, ${one}.asked_at, ${one}.position, ${one}.id) <= (-${other}.points, ${other}.asked_at,
      ${other}.position, ${other}.id)`)

  /** Waits as their household sees them: those that stand, or the ones that are named. */
  const ofHousehold = (townId: string, householdId: string, waitIds: ReadonlyArray<string> | "standing") =>
    sql`select w.id, w.activity, w.state, w.asked_at, w.criteria, w.offer_until as offered_until, w.ended_at, w.reason, r.rank, r.of,
        (select coalesce(jsonb_agg(distinct jsonb_build_object('childId', p.child_id, 'unit', p.unit, 'day', p.day)), '[]'::jsonb)
          from wait_places p where p.town_id = w.town_id and p.wait_id = w.id) as places
      from waits w
      left join lateral (select l.rank, l.of from wait_places p,
          lateral (select count(distinct o.id) filter (where ${before("o", "w")})::int as rank, count(distinct o.id)::int as of
            from wait_places op join waits o on o.town_id = op.town_id and o.id = op.wait_id
            where op.town_id = p.town_id and op.slot_id = p.slot_id and op.state = 'waiting') l
        where p.town_id = w.town_id and p.wait_id = w.id and w.state = 'waiting'
        order by l.rank desc, l.of desc limit 1) r on true
      where w.town_id = ${townId} and w.household_id = ${householdId}
        and ${waitIds === "standing" ? sql`w.state in ('waiting', 'offered')` : among("w.id", waitIds)}
      order by w.asked_at, w.id`.pipe(decodeRows(FamilyWait))

  return { add, named, held, next, freeSlots, holdSlots, tryHoldSlots, offer, end, ofHousehold }
})
