import type { SqlClient } from "effect/sql"

/** The slug of a town, by a column of ours that has its id. */
export const townSlugSql = (sql: SqlClient.SqlClient, townId: string) =>
  sql`(select t.slug from towns t where t.id = ${sql.literal(townId)})`
