import type { SqlClient } from "effect/sql"

/** The codes of a town's régies, in their order: those of earlier settings too, since invoices name them. */
export const regieCodesSql = (sql: SqlClient.SqlClient, townId: string) =>
  sql<{ readonly code: string }>`select code from regies where town_id = ${townId} order by code`

/** Who collects what a régie of the town bills, by the code in a column: a name of ours, never what somebody typed. */
export const collectionSql = (sql: SqlClient.SqlClient, townId: string, column: string) =>
  sql`(select g.collection from regies g where g.town_id = ${townId}::uuid and g.code = ${sql.literal(column)})`
