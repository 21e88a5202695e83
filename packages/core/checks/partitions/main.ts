/**
 * `npm run check:partitions`: core's tests on a PostgreSQL whose tables are partitioned by the hash of their town, as Citus would
 * distribute them; then every statement that the portal sent must say the town of each table it names. `-- FILE…` runs some tests only.
 * Ends with 1 when a test fails, a table is not partitioned, a statement leaves the town out, or none is sent any more that may.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { ensurePrograms } from "../../../../scripts/ensure-programs.ts"
import { findPostgresBinaries, startPostgresCluster } from "../../test/support/postgresCluster.ts"
import { migrateTemplate } from "../../test/support/templates.ts"
import { faultsOf } from "./faults.ts"
import { judge } from "./judge.ts"
import { tellTables } from "./ofInstallation.ts"
import { partitionTemplate, relationsOf } from "./partitionTemplate.ts"
import { collectStatements, statementsOf } from "./statements.ts"
import { runSuite } from "./suite.ts"

const partitions = 4
const { positionals } = parseArgs({ allowPositionals: true })

if (!ensurePrograms()) process.exit(1)
const binaries = findPostgresBinaries()
if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
const folder = mkdtempSync(join(tmpdir(), "portail-partitions-"))
const memory = "/dev/shm"
const { stop, ...connection } = await startPostgresCluster(binaries, {
  // a database has two thousand files, and every block of tests one of its own
  ...(existsSync(memory) ? { parent: memory } : {}),
  settings: [
    "shared_preload_libraries=pg_stat_statements",
    "pg_stat_statements.max=200000",
    // statements of triggers too
    "pg_stat_statements.track=all",
    "pg_stat_statements.track_utility=off",
    "max_locks_per_transaction=1024"
  ]
})
try {
  await migrateTemplate(connection)
  const tables = await partitionTemplate(connection, binaries, partitions)
  await collectStatements(connection)
  const { tests, failed } = await runSuite(connection.socketDir, folder, positionals)
  const statements = await statementsOf(connection)
  const found = await judge(statements, await relationsOf(connection))
  for (const line of tellTables(tables.ofInstallation)) console.log(line)
  for (const { reason, statements } of found.allowed) console.log(`over all towns, ${statements} statements: ${reason}`)
  const faults = faultsOf(tables, found, positionals.length === 0)
  for (const fault of faults) console.log(`FAILED: ${fault}`)
  const all = tables.ofTowns.length + tables.ofInstallation.length
  if (failed + faults.length > 0 || tests === 0) process.exitCode = 1
  console.log(
    `check:partitions tables=${all} partitioned=${tables.ofTowns.length - tables.whole.length} tests=${tests} statements=${statements.length} faults=${faults.length} failed=${failed}`
  )
} finally {
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
