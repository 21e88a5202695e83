import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { ChildFacts, PlaceAndGroup } from "../../activities/eligibility.ts"
import type { AttendanceState } from "./Attendance.ts"

/** A child that lines name. */
export interface NotedChild extends ChildFacts {
  readonly childRef: string
  readonly childId: string
}

/** A slot of a day that lines name. */
export interface NoteSlot extends PlaceAndGroup {
  readonly id: string
  readonly activity: string
  readonly day: string
  readonly part: string
}

/** A child's reservation of a slot, and what stands of it. */
export interface NotePlace {
  readonly childId: string
  readonly slotId: string
  readonly booked: boolean
  readonly state: AttendanceState
  readonly lateMinutes: number
}

/** Days, both included, for which a child is accepted in an activity. */
export interface NoteEnrolment extends PlaceAndGroup {
  readonly childId: string
  readonly activity: string
  readonly startsOn: string
  readonly endsOn: string
}

/** What is there of what lines name. */
export interface NoteFacts {
  /** ISO day. */
  readonly today: string
  readonly children: ReadonlyArray<NotedChild>
  readonly slots: ReadonlyArray<NoteSlot>
  readonly places: ReadonlyArray<NotePlace>
  readonly enrolments: ReadonlyArray<NoteEnrolment>
}

/** Reads all that lines name, however many, in four queries. */
export const readNoteFacts = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (
    townId: string,
    lines: ReadonlyArray<{ readonly childRef: string; readonly day: string }>,
    activities: ReadonlyArray<string>
  ) {
    const textsOf = (texts: ReadonlyArray<string>) =>
      sql`(select jsonb_array_elements_text(${JSON.stringify([...new Set(texts)])}::jsonb))`
    const days = sql`(select value::date from jsonb_array_elements_text(${JSON.stringify([...new Set(lines.map(({ day }) => day))])}::jsonb))`
    const children =
      yield* sql<NotedChild>`select external_ref as child_ref, id as child_id, birth_date, school, school_class
      from child_cards where town_id = ${townId} and external_ref in ${textsOf(lines.map(({ childRef }) => childRef))}`
    const named = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(children.map(({ childId }) => childId))}::jsonb))`
    const slots = yield* sql<NoteSlot>`select id, activity, day, part, place, group_code as "group" from slot_cards
      where town_id = ${townId} and day in ${days} and activity in ${textsOf(activities)}`
    const places = yield* sql<NotePlace>`select child_id, slot_id, bool_or(booked) as booked,
        coalesce(max(state), 'not-recorded') as state, max(late_minutes) as late_minutes
      from (select child_id, slot_id, true as booked, null as state, 0 as late_minutes from reservations
          where town_id = ${townId} and cancelled_at is null and held_until is null and day in ${days} and child_id in ${named}
        union all select child_id, slot_id, false, state, late_minutes from attendances
          where town_id = ${townId} and day in ${days} and child_id in ${named}) each
      group by child_id, slot_id`
    const enrolments =
      yield* sql<NoteEnrolment>`select child_id, activity, place, group_code as "group", starts_on, ends_on
      from enrolment_cards where town_id = ${townId} and state = 'accepted' and child_id in ${named}`
    return { children, slots, places, enrolments }
  })
)
