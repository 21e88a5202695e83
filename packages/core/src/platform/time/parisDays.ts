import { DateTime } from "effect"
import type { SqlClient } from "effect/sql"
import { parisZone } from "./parisZone.ts"

/** The zone of Paris in a query, behind `at time zone`. */
export const sqlZone = (sql: SqlClient.SqlClient) => sql.literal(`'${parisZone}'`)

/** The condition that an instant is not before an ISO day as it passes in Paris; `column` is a name of ours, never what somebody typed. */
export const sinceDay = (sql: SqlClient.SqlClient, column: string, day: string) =>
  sql`${sql.literal(column)} >= (${day}::date)::timestamp at time zone ${sqlZone(sql)}`

/** The condition that an instant is on an ISO day as it passes in Paris, or before it. */
export const throughDay = (sql: SqlClient.SqlClient, column: string, day: string) =>
  sql`${sql.literal(column)} < (${day}::date + 1)::timestamp at time zone ${sqlZone(sql)}`

/** Noon of an ISO day in Paris: of a day whose hour is not known, an instant that is that day in every report. */
export const noonInParis = (day: string): Date =>
  DateTime.toDateUtc(DateTime.makeZonedUnsafe(`${day}T12:00:00Z`, { timeZone: parisZone, adjustForTimeZone: true }))
