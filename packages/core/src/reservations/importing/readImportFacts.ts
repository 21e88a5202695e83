import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { ChildFacts } from "../../activities/eligibility.ts"
import type { ImportedReservation } from "./reservationRows.ts"

/** A child that a file names with one of its households. */
export interface NamedChild extends ChildFacts {
  readonly householdRef: string
  readonly childRef: string
  readonly householdId: string
  readonly childId: string
}

/** Days, both included, for which a household's child is accepted in an activity. */
export interface AcceptedEnrolment {
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly place: string
  readonly group: string
  readonly startsOn: string
  readonly endsOn: string
}

/** A slot that a file may book. */
export interface ImportSlot {
  readonly id: string
  readonly activity: string
  readonly day: string
  readonly part: string
  readonly place: string
  readonly group: string
  readonly capacity: number | null
  readonly reserved: number
  readonly state: "open" | "closed"
  readonly reason: string
}

/** A place that a child has already. */
export interface HeldPlace {
  readonly childId: string
  readonly householdId: string
  readonly day: string
  readonly slotId: string
  readonly activity: string
  readonly unit: string
  readonly exclusive: string | null
}

/** What is there of what a file names. */
export interface ImportFacts {
  readonly children: ReadonlyArray<NamedChild>
  readonly enrolments: ReadonlyArray<AcceptedEnrolment>
  readonly slots: ReadonlyArray<ImportSlot>
  readonly held: ReadonlyArray<HeldPlace>
}

/** Reads all that a file of any length names, in four queries; its slots stay locked, in the order of their ids, until the transaction ends. */
export const readImportFacts = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (
    townId: string,
    rows: ReadonlyArray<ImportedReservation>,
    activities: ReadonlyArray<string>
  ) {
    const pairs = new Map(
      rows.map(({ householdRef, childRef }) => [`${householdRef}\n${childRef}`, { householdRef, childRef }])
    )
    const children =
      yield* sql<NamedChild>`select r."householdRef" as household_ref, r."childRef" as child_ref, h.id as household_id,
          c.id as child_id, c.birth_date, c.school, c.school_class
        from jsonb_to_recordset(${JSON.stringify([...pairs.values()])}::jsonb) as r("householdRef" text, "childRef" text)
        join household_cards h on h.town_id = ${townId} and h.external_ref = r."householdRef"
        join child_homes l on l.town_id = h.town_id and l.household_id = h.id
        join child_cards c on c.town_id = l.town_id and c.id = l.child_id and c.external_ref = r."childRef"`
    const ids = JSON.stringify([...new Set(children.map(({ childId }) => childId))])
    const named = sql`(select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`
    const enrolments =
      yield* sql<AcceptedEnrolment>`select household_id, child_id, activity, place, group_code as "group", starts_on,
          ends_on
        from enrolment_cards where town_id = ${townId} and state = 'accepted' and child_id in ${named}`
    const days = rows.map(({ day }) => day).sort()
    const [from, to] = [days[0] ?? "9999-12-31", days.at(-1) ?? "0001-01-01"]
    // to a file a slot in which somebody waits is full: nobody overtakes
    const slots = yield* sql<ImportSlot>`select id, activity, day, part, place, group_code as "group",
        case when waiting > 0 then least(capacity, reserved) else capacity end as capacity, reserved, state, reason
        from slot_cards where town_id = ${townId} and day between ${from}::date and ${to}::date
          and activity in (select jsonb_array_elements_text(${JSON.stringify(activities)}::jsonb))
        order by id for update`
    const held =
      yield* sql<HeldPlace>`select r.child_id, r.household_id, r.day, r.slot_id, s.activity, r.unit, r.exclusive
        from reservations r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
        where r.town_id = ${townId} and r.cancelled_at is null and r.day between ${from}::date and ${to}::date
          and r.child_id in ${named}`
    return { children, enrolments, slots, held } satisfies ImportFacts
  })
)
