import type { TestProject } from "vitest/node"
import { type SharedDatabases, startDatabases } from "./test-databases.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The throw-away PostgreSQL of this run, its `template` database migrated; null where none is installed. */
    postgres: SharedDatabases["postgres"]
    /** A dump of a migrated PGlite data directory. */
    pgliteDump: string
  }
}

declare global {
  /** The databases of this run: projects evaluate this file each for themselves, but share the process. */
  var portailTestDatabases: Promise<SharedDatabases> | undefined
}

/** Brings up the databases that the tests of all projects share, and gives what brings them down. */
export default async function setup(project: TestProject) {
  globalThis.portailTestDatabases ??= startDatabases()
  const { postgres, pgliteDump, stop } = await globalThis.portailTestDatabases
  project.provide("postgres", postgres)
  project.provide("pgliteDump", pgliteDump)
  return stop
}
