import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Activity } from "../../activities/Activity.ts"
import type { ExpectedChild, ExpectedFilter, ExpectedSlot, StandingNote } from "./Attendance.ts"

/** Reads who is expected on a day or came without being, by activity, place, group and name. `activities` give the order of parts. */
export const readExpected = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (townId: string, activities: ReadonlyArray<Activity>, filter: ExpectedFilter) {
    const { day, activity, place, group } = { activity: null, place: null, group: null, ...filter }
    const rows =
      yield* sql<ExpectedRow>`select s.activity, s.day, s.place, s.group_code as "group", s.id as slot_id, s.part,
          c.id as child_id, c.external_ref as child_ref, c.given_name, c.family_name, c.birth_date, c.school, c.school_class,
          d.no_pork is true as no_pork,
          d.no_meat is true as no_meat, d.packed_meal is true as packed_meal, r.unit, ${noteColumns(sql)}
        from slot_cards s
        join (select slot_id, child_id from reservations
            where town_id = ${townId} and day = ${day}::date and cancelled_at is null and held_until is null
          union select slot_id, child_id from attendances
            where town_id = ${townId} and day = ${day}::date and state <> 'not-recorded') e on e.slot_id = s.id
        join child_cards c on c.town_id = s.town_id and c.id = e.child_id
        join child_diets d on d.town_id = c.town_id and d.child_id = c.id
        left join reservations r on r.town_id = s.town_id and r.day = s.day and r.slot_id = s.id and r.child_id = c.id
          and r.cancelled_at is null and r.held_until is null
        left join attendances a on a.town_id = s.town_id and a.slot_id = s.id and a.child_id = c.id and a.version > 0
        where s.town_id = ${townId} and s.day = ${day}::date
          and (${activity}::text is null or s.activity = ${activity})
          and (${place}::text is null or s.place = ${place})
          and (${group}::text is null or s.group_code = ${group})
        order by s.activity, s.place, s.group_code, c.family_name collate portail_french,
          c.given_name collate portail_french, c.id, s.part`
    return expectedChildren(rows, partOrder(activities))
  })
)

/** What stands, beside the other columns of a row: all null where nothing was noted. `a` is `attendances`. */
export const noteColumns = (sql: SqlClient.SqlClient) =>
  sql`a.state, a.late_minutes, a.noted_at, a.noted_by, a.source, a.version`

/** The columns of a note, as a row has them. */
export type NoteRow = StandingNote | { readonly [K in keyof StandingNote]: null }

/** What stands, of the columns of a row. */
export const noteOf = ({ state, lateMinutes, notedAt, notedBy, source, version }: NoteRow): StandingNote | null =>
  state === null ? null : { state, lateMinutes, notedAt, notedBy, source, version }

type ExpectedRow = Omit<ExpectedChild, "units" | "slots"> &
  NoteRow & { readonly slotId: string; readonly part: string; readonly unit: string | null }

const expectedChildren = (
  rows: ReadonlyArray<ExpectedRow>,
  orderOf: (activity: string, part: string) => number
): ReadonlyArray<ExpectedChild> => {
  const together = Map.groupBy(rows, ({ activity, place, group, childId }) =>
    [activity, place, group, childId].join("\n")
  )
  return [...together.values()].flatMap((ofChild) => {
    const [first] = ofChild
    if (first === undefined) return []
    const { slotId: _, part: __, unit: ___, state, lateMinutes, notedAt, notedBy, source, version, ...child } = first
    const inOrder = ofChild.toSorted(
      (one, other) => orderOf(one.activity, one.part) - orderOf(other.activity, other.part)
    )
    return [
      {
        ...child,
        units: [...new Set(inOrder.flatMap(({ unit }) => (unit === null ? [] : [unit])))],
        slots: inOrder.map(
          (row): ExpectedSlot => ({
            slotId: row.slotId,
            part: row.part,
            booked: row.unit !== null,
            note: noteOf(row)
          })
        )
      }
    ]
  })
}

/** When a part of an activity begins among the others; a part that the town's file says no more comes last. */
const partOrder = (activities: ReadonlyArray<Activity>) => {
  const order = new Map(
    activities.flatMap(({ code, parts }) =>
      parts
        .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
        .map((part, index) => [`${code} ${part.code}`, index] as const)
    )
  )
  return (activity: string, part: string) => order.get(`${activity} ${part}`) ?? Number.MAX_SAFE_INTEGER
}
