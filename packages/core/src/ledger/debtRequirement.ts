import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { RequirementSource } from "../activities/Requirements.ts"
import { todayInParis } from "../platform/time/today.ts"

/** No overdue invoices above what an activity allows; what is being paid at this moment is no debt. */
export const debtRequirement = Effect.map(
  SqlClient.SqlClient,
  (sql): RequirementSource => ({
    requiredBy: ({ requires }) => requires.debtOverCents !== null,
    facts: ({ townId, householdId }) =>
      Effect.map(
        todayInParis,
        (today) => sql`(select coalesce(sum(i.remaining_cents), 0) from receivables i
          where i.town_id = ${townId} and i.household_id = ${householdId} and i.due_on < ${today}::date
            and not exists (select 1 from live_attempts t where t.town_id = i.town_id and t.invoice_id = i.id))`
      ),
    unmet: Effect.fnUntraced(function* (_, wanted, facts) {
      const owed = yield* decodeCents(facts)
      return wanted
        .filter(({ activity: { requires } }) => requires.debtOverCents !== null && owed > requires.debtOverCents)
        .map(({ activity }) => ({ activity: activity.code, childId: null, startsOn: null, code: "debt" as const }))
    }, Effect.orDie)
  })
)

const decodeCents = Schema.decodeUnknownEffect(Schema.Int)
