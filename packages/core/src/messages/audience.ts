import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { todayInParis } from "../platform/time/today.ts"

/** To which households staff write: those that meet all of it; nothing said, all that have somebody to read it. */
export interface MessageAudience {
  /** Reference of one household. */
  readonly household?: string
  /** Code of an activity in which a child is enrolled today or later. */
  readonly activity?: string
  readonly school?: string
  readonly schoolClass?: string
  /** Something is still to pay after its due date. */
  readonly unpaid?: boolean
}

/** A household that a message goes to. */
export interface Addressee {
  readonly householdId: string
  readonly householdRef: string
  readonly householdName: string
}

/** The households of an audience, by name. */
export const audienceOf = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (townId: string, audience: MessageAudience) {
    const today = yield* todayInParis
    const { household = null, activity = null, school = null, schoolClass = null, unpaid = false } = audience
    return yield* sql<Addressee>`select h.id as household_id, h.external_ref as household_ref, h.name as household_name
      from household_cards h where h.town_id = ${townId}
        and (${household}::text is null or h.external_ref = ${household}::text)
        and (${activity}::text is null or exists (select 1 from enrolment_periods e where e.town_id = h.town_id
          and e.household_id = h.id and e.activity = ${activity}::text and e.ends_on >= ${today}::date))
        and (${school === null && schoolClass === null} or exists (select 1 from child_homes l
          join child_cards c on c.town_id = l.town_id and c.id = l.child_id
          where l.town_id = h.town_id and l.household_id = h.id
            and (${school}::text is null or c.school = ${school}::text)
            and (${schoolClass}::text is null or c.school_class = ${schoolClass}::text)))
        and (not ${unpaid} or exists (select 1 from receivables r where r.town_id = h.town_id and r.household_id = h.id
          and r.remaining_cents > 0 and r.due_on < ${today}::date))
      order by h.name collate portail_french, h.external_ref`
  })
)
