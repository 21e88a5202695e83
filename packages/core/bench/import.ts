/**
 * `npm run bench:import`: the import of a town's families against its bound, parsing the file and a bare COPY of the same rows, on a
 * throw-away PostgreSQL. Ends with 1 when the import takes more than four times the bound or when its memory grows with the file.
 */
import { spawnSync } from "node:child_process"
import { createReadStream, readFileSync } from "node:fs"
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { parse } from "csv-parse/sync"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../src/audit/Audit.ts"
import { Families } from "../src/households/Families.ts"
import { openFamilyCsv } from "../src/households/familyCsv.ts"
import { Towns } from "../src/towns/Towns.ts"
import { familiesLayer } from "../test/support/families.ts"
import { findPostgresBinaries, startPostgresCluster } from "../test/support/postgresCluster.ts"
import { migrateTemplate, serverLayer, templateDatabase } from "../test/support/templates.ts"
import { newTown } from "../test/support/town.ts"
import { townCsv } from "./townCsv.ts"

const quick = process.argv.includes("--quick")
const [families, rounds] = quick ? [1_500, 3] : [4_000, 7]
const largestRatio = 4
const largestGrowthMb = 4

const binaries = findPostgresBinaries()
if (binaries === undefined) throw new Error("PostgreSQL is not installed")
const cluster = await startPostgresCluster(binaries)
await migrateTemplate(cluster)
const folder = await mkdtemp(join(tmpdir(), "portail-bench-"))
await chmod(folder, 0o777)
const [file, fourfold] = [join(folder, "familles.csv"), join(folder, "familles-4.csv")]
await writeFile(file, townCsv(families))
await writeFile(fourfold, townCsv(families * 4))

let databases = 0
const newDatabase = async () => {
  const name = `bench_${databases++}`
  const create = SqlClient.SqlClient.use((sql) => sql.unsafe(`create database ${name} template ${templateDatabase}`))
  await Effect.runPromise(create.pipe(Effect.provide(serverLayer(cluster, cluster.database))))
  return name
}

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Imports a file into a new town of a new database, twice. */
const importing = async (path: string, onProgress = () => {}) => {
  const database = await newDatabase()
  const services = Layer.mergeAll(familiesLayer, Towns.layer).pipe(
    Layer.provideMerge(Audit.layer),
    Layer.provideMerge(serverLayer(cluster, database))
  )
  const work = Effect.gen(function* () {
    const { staff } = yield* newTown()
    const once = Effect.gen(function* () {
      const start = performance.now()
      const opened = yield* Effect.promise(() => openFamilyCsv(path, () => createReadStream(path)))
      const options = { dryRun: false, skipInvalid: false, onProgress: () => Effect.sync(onProgress) }
      const report = yield* Families.use((all) => all.import(staff, [opened], options))
      return { millis: performance.now() - start, report }
    })
    const [first, again] = [yield* once, yield* once]
    if (again.report.unchanged !== first.report.created || again.report.changed > 0) {
      return yield* Effect.die(new Error("importing the same file again changed something"))
    }
    return { millis: first.millis, again: again.millis, created: first.report.created }
  })
  return { database, ...(await Effect.runPromise(work.pipe(Effect.provide(services)))) }
}

const psql = (database: string, commands: ReadonlyArray<string>): void => {
  const connection = ["-h", cluster.socketDir, "-U", cluster.user, "-d", database]
  const { status, stderr } = spawnSync(
    join(binaries, "psql"),
    ["-X", "-q", "-1", ...connection, ...commands.flatMap((command) => ["-c", command])],
    { encoding: "utf8" }
  )
  if (status !== 0) throw new Error(stderr)
}

const familyTables = ["households", "adults", "household_adults", "children", "household_children"]
const copied = (direction: "to" | "from", tables: ReadonlyArray<string>) =>
  tables.map((table) => `\\copy ${table} ${direction} '${join(folder, `${table}.copy`)}'`)

/** Parses the file and copies the rows that it became into the same tables, their keys and checks included. */
const bound = async () => {
  const database = await newDatabase()
  psql(database, copied("from", ["towns"]))
  const parsing = await timed(() => parse(readFileSync(file), { delimiter: ";", columns: true }))
  return { parsing, copying: await timed(() => psql(database, copied("from", familyTables))) }
}

const megabytes = (bytes: number) => bytes / 1_048_576
const collect = (() => {
  setFlagsFromString("--expose-gc")
  return runInNewContext("gc") as () => void
})()
/** The memory that is alive while the end of a file is imported: freed buffers of a moment ago still count, hence the median. */
const memoryAlive = async (path: string) => {
  const samples: Array<number> = []
  await importing(path, () => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    samples.push(megabytes(heapUsed + external))
  })
  return median(samples.slice(samples.length / 2))
}

const median = (values: ReadonlyArray<number>) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

try {
  const { database, created } = await importing(file)
  psql(database, copied("to", ["towns", ...familyTables]))
  const bounds: Array<{ parsing: number; copying: number }> = []
  const imports: Array<{ millis: number; again: number }> = []
  for (let round = 0; round < rounds; round++) {
    bounds.push(await bound())
    imports.push(await importing(file))
  }
  const [parsing, copying] = [median(bounds.map((it) => it.parsing)), median(bounds.map((it) => it.copying))]
  const boundMillis = median(bounds.map((it) => it.parsing + it.copying))
  const [millis, again] = [median(imports.map((it) => it.millis)), median(imports.map((it) => it.again))]
  const [single, quadruple] = [await memoryAlive(file), await memoryAlive(fourfold)]
  const [ratio, growth] = [millis / boundMillis, quadruple - single]
  console.log(`${created} families, medians of ${rounds} alternating rounds, in one run:`)
  for (const [what, figure] of [
    ["parsing the file (csv-parse)", `${parsing.toFixed(0)} ms`],
    ["psql \\copy into the same tables, one transaction", `${copying.toFixed(0)} ms`],
    ["bound: both", `${boundMillis.toFixed(0)} ms`],
    ["import", `${millis.toFixed(0)} ms`],
    ["import again, nothing to change", `${again.toFixed(0)} ms`],
    ["memory alive, file of this size", `${single.toFixed(1)} MB`],
    ["memory alive, file of four times the size", `${quadruple.toFixed(1)} MB`]
  ]) {
    console.log(`  ${(what ?? "").padEnd(52)} ${(figure ?? "").padStart(9)}`)
  }
  if (ratio > largestRatio) console.log(`FAILED: the import takes more than ${largestRatio} times its bound`)
  if (growth > largestGrowthMb) console.log(`FAILED: memory grows with the file (${largestGrowthMb} MB are noise)`)
  if (ratio > largestRatio || growth > largestGrowthMb) process.exitCode = 1
  const figures = [boundMillis, millis, again].map((figure) => figure.toFixed(0))
  console.log(
    `bench:import ratio=${ratio.toFixed(2)} bound_ms=${figures[0]} import_ms=${figures[1]} rerun_ms=${figures[2]} growth_mb=${growth.toFixed(1)}`
  )
} finally {
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}
