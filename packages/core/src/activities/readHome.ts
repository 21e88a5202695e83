import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { residencyOf } from "../households/residency.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { EnrolmentState } from "./Enrolment.ts"

/** A child of a home that may ask. */
export const HomeChild = Schema.Struct({
  id: Schema.String,
  givenName: Schema.String,
  birthDate: Schema.String,
  school: Schema.String,
  schoolClass: Schema.String
})
export type HomeChild = typeof HomeChild.Type

/** What a home asked for or was given; `activityName` is what the town called it last. */
export const HomeEnrolment = Schema.Struct({
  id: Schema.String,
  childId: Schema.String,
  activity: Schema.String,
  activityName: Schema.String,
  period: Schema.String,
  place: Schema.String,
  group: Schema.String,
  startsOn: Schema.String,
  endsOn: Schema.String,
  state: EnrolmentState,
  reason: Schema.String
})
export type HomeEnrolment = typeof HomeEnrolment.Type

/**
 * Reads a home in one query: where it lies, its children from the eldest on, and of each child, activity and first day the enrolment
 * that counts: the one that runs or waits, else the newest. Of the children's other homes nothing.
 */
export const readHome = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* ({ town, townId, householdId }: FamilyAccess) {
    const [row] = yield* sql`select h.postal_code, h.city,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'givenName', c.given_name, 'birthDate', c.birth_date,
          'school', c.school, 'schoolClass', c.school_class)
          order by c.birth_date, c.given_name collate portail_french, c.id), '[]'::jsonb)
        from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
        where l.town_id = h.town_id and l.household_id = h.id) as children,
      (select coalesce(jsonb_agg(to_jsonb(k) order by k."startsOn" desc, k."activityName", k.id), '[]'::jsonb) from (
        select distinct on (e.child_id, e.activity, e.starts_on) e.id, e.child_id as "childId", e.activity,
          coalesce(a.settings ->> 'name', e.activity) as "activityName", e.period, e.place, e.group_code as "group",
          e.starts_on as "startsOn", e.ends_on as "endsOn", e.state, e.reason
        from enrolments e left join activities a on a.town_id = e.town_id and a.code = e.activity
        where e.town_id = h.town_id and e.household_id = h.id
        order by e.child_id, e.activity, e.starts_on, (e.state in ('requested', 'accepted')) desc, e.recorded_at desc,
          e.id desc) k) as enrolments
      from household_cards h where h.town_id = ${townId} and h.id = ${householdId}`.pipe(decodeHome)
    const { children = [], enrolments = [], ...address } = row ?? { postalCode: "", city: "" }
    return { residency: residencyOf(town.settings, address), children, enrolments }
  })
)

/** A home as enrolments see it. */
export type EnrollingHome = Effect.Success<ReturnType<Effect.Success<typeof readHome>>>

const decodeHome = decodeRows(
  Schema.Struct({
    postalCode: Schema.String,
    city: Schema.String,
    children: Schema.Array(HomeChild),
    enrolments: Schema.Array(HomeEnrolment)
  })
)
