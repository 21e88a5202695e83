import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Activity } from "../../../activities/Activity.ts"
import { type ChildFacts, type PlaceAndGroup, placeAndGroupOf } from "../../../activities/eligibility.ts"
import type { LinkScope, UnbookedChild } from "./StaffLink.ts"

/** Reads the children who are enrolled on a day within a link's scope, by name, with the slots that they would come to. */
export const readEnrolled = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (townId: string, activity: Activity, scope: LinkScope, day: string) {
    const slots = yield* sql<DaySlot>`select id as slot_id, part, place, group_code as "group" from slot_cards
      where town_id = ${townId} and activity = ${activity.code} and day = ${day}::date
        and (${scope.place}::text is null or place = ${scope.place})
        and (${scope.group}::text is null or group_code = ${scope.group})`
    const children = yield* sql<EnrolledRow>`select distinct on (c.family_name collate portail_french,
          c.given_name collate portail_french, c.id) c.id as child_id, c.given_name, c.family_name, c.birth_date, c.school,
        c.school_class, e.place, e.group_code as "group", d.no_pork is true as no_pork, d.no_meat is true as no_meat,
        d.packed_meal is true as packed_meal
      from enrolment_cards e
      join child_cards c on c.town_id = e.town_id and c.id = e.child_id
      join child_diets d on d.town_id = c.town_id and d.child_id = c.id
      where e.town_id = ${townId} and e.activity = ${activity.code} and e.state = 'accepted'
        and ${day}::date between e.starts_on and e.ends_on
      order by c.family_name collate portail_french, c.given_name collate portail_french, c.id`
    return enrolledAt(activity, day, slots, children)
  })
)

const enrolledAt = (
  activity: Activity,
  day: string,
  slots: ReadonlyArray<DaySlot>,
  children: ReadonlyArray<EnrolledRow>
): ReadonlyArray<UnbookedChild> => {
  const at = Map.groupBy(slots, placeKey)
  const order = new Map(
    activity.parts
      .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
      .map(({ code }, at) => [code, at])
  )
  const orderOf = ({ part }: DaySlot) => order.get(part) ?? order.size
  return children.flatMap(({ birthDate, school, place, group, ...child }) => {
    const facts = { birthDate, school, schoolClass: child.schoolClass }
    const goes = placeAndGroupOf(activity, facts, { place, group }, day)
    const there = (at.get(placeKey(goes)) ?? []).toSorted((one, other) => orderOf(one) - orderOf(other))
    if (there.length === 0) return []
    return [{ ...child, ...goes, slots: there.map(({ slotId, part }) => ({ slotId, part })) }]
  })
}

const placeKey = ({ place, group }: PlaceAndGroup) => `${place}\n${group}`

interface DaySlot extends PlaceAndGroup {
  readonly slotId: string
  readonly part: string
}

interface EnrolledRow extends Omit<UnbookedChild, "slots">, ChildFacts {}
