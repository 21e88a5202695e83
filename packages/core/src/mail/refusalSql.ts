import type { SqlClient } from "effect/sql"

/** Why the mail server has not taken a mail so far; none once it has. The columns are names of ours, never what somebody typed. */
export const refusalSql = (sql: SqlClient.SqlClient, columns: { readonly townId: string; readonly mailId: string }) =>
  sql`(select m.refusal from mails m
    where m.town_id = ${sql.literal(columns.townId)} and m.id = ${sql.literal(columns.mailId)} and m.sent_at is null)`
