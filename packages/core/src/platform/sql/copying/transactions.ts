import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../decodeRows.ts"
import { orDieSql } from "../failures.ts"
import { copiedTables, quoted } from "./tables.ts"

/** Has values written the same way everywhere, whatever a server's settings. */
const oneWay = ["set local time zone 'UTC'", "set local datestyle = 'ISO, YMD'", "set local intervalstyle = 'postgres'"]

/** Reads one moment of the database: what others write meanwhile is not seen. */
export const inSnapshot = <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R | SqlClient.SqlClient> =>
  SqlClient.SqlClient.use((sql) =>
    orDieSql(
      sql.withTransaction(
        Effect.gen(function* () {
          yield* orDieSql(sql.unsafe("set transaction isolation level repeatable read, read only"))
          for (const setting of oneWay) yield* orDieSql(sql.unsafe(setting))
          return yield* work
        })
      )
    )
  )

const ForeignKey = Schema.Struct({ table: Schema.String, name: Schema.String, definition: Schema.String })

/**
 * Fills tables in one transaction, all or nothing, with triggers off and foreign keys checked at the end: by whoever owns the tables, no
 * superuser. What stood in those that are named goes first.
 */
export const filling = <A, E, R>(
  emptied: ReadonlyArray<string>,
  work: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R | SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const run = (statement: string) => orDieSql(sql.unsafe(statement))
    const filled = Effect.gen(function* () {
      for (const setting of oneWay) yield* run(setting)
      const tables = yield* copiedTables
      const keys = yield* orDieSql(
        sql`select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and k.conparentid = 0
        order by 1, 2`.pipe(decodeRows(ForeignKey))
      )
      for (const { table, name } of keys) yield* run(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
      for (const { name } of tables) yield* run(`alter table ${quoted(name)} disable trigger user`)
      for (const name of emptied) yield* run(`delete from ${quoted(name)}`)
      const result = yield* work
      for (const { name } of tables) yield* run(`alter table ${quoted(name)} enable trigger user`)
      for (const { table, name, definition } of keys) {
        yield* run(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
      }
      return result
    })
    return yield* orDieSql(sql.withTransaction(filled))
  })
