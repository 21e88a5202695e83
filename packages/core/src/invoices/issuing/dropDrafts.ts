import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { among } from "../../platform/privacy/rows.ts"

/** Deletes what drafts, and revisions that were not issued, have for some households, or for those with lines of some children. */
export const dropDrafts = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (townId: string, households: ReadonlyArray<string>, children: ReadonlyArray<string>) {
    const drafted = (
      row: "l" | "d"
    ) => sql`${sql.literal(row)}.town_id = ${townId} and not exists (select 1 from invoice_runs r
      where r.town_id = ${sql.literal(row)}.town_id and r.id = ${sql.literal(row)}.run_id
        and r.revision = ${sql.literal(row)}.revision and r.state = 'issued')`
    const rows = yield* sql<{ householdId: string }>`select distinct l.household_id from run_lines l
      where ${drafted("l")} and ${among(sql, "l.child_id", children)}`
    const all = [...new Set([...households, ...rows.map(({ householdId }) => householdId)])]
    yield* sql`delete from run_lines l where ${drafted("l")} and ${among(sql, "l.household_id", all)}`
    yield* sql`delete from run_documents d where ${drafted("d")} and ${among(sql, "d.household_id", all)}`
  })
)
