import type { SqlClient } from "effect/sql"

/** The settings of the town whose id stands in a column: a name of ours, never what somebody typed. */
export const townSettingsSql = (sql: SqlClient.SqlClient, townId: string) =>
  sql`(select t.settings from towns t where t.id = ${sql.literal(townId)})`
