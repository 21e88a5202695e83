import { age, figures, type GaugeSql } from "../platform/sql/Gauge.ts"

/** Files that the antivirus has not seen yet, and since when. */
export const fileGauges: GaugeSql = (sql) => sql`${figures(
  sql,
  { files_quarantined: sql`count(*)`, files_quarantined_oldest_seconds: age(sql, sql`begun_at`) },
  sql`stored_files where state = 'quarantined'`
)}
  union all ${figures(sql, { files_to_erase: sql`count(*)` }, sql`erasable_files`)}`
