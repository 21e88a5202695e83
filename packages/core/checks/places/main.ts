/**
 * `npm run check:places -- --histories 2000 --seed 7`: random histories of families, staff, draws, offers that run out and two servers that
 * share the work, each in a town of its own on one PostgreSQL, on a virtual clock; some of them kill a server. Ends with 1 and the shrunk
 * history on the first failure.
 */
import { parseArgs } from "node:util"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { wholeNumber } from "../../../../scripts/options.ts"
import type { Database } from "../../src/platform/sql/Database.ts"
import { migrate } from "../../src/platform/sql/migrations.ts"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../../test/support/postgresCluster.ts"
import { serverLayer } from "../../test/support/templates.ts"
import { promises } from "./facts.ts"
import { KillablePortals, killableUser } from "./killable.ts"
import { brokenBy, liveAll, shrunk, wordsOf } from "./lives.ts"
import { openPortal } from "./portal.ts"
import type { Stage } from "./stage.ts"

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "2000" },
    seed: { type: "string", default: String(Date.now() % 1e6) }
  }
})

const wanted = wholeNumber("histories", values.histories)
const seed = wholeNumber("seed", values.seed, 0)

/** What all came to, in a line, after the words of the first failure. */
const told = async (stage: Stage): Promise<void> => {
  const { counts, failed } = await liveAll(stage, wanted, seed)
  const broken = Object.fromEntries(promises.map((name) => [name, 0]))
  if (failed !== null) {
    process.exitCode = 1
    const shortest = await shrunk(stage, seed, failed)
    broken[brokenBy(shortest)] = 1
    for (const line of await wordsOf(stage, seed, shortest)) console.log(line)
  }
  const figures = Object.entries({ ...counts, ...broken }).map(([name, count]) => `${name}=${count}`)
  console.log(`check:places ${figures.join(" ")}`)
}

const run = (connection: PostgresConnection) =>
  Effect.gen(function* () {
    const database = yield* Effect.context<Database>()
    yield* migrate
    yield* SqlClient.SqlClient.use((sql) => sql.unsafe(`create role ${killableUser} superuser login`))
    const killables = yield* Effect.acquireRelease(
      Effect.sync(() => new KillablePortals(connection)),
      (all) => Effect.promise(() => all.close())
    )
    const twin = yield* Effect.acquireRelease(
      Effect.promise(() => killables.take()),
      (twin) => Effect.promise(() => twin.close())
    )
    const here = yield* Effect.acquireRelease(
      Effect.sync(() => openPortal(database)),
      (here) => Effect.promise(() => here.close())
    )
    const stage = { database, servers: [here, twin] as const, killables }
    return yield* Effect.promise(() => told(stage))
  }).pipe(Effect.scoped, Effect.provide(serverLayer(connection, connection.database)))

const binaries = findPostgresBinaries()
if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
const { stop, ...connection } = await startPostgresCluster(binaries)
try {
  await Effect.runPromise(run(connection))
} finally {
  await stop()
}
