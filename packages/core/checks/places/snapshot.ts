import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** A slot as it stands; `reserved` and `waiting` are what the program counts. */
export interface SlotRow {
  readonly id: string
  readonly activity: string
  readonly day: string
  readonly part: string
  readonly capacity: number | null
  readonly reserved: number
  readonly waiting: number
  readonly state: string
}

/** A place that a child has, or that is held for it until an instant. */
export interface PlaceRow {
  readonly id: string
  readonly slotId: string
  readonly childId: string
  readonly householdId: string
  readonly unit: string
  readonly day: string
  readonly waitId: string | null
  readonly heldUntil: number | null
}

/** A wait with its places; instants in milliseconds since 1970. */
export interface WaitRow {
  readonly id: string
  readonly householdId: string
  readonly activity: string
  readonly state: string
  readonly points: number
  readonly position: number
  readonly askedAt: number
  readonly offeredAt: number | null
  readonly offerUntil: number | null
  readonly endedAt: number | null
  readonly reason: string
  readonly places: ReadonlyArray<Pick<PlaceRow, "slotId" | "childId" | "unit" | "day">>
}

/** A place of the camp that was asked for. */
export interface RequestRow {
  readonly id: string
  readonly partyId: string
  readonly householdId: string
  readonly childId: string
  readonly unit: string
  readonly day: string
  readonly whole: boolean
  readonly state: string
}

/** An enrolment, from one ISO day to another. */
export interface EnrolmentRow {
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly from: string
  readonly to: string
}

/** What is written about a town's places. */
export interface Snapshot {
  readonly slots: ReadonlyArray<SlotRow>
  readonly places: ReadonlyArray<PlaceRow>
  readonly waits: ReadonlyArray<WaitRow>
  readonly requests: ReadonlyArray<RequestRow>
  readonly enrolments: ReadonlyArray<EnrolmentRow>
}

const millis = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

const list = (fields: string, from: string, order: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${fields}) order by ${order}), '[]'::jsonb) from ${from})`

const all = (town: string) =>
  `select ${list(
    `'id', id, 'activity', activity, 'day', day, 'part', part, 'capacity', capacity, 'reserved', reserved, 'waiting', waiting,
    'state', state`,
    `slots where town_id = ${town}`,
    "day, activity, part"
  )} as slots, ${list(
    `'id', id, 'slotId', slot_id, 'childId', child_id, 'householdId', household_id, 'unit', unit, 'day', day, 'waitId', wait_id,
    'heldUntil', ${millis("held_until")}`,
    `reservations where town_id = ${town} and cancelled_at is null`,
    "id"
  )} as places, ${list(
    `'id', id, 'householdId', household_id, 'activity', activity, 'state', state, 'points', points, 'position', position,
    'askedAt', ${millis("asked_at")}, 'offeredAt', ${millis("offered_at")}, 'offerUntil', ${millis("offer_until")},
    'endedAt', ${millis("ended_at")}, 'reason', reason, 'places', ${list(
      "'slotId', p.slot_id, 'childId', p.child_id, 'unit', p.unit, 'day', p.day",
      "wait_places p where p.town_id = waits.town_id and p.wait_id = waits.id",
      "p.day, p.child_id, p.slot_id"
    )}`,
    `waits where town_id = ${town}`,
    "asked_at, id"
  )} as waits, ${list(
    `'id', id, 'partyId', party_id, 'householdId', household_id, 'childId', child_id, 'unit', unit, 'day', day, 'whole', whole,
    'state', state`,
    `place_requests where town_id = ${town}`,
    "id"
  )} as requests, ${list(
    `'householdId', household_id, 'childId', child_id, 'activity', activity, 'from', starts_on, 'to', ends_on`,
    `enrolments where town_id = ${town} and state = 'accepted'`,
    "id"
  )} as enrolments`

/** Reads all of it at one moment. */
export const snapshotOf = (townId: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [read] = yield* sql.unsafe<Snapshot>(all(`'${townId}'`))
    return read ?? (yield* Effect.die("nothing to read"))
  })
