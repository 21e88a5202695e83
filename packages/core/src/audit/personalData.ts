import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type {
  Coverage,
  DataSubject,
  HouseholdKey,
  PersonalDataContribution,
  PersonalDataExport
} from "../platform/privacy/Contribution.ts"
import { rowCount } from "../platform/privacy/rows.ts"
import { monthsBefore } from "../platform/time/monthsBefore.ts"
import { sinceDay } from "../platform/time/parisDays.ts"
import type { Town } from "../towns/Town.ts"
import type { tables } from "./tables.ts"

const covers = {
  audit_entries: { exported: ["journal"], kept: "who did what is explained for as long as the town's settings say" }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** The condition that the log has an act on the household `h` of a query. */
export const actOnHousehold = (sql: SqlClient.SqlClient, action: string) =>
  sql`exists (select 1 from audit_entries e where e.town_id = h.town_id and e.subject_type = 'household'
    and e.subject_id = h.id::text and e.action = ${action})`

/** What the log holds of a family, and how long. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const accountsOfHome = (home: Fragment) => sql`select c.id from household_members l
    join account_cards c on c.town_id = l.town_id and c.adult_id = l.adult_id where ${home}`
  const acted = (subjectType: string, subjects: Fragment, day: string) => sql`exists (select 1 from (${subjects}) s
    join audit_entries e on e.town_id = h.town_id and e.subject_type = ${subjectType} and e.subject_id = s.id::text
      and ${sinceDay(sql, "e.at", day)})`
  const ofH = sql`l.town_id = h.town_id and l.household_id = h.id`
  return {
    room: "audit",
    covers,
    standing: ({ townId, householdId }: HouseholdKey) => {
      const ofHome = sql`l.town_id = ${townId} and l.household_id = ${householdId}`
      return Effect.map(
        sql<{ entries: number }>`select count(*)::int as entries from audit_entries a
          where a.town_id = ${townId} and a.subject_id in (select ${householdId}::text
            union select l.child_id::text from child_homes l where ${ofHome}
            union select c.id::text from (${accountsOfHome(ofHome)}) c)`,
        ([row]) => ({ others: { audit: row?.entries ?? 0 } })
      )
    },
    ties: {
      activeSince: (day: string) => [
        acted("household", sql`select h.id`, day),
        acted("child", sql`select l.child_id as id from child_homes l where ${ofH}`, day),
        acted("account", accountsOfHome(ofH), day)
      ]
    },
    // after the debtors, who are known by the entry of their erasure
    lateRetention: {
      counts: ["auditEntries"],
      run: Effect.fnUntraced(function* ({ town, today, entries }) {
        const { auditMonths, accountingYears } = town.settings.retention
        const asAccounts = `(${entries.asAccounts.map((start) => start.replaceAll(".", "\\.")).join("|")})%`
        // the table refuses every other deletion
        yield* sql`select set_config('portail.retention', 'on', true)`
        const auditEntries = yield* rowCount(sql`delete from audit_entries e where e.town_id = ${town.id}
            and not ${sinceDay(sql, "e.at", monthsBefore(today, auditMonths))}
            and (not ${sinceDay(sql, "e.at", monthsBefore(today, 12 * accountingYears))} or e.action not similar to ${asAccounts})
            and not (${entries.explained})
          returning 1 as one`)
        return { auditEntries }
      })
    }
  } satisfies PersonalDataContribution<Town>
})

/** What the log says of somebody, and what they did. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "audit",
    document: ({ townId, accountId, actor }: DataSubject) =>
      Effect.map(
        sql`select at, actor, action, before, after from audit_entries
          where town_id = ${townId} and ((subject_type = 'account' and subject_id = ${accountId}::text)
            or (actor = ${actor} and coalesce(after->>'section', '') <> 'other-guardian'))
          order by at, id`,
        (journal) => ({ journal })
      )
  } satisfies PersonalDataExport
})
