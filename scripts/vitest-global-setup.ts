import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { type PostgresConnection, startPostgresCluster } from "../packages/core/test/support/postgresCluster.ts"
import { migrateTemplate, writeMigratedDump } from "../packages/core/test/support/templates.ts"
import { missingPrograms, programPath } from "./programs.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The throw-away PostgreSQL of this run, its `template` database migrated; null where none is installed. */
    postgres: PostgresConnection | null
    /** A dump of a migrated PGlite data directory. */
    pgliteDump: string
  }
}

/** Brings up the PostgreSQL that tests share, and gives what brings it down. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "portail-tests-"))
  const dump = join(folder, "migrated.tar")
  // one after the other: while PGlite starts it holds this thread, and a connection to a server would time out under load
  await writeMigratedDump(dump)
  stops.push(await startServer(project))
  project.provide("pgliteDump", dump)
  return async () => {
    for (const stop of stops.splice(0)) await stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const stops: Array<() => Promise<void>> = []

async function startServer(project: TestProject): Promise<() => Promise<void>> {
  if (missingPrograms().postgresql !== undefined) {
    project.provide("postgres", null)
    return async () => {}
  }
  const { stop, ...connection } = await startPostgresCluster(programPath("postgresql"))
  await migrateTemplate(connection)
  project.provide("postgres", connection)
  return stop
}
