import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises"
import { join, relative } from "node:path"
import { givenServer } from "../packages/core/test/support/givenServer.ts"
import { type PostgresConnection, startPostgresCluster } from "../packages/core/test/support/postgresCluster.ts"
import { migrateTemplate, writeMigratedDump } from "../packages/core/test/support/templates.ts"
import { missingPrograms, programPath } from "./programs.ts"

/** What a run of tests copies its databases from. */
export interface SharedDatabases {
  readonly postgres: PostgresConnection | null
  readonly pgliteDump: string
  readonly stop: () => Promise<void>
}

const root = join(import.meta.dirname, "..")
const migrations = join(root, "packages/core/src/platform/sql/migrations")
const dumps = join(root, "node_modules/.cache/portail-tests")

/** Brings up PostgreSQL with a migrated template, and a dump of a migrated PGlite. */
export const startDatabases = async (): Promise<SharedDatabases> => {
  // one after the other: while PGlite starts it holds this thread, and a connection to a server would time out under load
  const pgliteDump = await migratedDump()
  return { pgliteDump, ...(await startServer()) }
}

const startServer = async () => {
  // whoever started it has migrated its template, and stops it
  if (givenServer !== undefined) return { postgres: givenServer, stop: async () => {} }
  if (missingPrograms().postgresql !== undefined) return { postgres: null, stop: async () => {} }
  const { stop, ...postgres } = await startPostgresCluster(programPath("postgresql"))
  await migrateTemplate(postgres)
  let stopped: Promise<void> | undefined
  // each project stops what it was given
  return {
    postgres,
    stop: () => {
      stopped ??= stop()
      return stopped
    }
  }
}

/** What a migrated PGlite comes of: its own version, and every migration. */
const sourcesOfDump = async (): Promise<string> => {
  const hash = createHash("sha256")
  hash.update(await readFile(join(root, "node_modules/@electric-sql/pglite/package.json")))
  hash.update(await readFile(join(root, "packages/core/src/platform/sql/migrations.ts")))
  const files = await readdir(migrations, { recursive: true, withFileTypes: true })
  for (const file of files
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .toSorted()) {
    hash.update(relative(root, file)).update(await readFile(file))
  }
  return hash.digest("hex").slice(0, 16)
}

/** A dump made for this run, or for an earlier one of the same migrations. */
const migratedDump = async (): Promise<string> => {
  const dump = join(dumps, `${await sourcesOfDump()}.tar`)
  if (existsSync(dump)) return dump
  await rm(dumps, { recursive: true, force: true })
  await mkdir(dumps, { recursive: true })
  await writeMigratedDump(`${dump}.${process.pid}`)
  await rename(`${dump}.${process.pid}`, dump)
  return dump
}
