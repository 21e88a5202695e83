import type { TestProject } from "vitest/node"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../packages/core/test/support/postgresCluster.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The throw-away PostgreSQL of this run; null where none is installed. */
    postgres: PostgresConnection | null
  }
}

/** Brings up the PostgreSQL that tests share, and gives what brings it down. */
export default async function setup(project: TestProject) {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) {
    const message = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
    if (process.env["CI"]) throw new Error(`${message}: CI must run the tests on it.`)
    console.log(`${message}: the tests run on PGlite only, their PostgreSQL half is not run.`)
    project.provide("postgres", null)
    return undefined
  }
  const { stop, ...connection } = await startPostgresCluster(binaries)
  project.provide("postgres", connection)
  return stop
}
