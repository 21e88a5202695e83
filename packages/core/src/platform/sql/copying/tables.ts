import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../decodeRows.ts"
import { orDieSql } from "../failures.ts"

/** A table whose rows are copied: its name and its columns with their types as PostgreSQL writes them; none that is computed. */
export const CopiedTable = Schema.Struct({
  name: Schema.String,
  columns: Schema.Array(Schema.Struct({ name: Schema.String, type: Schema.String }))
})
export type CopiedTable = typeof CopiedTable.Type

/** A sequence and the last number that it gave; text, since it may be more than a JavaScript number. */
export const CopiedSequence = Schema.Struct({ name: Schema.String, last: Schema.String })
export type CopiedSequence = typeof CopiedSequence.Type

/** A name as a part of a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Every table that holds what a portal knows, by name: all but the list of migrations, which each database keeps of itself. */
export const copiedTables: Effect.Effect<ReadonlyArray<CopiedTable>, never, SqlClient.SqlClient> = Effect.gen(
  function* () {
    const sql = yield* SqlClient.SqlClient
    return yield* sql`select c.relname as name,
        json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'portail_migrations'
      group by c.relname order by c.relname`.pipe(decodeRows(CopiedTable))
  }
).pipe(orDieSql)

/** The sequences that have given numbers. */
export const copiedSequences: Effect.Effect<ReadonlyArray<CopiedSequence>, never, SqlClient.SqlClient> = Effect.gen(
  function* () {
    const sql = yield* SqlClient.SqlClient
    return yield* sql`select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = current_schema() and last_value is not null order by 1`.pipe(decodeRows(CopiedSequence))
  }
).pipe(orDieSql)

/** Has sequences go on after these numbers. */
export const setSequences = Effect.fnUntraced(function* (sequences: ReadonlyArray<CopiedSequence>) {
  const sql = yield* SqlClient.SqlClient
  for (const { name, last } of sequences) yield* sql`select setval(${quoted(name)}::regclass, ${last}::text::bigint)`
}, orDieSql)
