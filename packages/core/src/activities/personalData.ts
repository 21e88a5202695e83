import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type {
  Coverage,
  DataSubject,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport
} from "../platform/privacy/Contribution.ts"
import { among } from "../platform/privacy/rows.ts"
import type { tables } from "./tables.ts"

const covers = {
  enrolments: { exported: ["inscriptions"] }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** What children are enrolled in. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  const erase = Effect.fnUntraced(function* ({ townId, household, child }: Leaving) {
    yield* sql`delete from enrolments where town_id = ${townId}
      and (${among(sql, "household_id", household)} or ${among(sql, "child_id", child)})`
    return {}
  })

  // what the household that stays has already stays as it is; what was decided against keeps nothing away
  const move = Effect.fnUntraced(function* ({ townId, household: { from, to }, subjects }: Merging) {
    yield* sql`update enrolments e set household_id = ${to}, child_id = p."to"
      from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)
      where e.town_id = ${townId} and e.household_id = ${from} and e.child_id = p."from"
        and (e.state not in ('requested', 'accepted') or not exists (select 1 from enrolments o
          where o.town_id = e.town_id and o.household_id = ${to} and o.child_id = p."to" and o.activity = e.activity
            and o.starts_on = e.starts_on and o.state in ('requested', 'accepted')))`
    return {}
  })

  // a child who lives in two homes keeps both, whichever enrolled it
  const enrolledOn = (day: string) => sql`exists (select 1 from child_homes l
    join enrolments t on t.town_id = l.town_id and t.child_id = l.child_id
    where l.town_id = h.town_id and l.household_id = h.id and t.ends_on >= ${day}::date)`
  return {
    room: "activities",
    covers,
    erase: { counts: [], run: erase },
    move,
    ties: {
      serves: enrolledOn,
      served: sql`exists (select 1 from enrolments t where t.town_id = h.town_id and t.household_id = h.id)`,
      activeSince: (day: string) => [enrolledOn(day)]
    }
  } satisfies PersonalDataContribution
})

/** A household's enrolments. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "activities",
    document: ({ townId, householdId }: DataSubject) =>
      Effect.map(
        sql`select c.given_name as child, t.activity, t.period, t.place, t.starts_on, t.ends_on, t.recorded_at, t.state,
            t.decided_at, t.reason
          from enrolments t join child_cards c on c.town_id = t.town_id and c.id = t.child_id
          where t.town_id = ${townId} and t.household_id = ${householdId} order by t.starts_on, c.given_name collate portail_french`,
        (inscriptions) => ({ inscriptions })
      )
  } satisfies PersonalDataExport
})
