import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../../src/platform/sql/decodeRows.ts"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import { serverLayer, templateDatabase } from "../../test/support/templates.ts"
import { partitionedSchema } from "./partitionedSchema.ts"

/** What stands in a migrated database. */
export interface Tables {
  readonly ofTowns: ReadonlyArray<string>
  readonly ofInstallation: ReadonlyArray<string>
}

/** Its tables once they are distributed, and those of towns that stayed whole although they should not. */
export interface Distributed extends Tables {
  readonly whole: ReadonlyArray<string>
}

const wholeTables = `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'town_id'
  where c.relkind = 'r' and not c.relispartition and c.relnamespace = 'public'::regnamespace;`

const Found = Schema.Struct({ name: Schema.String, ofTown: Schema.Boolean })

/** The tables and views of towns, as statements name them. */
export const relationsOf = (connection: PostgresConnection): Promise<ReadonlySet<string>> =>
  Effect.runPromise(
    SqlClient.SqlClient.use((sql) =>
      sql`select c.relname as name, true as of_town from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'town_id'
        where c.relkind in ('r', 'p', 'v') and c.relnamespace = current_schema()::regnamespace`.pipe(decodeRows(Found))
    ).pipe(
      Effect.map((found) => new Set(found.map(({ name }) => name))),
      Effect.provide(serverLayer(connection, templateDatabase))
    )
  )

/** The tables of a database: those of towns have a `town_id`. */
export const tablesOf = (connection: PostgresConnection, database: string): Promise<Tables> =>
  Effect.runPromise(
    SqlClient.SqlClient.use((sql) =>
      sql`select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'town_id') as of_town
        from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
          and c.relnamespace = current_schema()::regnamespace order by 1`.pipe(decodeRows(Found))
    ).pipe(
      Effect.map((found) => ({
        ofTowns: found.filter(({ ofTown }) => ofTown).map(({ name }) => name),
        ofInstallation: found.filter(({ ofTown }) => !ofTown).map(({ name }) => name)
      })),
      Effect.provide(serverLayer(connection, database))
    )
  )

const run = (command: string, args: ReadonlyArray<string>, input: string): string => {
  const { status, stdout, stderr } = spawnSync(command, [...args], { input, encoding: "utf8", maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout
}

/** Puts in the place of the migrated template one with the same tables, distributed by their town; gives them. */
export const partitionTemplate = async (
  connection: PostgresConnection,
  binaries: string,
  partitions: number
): Promise<Distributed> => {
  const to = ["-h", connection.socketDir, "-U", connection.user]
  const dump = (...what: ReadonlyArray<string>) =>
    run(join(binaries, "pg_dump"), [...to, ...what, templateDatabase], "")
  const tables = await tablesOf(connection, templateDatabase)
  const schema = partitionedSchema(dump("--schema-only"), tables.ofTowns, partitions)
  const applied = dump("--data-only", "--table=portail_migrations")
  const psql = (database: string, sql: string) =>
    run(join(binaries, "psql"), [...to, "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", database], sql)
  psql(connection.database, `drop database ${templateDatabase}; create database ${templateDatabase};`)
  psql(templateDatabase, schema)
  psql(templateDatabase, applied)
  return { ...tables, whole: psql(templateDatabase, wholeTables).split("\n").filter(Boolean) }
}
