import { openAsBlob } from "node:fs"
import { layer as layerBlock } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { describe, inject } from "vitest"
import { needs } from "../../../../scripts/needs.ts"
import { programPath } from "../../../../scripts/programs.ts"
import {
  type Database,
  type DatabaseUnreachable,
  layerOf,
  serverLayerUnchecked
} from "../../src/platform/sql/Database.ts"
import { openInMemory } from "../../src/platform/sql/embedded/EmbeddedDatabase.ts"
import { givenServer } from "./givenServer.ts"
import { pooledUrl, startPooler } from "./pooler.ts"
import type { PostgresConnection } from "./postgresCluster.ts"
import { markedLayer, serverLayer, templateDatabase } from "./templates.ts"

/** Opens a migrated PGlite. */
export const openMigrated = Effect.suspend(() => Effect.promise(() => openAsBlob(inject("pgliteDump")))).pipe(
  Effect.flatMap(openInMemory)
)

/** A migrated PGlite of this block's own. */
export const pgliteLayer: Layer.Layer<Database, DatabaseUnreachable> = Layer.unwrap(Effect.map(openMigrated, layerOf))

// real time: timeouts of the driver must pass; tests that need another time provide their own Clock
const blockOptions = { timeout: "300 seconds", excludeTestServices: true } as const

let databases = 0

const onServer = (connection: PostgresConnection, statement: string) =>
  SqlClient.SqlClient.use((sql) => sql.unsafe(statement)).pipe(
    Effect.provide(serverLayer(connection, connection.database)),
    Effect.orDie
  )

/** A migrated database of one's own on the throw-away PostgreSQL server, with the server that it is on. */
export const newDatabase = Effect.gen(function* () {
  const connection = inject("postgres")
  if (connection === null) return yield* Effect.die(new Error("PostgreSQL is not installed"))
  const name = `portail_test_${process.pid}_${databases++}`
  yield* onServer(connection, `create database ${name} template ${templateDatabase}`)
  return { connection, name }
})

/** A migrated database behind a PgBouncer of this block's own, with so few sessions that transactions must share them. */
const pooledLayer: Layer.Layer<Database, DatabaseUnreachable> = Layer.unwrap(
  Effect.gen(function* () {
    const { connection, name } = yield* newDatabase
    const { port } = yield* Effect.acquireRelease(
      Effect.promise(() => startPooler(programPath("pgbouncer"), connection, 3)),
      ({ stop }) => Effect.promise(stop)
    )
    return markedLayer(serverLayerUnchecked({ url: pooledUrl(port, name) }))
  })
)

/** A migrated database of this block's own on the throw-away PostgreSQL server; behind PgBouncer with `TESTS_BEHIND=pgbouncer`. */
export const postgresLayer: Layer.Layer<Database, DatabaseUnreachable> = Layer.unwrap(
  Effect.suspend(() =>
    process.env["TESTS_BEHIND"] === "pgbouncer"
      ? Effect.succeed(pooledLayer)
      : newDatabase.pipe(
          // those of a check are large
          Effect.tap(({ connection, name }) =>
            givenServer === undefined
              ? Effect.void
              : Effect.addFinalizer(() => onServer(connection, `drop database ${name} with (force)`))
          ),
          Effect.map(({ connection, name }) => serverLayer(connection, name))
        )
  )
)

type Block<R> = Parameters<ReturnType<typeof layerBlock<R, unknown>>>[1]
/** What a block of tests on a database is written against. */
export type DatabaseTests<R = Database> = Parameters<Extract<Block<R>, (...args: never) => unknown>>[0]

/** Runs a block of tests on PostgreSQL alone: what takes too long on one session, or needs several. */
export const describeOnPostgres = <R, E>(
  name: string,
  services: Layer.Layer<R, E, Database>,
  block: (it: DatabaseTests<R | Database>) => void
): void => {
  describe("with a server", needs("postgresql"), () => {
    layerBlock(services.pipe(Layer.provideMerge(postgresLayer)), blockOptions)(`${name}, on PostgreSQL`, block)
  })
}

/** Runs a block of tests behind PgBouncer, which gives each transaction to whichever session is free. */
export const describeBehindPooler = <R, E>(
  name: string,
  services: Layer.Layer<R, E, Database>,
  block: (it: DatabaseTests<R | Database>) => void
): void => {
  describe("with a server", needs("postgresql"), () => {
    describe("and a pooler", needs("pgbouncer"), () => {
      layerBlock(services.pipe(Layer.provideMerge(pooledLayer)), blockOptions)(`${name}, behind PgBouncer`, block)
    })
  })
}

/** Runs a block of tests on PGlite alone: what is not about the database, so that it runs everywhere and once. */
export const describeOnPglite = <R, E>(
  name: string,
  services: Layer.Layer<R, E, Database>,
  block: (it: DatabaseTests<R | Database>) => void
): void =>
  givenServer === undefined
    ? layerBlock(services.pipe(Layer.provideMerge(pgliteLayer)), blockOptions)(`${name}, on PGlite`, block)
    : describeOnPostgres(name, services, block)

/**
 * Runs a block of tests on PostgreSQL where it is installed, else on PGlite: what asks nothing of the database in which the two
 * differ. PGlite meets its statements in the tests of the server, the command line and the journeys.
 */
export const describeOnDatabase = <R, E>(
  name: string,
  services: Layer.Layer<R, E, Database>,
  block: (it: DatabaseTests<R | Database>) => void
): void => (inject("postgres") === null ? describeOnPglite : describeOnPostgres)(name, services, block)

/**
 * Runs a block of tests on PGlite and on PostgreSQL, `services` built on each: locks, triggers, temporary tables, bytes, order
 * of text, and whatever else the two databases do not share.
 */
export const describeOnBothDatabases = <R, E>(
  name: string,
  services: Layer.Layer<R, E, Database>,
  block: (it: DatabaseTests<R | Database>) => void
): void => {
  if (givenServer === undefined) describeOnPglite(name, services, block)
  describeOnPostgres(name, services, block)
}
