import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { MetCriterion, WaitState } from "./Wait.ts"

/** A child's wait for a slot, as staff see it; days are ISO. */
export const TownWait = Schema.Struct({
  waitId: Schema.String,
  activity: Schema.String,
  day: Schema.String,
  part: Schema.String,
  place: Schema.String,
  group: Schema.String,
  unit: Schema.String,
  childId: Schema.String,
  childRef: Schema.String,
  childName: Schema.String,
  householdRef: Schema.String,
  state: WaitState,
  /** Among the waits of the slot that stand and are not offered a place; null for one that is, or that ended. */
  rank: Schema.NullOr(Schema.Int),
  of: Schema.Int,
  points: Schema.Int,
  criteria: Schema.Array(MetCriterion),
  askedAt: Schema.Date,
  offerUntil: Schema.NullOr(Schema.Date),
  endedAt: Schema.NullOr(Schema.Date),
  reason: Schema.String,
  /** In how many slots the wait wants places, all or none. */
  places: Schema.Int
})
export type TownWait = typeof TownWait.Type

/** Which waits; days both included (ISO), what is left out is no condition. Those that ended only of a child. */
export interface WaitFilter {
  readonly from: string
  readonly to: string
  readonly activity?: string
  readonly part?: string
  readonly place?: string
  readonly group?: string
  readonly childId?: string
}

/** Reads who waits for what: by day and slot, whoever was offered a place first, then in the order of the list. */
export const townWaits = Effect.map(SqlClient.SqlClient, (sql) => (townId: string, filter: WaitFilter) => {
  const { from, to, activity = null, part = null, place = null, group = null, childId = null } = filter
  return sql`select w.id as wait_id, w.activity, p.day, s.part, s.place, s.group_code as "group", p.unit, p.child_id,
      c.external_ref as child_ref, c.given_name || ' ' || c.family_name as child_name, h.external_ref as household_ref, w.state,
      case when w.state = 'waiting' then (select count(distinct o.id)::int from wait_places op
          join waits o on o.town_id = op.town_id and o.id = op.wait_id
          where op.town_id = p.town_id and op.slot_id = p.slot_id and op.state = 'waiting'
            and (-o.points, o.asked_at, o.position, o.id) <= (-w.points, w.asked_at, w.position, w.id)) end as rank,
      (select count(distinct op.wait_id)::int from wait_places op
        where op.town_id = p.town_id and op.slot_id = p.slot_id and op.state = 'waiting') as of,
      w.points, w.criteria, w.asked_at, w.offer_until, w.ended_at, w.reason,
      (select count(*)::int from wait_places op where op.town_id = p.town_id and op.wait_id = p.wait_id) as places
    from wait_places p join waits w on w.town_id = p.town_id and w.id = p.wait_id
    join slot_cards s on s.town_id = p.town_id and s.id = p.slot_id
    join child_cards c on c.town_id = p.town_id and c.id = p.child_id
    join household_cards h on h.town_id = w.town_id and h.id = w.household_id
    where p.town_id = ${townId} and p.day between ${from}::date and ${to}::date
      and (${childId}::uuid is not null or p.state in ('waiting', 'offered'))
      and (${childId}::uuid is null or p.child_id = ${childId}::uuid)
      and (${activity}::text is null or w.activity = ${activity}) and (${part}::text is null or s.part = ${part})
      and (${place}::text is null or s.place = ${place}) and (${group}::text is null or s.group_code = ${group})
    order by p.day, w.activity, s.place, s.group_code, s.part, s.id, w.state = 'waiting', w.points desc, w.asked_at, w.position, w.id`.pipe(
    decodeRows(TownWait)
  )
})
