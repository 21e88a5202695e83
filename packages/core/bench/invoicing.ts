/**
 * `npm run bench:invoicing`: pricing a month and writing it against its bound, a bare INSERT … SELECT of the same invoices and lines, on a
 * throw-away PostgreSQL; then the whole run, drafted and issued, of ten times as many families. Reading is measured by itself and told
 * apart. Ends with 1 when pricing and writing take more than four times the bound, when ten times as much takes more than twelve times
 * as long, or when memory grows.
 */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../src/accounts/FamilyAccess.ts"
import { Activities } from "../src/activities/Activities.ts"
import { Audit } from "../src/audit/Audit.ts"
import { Quotients } from "../src/households/quotients/Quotients.ts"
import { InvoiceRuns } from "../src/invoices/issuing/InvoiceRuns.ts"
import { joinByHashes } from "../src/invoices/issuing/joinByHashes.ts"
import { readBefore } from "../src/invoices/issuing/readBefore.ts"
import { type HouseholdOfRun, readFamilies } from "../src/invoices/issuing/readFamilies.ts"
import { readTownMonth } from "../src/invoices/issuing/readTownMonth.ts"
import { Rollback } from "../src/platform/sql/Rollback.ts"
import { Tariffs } from "../src/tariffs/Tariffs.ts"
import { TownCalendars } from "../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../src/towns/Towns.ts"
import { findPostgresBinaries, startPostgresCluster } from "../test/support/postgresCluster.ts"
import { migrateTemplate, serverLayer, templateDatabase } from "../test/support/templates.ts"
import { copyOfTown, monthTown } from "./monthTown.ts"

const quick = process.argv.includes("--quick")
const [families, rounds] = quick ? [600, 3] : [4_000, 5]
const [largestRatio, largestGrowth, largestGrowthMb] = [4, 12, 12]
const period = "2026-11"

const binaries = findPostgresBinaries()
if (binaries === undefined) throw new Error("PostgreSQL is not installed")
const cluster = await startPostgresCluster(binaries)
await migrateTemplate(cluster)

const services = (database: string) =>
  InvoiceRuns.layer.pipe(
    Layer.provideMerge(Layer.mergeAll(Tariffs.layer, Quotients.layer)),
    Layer.provideMerge(Layer.mergeAll(Activities.layer, TownCalendars.layer, Towns.layer)),
    Layer.provideMerge(Audit.layer),
    Layer.provideMerge(serverLayer(cluster, database))
  )

const timed = <A, E, R>(work: Effect.Effect<A, E, R>) =>
  Effect.suspend(() => {
    const start = performance.now()
    return Effect.map(work, () => performance.now() - start)
  })

const draft = (staff: StaffAccess, onProgress = () => {}) =>
  InvoiceRuns.use((runs) => runs.draft(staff, period, { householdId: null, onProgress: () => Effect.sync(onProgress) }))

/** Reads what the draft reads, batch by batch as it does, and prices nothing. */
const reading = (staff: StaffAccess) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [town, families, before, quotients] = [
      yield* readTownMonth,
      yield* readFamilies,
      yield* readBefore,
      yield* Quotients
    ]
    yield* yield* joinByHashes
    const { prices } = yield* town(staff.town, period)
    const earlier = yield* before(staff.townId, period)
    for (let after: string | null = null; ; ) {
      const batch: ReadonlyArray<HouseholdOfRun> =
        yield* sql<HouseholdOfRun>`select id, postal_code, city from household_cards
        where town_id = ${staff.townId} and (${after}::uuid is null or id > ${after}::uuid) order by id limit 500`
      const ids = batch.map(({ id }) => id)
      yield* earlier(ids)
      yield* families(staff.town, prices.month, batch, yield* quotients.ofTown(staff.townId, prices.month, ids))
      after = ids.at(-1) ?? null
      if (batch.length < 500) return
    }
  })

interface Round {
  readonly reading: number
  readonly drafting: number
  readonly issuing: number
  readonly bare: number
}

/** Drafts; then issues and copies what was issued, and takes both back so that the next round finds the same. `bound`: with what it is held against. */
const round = (staff: StaffAccess, copy: string, bound: boolean) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const runs = yield* InvoiceRuns
    // each round is a first draft: what an earlier one left is cleared before the clock runs
    for (const table of ["run_lines", "run_documents", "invoice_runs"]) {
      yield* sql.unsafe(`delete from ${table} where town_id = '${staff.townId}'`)
    }
    const readingAlone = bound ? yield* timed(sql.withTransaction(reading(staff))) : 0
    const drafting = yield* timed(draft(staff))
    return yield* sql
      .withTransaction(
        Effect.gen(function* () {
          const order = { issuedOn: "2026-12-01", early: true, leaveOut: false, dryRun: false }
          const issuing = yield* timed(runs.issue(staff, period, order))
          if (!bound) return yield* Effect.fail(new Rollback<Round>({ reading: 0, drafting, issuing, bare: 0 }))
          const bare = yield* timed(
            Effect.andThen(
              sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents,
                  content_hash, recorded_at)
                select ${copy}, id, household_id, regie_code, number, issued_on, due_on, period, total_cents, content_hash, recorded_at
                from invoices where town_id = ${staff.townId}`,
              sql`insert into invoice_lines (town_id, invoice_id, position, child_id, activity, description, quantity, unit,
                  unit_price_cents, amount_cents, tariff, kind, component, activity_code, unit_code, first_day, last_day, trace)
                select ${copy}, invoice_id, position, child_id, activity, description, quantity, unit, unit_price_cents, amount_cents,
                  tariff, kind, component, activity_code, unit_code, first_day, last_day, trace
                from invoice_lines where town_id = ${staff.townId}`
            )
          )
          return yield* Effect.fail(new Rollback<Round>({ reading: readingAlone, drafting, issuing, bare }))
        })
      )
      .pipe(
        Effect.catchIf(
          (error): error is Rollback<Round> => error instanceof Rollback,
          ({ outcome }) => Effect.succeed(outcome)
        )
      )
  })

const median = (values: ReadonlyArray<number>) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const collect = (() => {
  setFlagsFromString("--expose-gc")
  return runInNewContext("gc") as () => void
})()

/** What is alive while the second half of the families is worked out, in MB. */
const memoryAlive = (staff: StaffAccess) =>
  Effect.gen(function* () {
    const samples: Array<number> = []
    yield* draft(staff, () => {
      collect()
      const { heapUsed, external } = process.memoryUsage()
      samples.push((heapUsed + external) / 1_048_576)
    })
    return median(samples.slice(samples.length / 2))
  })

let databases = 0
/** A town of so many families in a database of its own: so many rounds of it, its rows, and the memory of a draft. */
const measure = (count: number, turns: number, bound: boolean) =>
  Effect.gen(function* () {
    const name = `bench_${databases++}`
    yield* SqlClient.SqlClient.use((sql) => sql.unsafe(`create database ${name} template ${templateDatabase}`)).pipe(
      Effect.provide(serverLayer(cluster, cluster.database))
    )
    return yield* Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, staff } = yield* monthTown(count)
      const copy = yield* copyOfTown(town.id)
      const measured: Array<Round> = []
      for (let turn = 0; turn < turns; turn++) measured.push(yield* round(staff, copy, bound))
      const memory = yield* memoryAlive(staff)
      const [rows] = yield* sql<{ attendances: number; documents: number; lines: number }>`select
        (select count(*)::int from attendances) as attendances,
        (select count(*)::int from run_documents d join invoice_runs r on r.id = d.run_id and r.revision = d.revision) as documents,
        (select count(*)::int from run_lines l join invoice_runs r on r.id = l.run_id and r.revision = l.revision) as lines`
      return { measured, memory, rows }
    }).pipe(Effect.provide(services(name)))
  })

try {
  const one = await Effect.runPromise(measure(families, rounds, true))
  const ten = await Effect.runPromise(measure(families * 10, quick ? 2 : 1, false))
  const middle = (all: ReadonlyArray<Round>, of: (each: Round) => number) => median(all.map(of))
  const [drafting, issuing] = [middle(one.measured, (it) => it.drafting), middle(one.measured, (it) => it.issuing)]
  const bare = middle(one.measured, (it) => it.bare)
  const whole = (each: Round) => each.drafting + each.issuing
  const ratio = median(one.measured.map((each) => (each.drafting - each.reading) / each.bare))
  const wholeRatio = median(one.measured.map((each) => whole(each) / each.bare))
  const growth = middle(ten.measured, whole) / middle(one.measured, whole)
  const growthMb = ten.memory - one.memory
  const { attendances, documents, lines } = one.rows ?? { attendances: 0, documents: 0, lines: 0 }
  console.log(
    `${families} families, ${attendances} attendances: ${documents} invoices of ${lines} lines; medians of ${rounds} rounds:`
  )
  for (const [what, figure] of [
    ["bare INSERT … SELECT of the same invoices and lines", `${bare.toFixed(0)} ms`],
    ["reading alone", `${middle(one.measured, (it) => it.reading).toFixed(0)} ms`],
    ["draft: reading, pricing, writing", `${drafting.toFixed(0)} ms`],
    ["issue: numbers, claims, lines", `${issuing.toFixed(0)} ms`],
    ["both, ten times as many families", `${middle(ten.measured, whole).toFixed(0)} ms`],
    ["memory alive while drafting", `${one.memory.toFixed(1)} MB`],
    ["memory alive, ten times as many families", `${ten.memory.toFixed(1)} MB`]
  ]) {
    console.log(`  ${(what ?? "").padEnd(54)} ${(figure ?? "").padStart(9)}`)
  }
  const failures = [
    ...(ratio > largestRatio ? [`pricing and writing take more than ${largestRatio} times their bound`] : []),
    ...(growth > largestGrowth ? [`ten times as much takes more than ${largestGrowth} times as long`] : []),
    ...(growthMb > largestGrowthMb ? [`memory grows with the families (${largestGrowthMb} MB are noise)`] : [])
  ]
  for (const failure of failures) console.log(`FAILED: ${failure}`)
  if (failures.length > 0) process.exitCode = 1
  console.log(
    `bench:invoicing ratio=${ratio.toFixed(2)} whole=${wholeRatio.toFixed(2)} growth=${growth.toFixed(1)} growth_mb=${growthMb.toFixed(1)} families=${families}`
  )
} finally {
  await cluster.stop()
}
