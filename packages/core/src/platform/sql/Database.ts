import { PgClient } from "@effect/sql-pg"
import { Config, Context, Effect, Layer, Option, Redacted, Schema, String as Strings } from "effect"
import { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import { Ids } from "../ids/Ids.ts"
import type { DataDirectoryUnusable } from "./embedded/dataDirectory.ts"
import { type EmbeddedDatabase, openEmbedded } from "./embedded/EmbeddedDatabase.ts"
import { upkeepWhileOpen } from "./embedded/upkeep.ts"
import { migrate, pendingMigrations } from "./migrations.ts"
import { type ServerAddress, sharesSessions } from "./sharesSessions.ts"

/** The database at `DATABASE_URL` does not answer or refuses; `reason` never contains the password. */
export class DatabaseUnreachable extends Schema.TaggedError<DatabaseUnreachable>()("DatabaseUnreachable", {
  reason: Schema.String
}) {}

/** The database's tables are older than this program: `portail db migrate` brings them up to date. */
export class MigrationsPending extends Schema.TaggedError<MigrationsPending>()("MigrationsPending", {
  pending: Schema.Array(Schema.String)
}) {}

/** Another process already runs a portal on this data directory. */
export class DataDirectoryInUse extends Schema.TaggedError<DataDirectoryInUse>()("DataDirectoryInUse", {
  directory: Schema.String
}) {}

/** How the database was opened: a PostgreSQL server, or the embedded one as its owner or as a guest of the process that owns it. */
export class DatabaseKind extends Context.Service<DatabaseKind, "server" | "owner" | "guest">()(
  "@portail-familles/core/sql/DatabaseKind"
) {}

export type Database = SqlClient.SqlClient | PgClient.PgClient | Ids | DatabaseKind
export type DatabaseFailure = DatabaseUnreachable | DataDirectoryUnusable | DataDirectoryInUse | MigrationsPending

export interface DatabaseOptions {
  /** PostgreSQL URL; `undefined` opens the embedded database. */
  readonly url: Redacted.Redacted | undefined
  readonly dataDirectory: string
  /** A server must own its embedded database; a command may join the process that does. Default: may join. */
  readonly mustOwn?: boolean
  /** Bring a PostgreSQL server's tables up to date too; the embedded database always is. Default: false. */
  readonly migrateServer?: boolean
}

/** `DATABASE_URL` (an empty one is none) and `PORTAIL_DATA_DIR` (default `.portail`). */
export const databaseConfig = Config.all({
  url: Config.Redacted("DATABASE_URL").pipe(
    Config.option,
    Config.map((url) => Option.getOrUndefined(Option.filter(url, (text) => Redacted.value(text) !== "")))
  ),
  dataDirectory: Config.String("PORTAIL_DATA_DIR").pipe(Config.withDefault(".portail"))
})

/** The database that a process works on, with its tables as this program knows them. */
export const databaseLayer = (options: DatabaseOptions): Layer.Layer<Database, DatabaseFailure> =>
  options.url === undefined ? embeddedLayer(options) : serverLayer(options.url, options.migrateServer ?? false)

/** Rows and parameters in camelCase, tables in snake_case; documents in `jsonb` are left as they are. */
const names = {
  transformQueryNames: Strings.camelToSnake,
  transformResultNames: Strings.snakeToCamel,
  transformJson: false,
  applicationName: "portail"
} as const

/** A layer over any database that answers on streams: PGlite in this process, or another process's socket. */
export const layerOf = (database: EmbeddedDatabase): Layer.Layer<Database, DatabaseUnreachable> =>
  PgClient.layer({
    ...names,
    stream: database.stream,
    username: "postgres",
    database: "postgres",
    // one session behind all streams: named statements of two clients would collide
    prepare: false,
    maxConnections: 6,
    // a guest may come while the owner still opens the data, or wait behind a long transaction
    connectTimeout: "1 minute"
  }).pipe(answering, Layer.provideMerge(Layer.succeed(DatabaseKind, database.role)), Layer.provideMerge(Ids.layer))

/** A layer over a PostgreSQL server, or a pooler before one, whatever state its tables are in. */
export const serverLayerUnchecked = (server: ServerAddress): Layer.Layer<Database, DatabaseUnreachable> =>
  Layer.unwrap(
    Effect.map(Effect.mapError(sharesSessions(server), unreachable), (shared) => clientLayer(server, shared))
  )

const clientLayer = (server: ServerAddress, shared: boolean): Layer.Layer<Database, DatabaseUnreachable> =>
  PgClient.layer({
    ...names,
    ...server,
    maxConnections: 10,
    // what several requests ask at the same moment leaves in one write; few share a connection, so that a slow query holds up few
    multiplex: true,
    multiplexConcurrency: 8,
    // the next transaction may be another session's, which knows no statement by its name
    prepare: !shared,
    connectTimeout: "5 seconds",
    // a server that vanished without a word is found out, where nothing between notices it sooner
    keepAlive: "10 seconds"
  }).pipe(answering, Layer.provideMerge(Layer.succeed(DatabaseKind, "server" as const)), Layer.provideMerge(Ids.layer))

const embeddedLayer = (options: DatabaseOptions): Layer.Layer<Database, DatabaseFailure> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const opened = yield* openEmbedded(options.dataDirectory)
      if (options.mustOwn === true && opened.role === "guest") {
        return yield* new DataDirectoryInUse({ directory: options.dataDirectory })
      }
      // a guest too: it may arrive before the owner has made the tables
      const layer = migrated(layerOf(opened))
      return opened.role === "guest" ? layer : Layer.effectDiscard(upkeepWhileOpen).pipe(Layer.provideMerge(layer))
    })
  )

const serverLayer = (url: Redacted.Redacted, migrateServer: boolean): Layer.Layer<Database, DatabaseFailure> => {
  const layer = serverLayerUnchecked({ url })
  return migrateServer ? migrated(layer) : checked(layer)
}

const migrated = <E>(layer: Layer.Layer<Database, E>): Layer.Layer<Database, E> =>
  Layer.effectDiscard(migrate).pipe(Layer.provideMerge(layer))

const checked = <E>(layer: Layer.Layer<Database, E>): Layer.Layer<Database, E | MigrationsPending> =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const pending = yield* pendingMigrations
      if (pending.length > 0) return yield* new MigrationsPending({ pending })
    })
  ).pipe(Layer.provideMerge(layer))

/** The client connects at its first query only: this is it. */
const answering = <A>(client: Layer.Layer<A | SqlClient.SqlClient, SqlError>) =>
  Layer.effectDiscard(SqlClient.SqlClient.use((sql) => sql`select 1`)).pipe(
    Layer.provideMerge(client),
    Layer.catch((error) => Layer.effectContext(Effect.fail(unreachable(error))))
  )

const unreachable = (error: SqlError): DatabaseUnreachable => new DatabaseUnreachable({ reason: rootMessage(error) })

const rootMessage = (error: unknown): string => {
  let deepest: unknown = error
  for (let next: unknown = error; next instanceof Object; next = causeOf(next)) deepest = next
  return deepest instanceof Error && deepest.message !== ""
    ? deepest.message
    : String((deepest as { code?: string }).code)
}

const causeOf = (error: object): unknown =>
  "reason" in error ? error.reason : "cause" in error ? error.cause : undefined
