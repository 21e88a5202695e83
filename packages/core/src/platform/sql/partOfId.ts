import type { SqlClient } from "effect/sql"

/**
 * The condition that an id is what somebody typed of it: the whole, its end as lists show it, or its beginning, of six characters at
 * least; `column` is a name of ours.
 */
export const isPartOfId = (sql: SqlClient.SqlClient, column: string, typed: string) => {
  const part = typed.trim().toLowerCase()
  return canBePartOfId(part)
    ? sql`(${sql.literal(column)}::text like ${`${part}%`} or ${sql.literal(column)}::text like ${`%${part}`})`
    : sql`false`
}

/** Whether a text may stand for an id. */
export const canBePartOfId = (text: string): boolean => /^[0-9a-f-]{6,36}$/i.test(text)
