import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { ChildFacts } from "../../activities/eligibility.ts"
import { type HomeDays, homeDaysOf } from "../../children/homeDays.ts"
import type { StoryEvent, StoryPlace } from "./DayStory.ts"

/** A child with its homes, and what was agreed about its days. */
export interface StoryChild extends ChildFacts, HomeDays {
  readonly ref: string
  readonly name: string
  readonly homeCards: ReadonlyArray<{ readonly id: string; readonly ref: string; readonly name: string }>
}

/** Reads what is kept of a child's day. */
export const readStoryRows = Effect.map(SqlClient.SqlClient, (sql) => ({
  child: (townId: string, childId: string) => sql<StoryChild>`select c.external_ref as ref,
      c.given_name || ' ' || c.family_name as name, c.birth_date, c.school, c.school_class, ${homeDaysOf(sql)},
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'ref', h.external_ref, 'name', h.name) order by h.external_ref), '[]'::jsonb)
        from child_homes l join household_cards h on h.town_id = l.town_id and h.id = l.household_id
        where l.town_id = c.town_id and l.child_id = c.id) as home_cards
    from child_cards c where c.town_id = ${townId} and c.id = ${childId}`,

  places: (townId: string, childId: string, day: string) => sql<StoryPlace>`select s.activity, r.unit, s.part,
      h.external_ref as household_ref, r.late, r.booked_at, r.cancelled_at, r.fee_percent
    from reservations r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
    join household_cards h on h.town_id = r.town_id and h.id = r.household_id
    where r.town_id = ${townId} and r.child_id = ${childId} and r.day = ${day}::date and r.held_until is null
    order by r.booked_at, r.id`,

  events: (townId: string, childId: string, day: string) => sql<
    Omit<StoryEvent, "detail"> & { readonly detail: unknown }
  >`select e.at, p.given_name || ' ' || p.family_name as adult, e.actor, h.external_ref as household_ref, e.activity, e.unit,
      e.action, e.outcome, e.code, e.detail
    from reservation_events e join household_cards h on h.town_id = e.town_id and h.id = e.household_id
    left join account_cards a on a.town_id = e.town_id and 'family:' || a.id = e.actor
    left join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
    where e.town_id = ${townId} and e.child_id = ${childId} and ${day}::date = any(e.days)
    order by e.at, e.id`
}))
