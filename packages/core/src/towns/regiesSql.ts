import type { SqlClient } from "effect/sql"

/** The codes of a town's régies, in their order: those of earlier settings too, since invoices name them. */
export const regieCodesSql = (sql: SqlClient.SqlClient, townId: string) =>
  sql<{ readonly code: string }>`select code from regies where town_id = ${townId} order by code`
