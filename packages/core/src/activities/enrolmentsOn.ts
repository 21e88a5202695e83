import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { EnrolmentState } from "./Enrolment.ts"

/** What a home asked for a child, for ISO days that one is among; who decided it, when, and why it was refused. */
export interface EnrolmentOn {
  readonly householdRef: string
  readonly postalCode: string
  readonly city: string
  readonly activity: string
  readonly place: string
  readonly group: string
  readonly startsOn: string
  readonly endsOn: string
  readonly state: EnrolmentState
  /** Null while nobody has decided, and where another program did. */
  readonly decidedAt: Date | null
  readonly decidedBy: string
  readonly reason: string
}

/** Reads a child's enrolments for an ISO day, whatever became of them. */
export const enrolmentsOn = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string, childId: string, day: string) =>
    sql<EnrolmentOn>`select h.external_ref as household_ref, h.postal_code,
      h.city, e.activity, e.place, e.group_code as "group", e.starts_on, e.ends_on, e.state, e.decided_at, e.decided_by, e.reason
    from enrolments e join household_cards h on h.town_id = e.town_id and h.id = e.household_id
    where e.town_id = ${townId} and e.child_id = ${childId} and ${day}::date between e.starts_on and e.ends_on
    order by e.activity, h.external_ref, e.recorded_at`
)
