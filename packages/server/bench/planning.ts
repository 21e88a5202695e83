/**
 * `npm run bench:planning`: the month of a family with 4 children and 5 activities, read from towns with 10 thousand, one million and five
 * million reservations in turns, against a bare query of the same reservations by their index. Ends with 1 when the largest town takes more
 * than one and a half times the smallest, or a month more than four queries.
 */
import { gzipSync } from "node:zlib"
import { Effect, Layer, ManagedRuntime } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../core/src/accounts/FamilyAccess.ts"
import { MailTransport } from "../../core/src/mail/MailTransport.ts"
import { PayFip } from "../../core/src/payfip/PayFip.ts"
import { securityLogLayer } from "../../core/src/platform/security/securityLogLayer.ts"
import { Plannings } from "../../core/src/reservations/Plannings.ts"
import { services } from "../../core/src/services.ts"
import { runsAt } from "../../core/test/support/clock.ts"
import { findPostgresBinaries, startPostgresCluster } from "../../core/test/support/postgresCluster.ts"
import { queriesOf } from "../../core/test/support/queries.ts"
import { migrateTemplate, serverLayer, templateDatabase } from "../../core/test/support/templates.ts"
import { wirePlanning } from "../src/handlers/wirePlanning.ts"
import { benchSeals, quantile } from "./measuring.ts"
import { fillTown } from "./planningTown.ts"

const quick = process.argv.includes("--quick")
const sizes = quick ? [10_000, 100_000, 300_000] : [10_000, 1_000_000, 5_000_000]
const [rounds, warming] = quick ? [60, 20] : [300, 50]
const mostGrowth = 1.5
const mostQueries = 4
const month = { from: "2027-01-01", to: "2027-01-31" }
const now = "2026-12-20T09:00:00Z"

const binaries = findPostgresBinaries()
if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
const cluster = await startPostgresCluster(binaries)

const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))

const reading = (access: FamilyAccess) =>
  runsAt(
    now,
    Plannings.use((plannings) => plannings.read(access, month, "fr"))
  )

/** The reservations of the month alone, as they lie in the table. */
const bare = ({ townId, householdId }: FamilyAccess) =>
  SqlClient.SqlClient.use(
    (sql) => sql`select r.* from reservations r where r.town_id = ${townId} and r.household_id = ${householdId}
      and r.day between ${month.from}::date and ${month.to}::date and r.cancelled_at is null`
  )

const openTown = async (reservations: number) => {
  const name = `bench_${reservations}`
  const create = SqlClient.SqlClient.use((sql) => sql.unsafe(`create database ${name} template ${templateDatabase}`))
  await Effect.runPromise(create.pipe(Effect.provide(serverLayer(cluster, cluster.database))))
  const runtime = ManagedRuntime.make(
    services.pipe(
      Layer.provideMerge(securityLogLayer("")),
      Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9" }), benchSeals)),
      Layer.provideMerge(serverLayer(cluster, name))
    )
  )
  const began = performance.now()
  const { access, rows } = await runtime.runPromise(fillTown(reservations))
  console.log(`filled ${rows} reservations in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return { runtime, access, rows, times: { planning: [] as number[], bare: [] as number[] } }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

try {
  await migrateTemplate(cluster)
  const towns: Array<Awaited<ReturnType<typeof openTown>>> = []
  for (const size of sizes) towns.push(await openTown(size))
  for (let round = -warming; round < rounds; round++) {
    for (const { runtime, access, times } of towns) {
      const planning = await timed(() => runtime.runPromise(reading(access)))
      const alone = await timed(() => runtime.runPromise(bare(access)))
      if (round < 0) continue
      times.planning.push(planning)
      times.bare.push(alone)
    }
  }
  const figures: Array<{ p50: number; ratio: number; queries: number }> = []
  console.log("\nreservations   cells  booked  queries  p50 ms  p99 ms  bare p50 ms  ratio   JSON kB  gzip kB")
  for (const { runtime, access, rows, times } of towns) {
    const queries = await runtime.runPromise(queriesOf(reading(access)))
    const planning = await runtime.runPromise(reading(access))
    const json = JSON.stringify(wirePlanning(planning, "fr"))
    const [p50, p99, alone] = [quantile(times.planning, 0.5), quantile(times.planning, 0.99), quantile(times.bare, 0.5)]
    figures.push({ p50, ratio: p50 / alone, queries })
    const cells = [
      [rows, 12],
      [planning.cells.length, 7],
      [planning.cells.filter(({ state }) => state === "booked").length, 7],
      [queries, 8],
      [p50.toFixed(2), 7],
      [p99.toFixed(2), 7],
      [alone.toFixed(2), 12],
      [(p50 / alone).toFixed(2), 6],
      [(json.length / 1000).toFixed(1), 9],
      [(gzipSync(json).length / 1000).toFixed(1), 8]
    ] as const
    console.log(cells.map(([text, width]) => String(text).padStart(width)).join(" "))
  }
  const [smallest, largest] = [figures[0], figures.at(-1)]
  const growth = (largest?.p50 ?? Number.NaN) / (smallest?.p50 ?? Number.NaN)
  const queries = Math.max(...figures.map((figure) => figure.queries))
  if (!(growth <= mostGrowth)) console.log(`FAILED: the largest town takes ${growth.toFixed(2)} times the smallest`)
  if (queries > mostQueries) console.log(`FAILED: a month takes ${queries} queries`)
  if (!(growth <= mostGrowth) || queries > mostQueries) process.exitCode = 1
  console.log(
    `bench:planning ratio=${largest?.ratio.toFixed(2)} largest_to_smallest=${growth.toFixed(2)} queries=${queries} p50_ms=${largest?.p50.toFixed(2)}`
  )
  await Promise.all(towns.map(({ runtime }) => runtime.dispose()))
} finally {
  await cluster.stop()
}
