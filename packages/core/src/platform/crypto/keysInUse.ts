import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../sql/decodeRows.ts"
import { orDieSql } from "../sql/failures.ts"

/** A key by its name, and how many things were sealed with it. */
export interface KeyUse {
  readonly keyId: string
  readonly things: number
}

/** The keys that what is sealed still needs, in every table that has sealed rows, most used first. */
export const keysInUse: Effect.Effect<ReadonlyArray<KeyUse>, never, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const tables = yield* sql`select quote_ident(c.relname) as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'key_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') order by 1`.pipe(
    decodeRows(Schema.Struct({ name: Schema.String }))
  )
  if (tables.length === 0) return []
  const counts = tables.map(
    ({ name }) => `select key_id, count(*) as things from ${name} where key_id is not null group by 1`
  )
  return yield* sql
    .unsafe(
      `select key_id, sum(things)::int as things from (${counts.join(" union all ")}) c group by 1 order by 2 desc, 1`
    )
    .pipe(decodeRows(Schema.Struct({ keyId: Schema.String, things: Schema.Int })))
}).pipe(orDieSql)
