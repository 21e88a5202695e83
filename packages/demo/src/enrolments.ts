import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { Activity } from "@portail-familles/core/activities"
import { newId } from "@portail-familles/core/platform/ids"
import { now } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { seeded } from "./random.ts"
import { type DemoPupil, demoPupils, seedSchooling } from "./schooling.ts"

type State = "accepted" | "requested" | "refused"

interface DemoEnrolment {
  readonly householdRef: string
  readonly childRef: string
  readonly activity: string
  readonly state: State
}

/** Why the demo's staff refused the few that they did. */
const refusal = "Le groupe est complet : nous vous rappelons si une place se libère."

/** Who uses what in the demo, on an ISO day; the guide's family has two children at the canteen. */
export const demoEnrolments = (today: string): ReadonlyArray<DemoEnrolment> =>
  demoPupils(today).flatMap((pupil, index) => {
    const { householdRef, childRef } = pupil
    return stateOf(pupil, index).map(([activity, state]) => ({ householdRef, childRef, activity, state }))
  })

const stateOf = ({ childRef, schoolClass }: DemoPupil, index: number): ReadonlyArray<readonly [string, State]> => {
  if (childRef === "TEST-EMMA-ROSE") return accepted("restauration", "mercredi", "centre-loisirs")
  if (childRef === "TEST-LOUIS") return accepted("restauration", "mercredi")
  const random = seeded(index * 131 + 11)
  const [meals, care, wednesdays, asks] = [0.85, 0.35, 0.45, 0.1].map((share) => random.chance(share))
  const atSchool = schoolClass !== ""
  return [
    ...(atSchool && meals ? accepted("restauration") : []),
    ...(atSchool && care ? accepted("periscolaire") : []),
    ...(wednesdays ? accepted("mercredi") : []),
    ...(index % 3 === 0 ? accepted("centre-loisirs") : []),
    ...(index % 3 === 1 && asks ? [["centre-loisirs", "requested"] as const] : []),
    ...(index % 90 === 2 ? [["centre-loisirs", "refused"] as const] : [])
  ]
}

const accepted = (...activities: ReadonlyArray<string>) => activities.map((activity) => [activity, "accepted"] as const)

/** Sends the demo's children to school, and enrols them for the whole period of each activity that the town offers; does nothing where enrolments are. */
export const seedEnrolments = Effect.fn("seedEnrolments")(function* (
  staff: StaffAccess,
  activities: ReadonlyArray<Activity>,
  today: string
) {
  const sql = yield* SqlClient.SqlClient
  const known = yield* sql`select 1 from enrolments where town_id = ${staff.townId} limit 1`
  if (known.length > 0) return
  yield* seedSchooling(staff, today)
  const at = yield* now
  const periodOf = new Map(activities.map(({ code, periods }) => [code, periods[0]]))
  const rows = yield* Effect.forEach(demoEnrolments(today), (enrolment) =>
    Effect.map(newId, (id) => ({ id, period: periodOf.get(enrolment.activity), ...enrolment }))
  )
  yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, period, starts_on, ends_on, recorded_at, state,
      requested_by, decided_at, decided_by, reason)
    select h.town_id, r.id, h.id, c.id, r.activity, r.period->>'code', (r.period->>'from')::date, (r.period->>'to')::date, ${at},
      r.state, 'demo', case when r.state <> 'requested' then ${at}::timestamptz end,
      case when r.state <> 'requested' then 'demo' else '' end, case when r.state = 'refused' then ${refusal} else '' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdRef" text, "childRef" text, activity text, state text,
      period jsonb)
    join households h on h.town_id = ${staff.townId} and h.external_ref = r."householdRef"
    join children c on c.town_id = h.town_id and c.external_ref = r."childRef"
    where r.period is not null`
}, Effect.orDie)
