import type { SqlClient } from "effect/sql"

/** The condition that an instant is not before an ISO day as it passes in Paris; `column` is a name of ours, never what somebody typed. */
export const sinceDay = (sql: SqlClient.SqlClient, column: string, day: string) =>
  sql`${sql.literal(column)} >= (${day}::date)::timestamp at time zone 'Europe/Paris'`

/** The condition that an instant is on an ISO day as it passes in Paris, or before it. */
export const throughDay = (sql: SqlClient.SqlClient, column: string, day: string) =>
  sql`${sql.literal(column)} < (${day}::date + 1)::timestamp at time zone 'Europe/Paris'`
