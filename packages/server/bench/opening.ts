/**
 * `npm run bench:opening`: the morning on which a camp opens. 3,000 signed-in families ask at one instant for one to three children on
 * five days of 300 places, over HTTP to two servers; then some give a day back, some send the same again, and half of those without a
 * place try once more. Against the bound in the same run: the same baskets by a loop written by hand, a transaction each, on the same
 * PostgreSQL with the same durability, without HTTP, rules, answers or mails. Processes: two portals, two crowds, PostgreSQL and this one.
 * Ends with 1 when a slot holds more than its places, when a place that a family was told of is not there (or one is there that nobody
 * was told of), or when a request failed. `bookings_per_s` counts baskets, as the bound does; waits run to the true answer, tries included.
 */
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { auditLayer } from "../../core/src/audit/layer.ts"
import { MailTransport } from "../../core/src/mail/MailTransport.ts"
import { PayFip } from "../../core/src/payfip/PayFip.ts"
import { migrate } from "../../core/src/platform/sql/migrations.ts"
import { services } from "../../core/src/services.ts"
import { townsLayer } from "../../core/src/towns/layer.ts"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../../core/test/support/postgresCluster.ts"
import { serverLayer } from "../../core/test/support/templates.ts"
import { portalServer } from "../src/PortalServer.ts"
import { TrustedProxies } from "../src/security/browser.ts"
import { benchSeals, quantile, startRole } from "./measuring.ts"
import { crowd, lookBefore, type Told } from "./opening/crowd.ts"
import { handMade } from "./opening/handMade.ts"
import { type BenchFamily, benchTown, emptyCamp, placesADay } from "./opening/town.ts"

const quick = process.argv.includes("--quick")
const families = quick ? 600 : 3000
const [role, ...given] = process.argv.slice(2).filter((word) => word !== "--quick")

// ---- a portal's process

const runPortal = async (connection: PostgresConnection, port: number) => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const domain = services.pipe(
    Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9/tpa" }), benchSeals)),
    Layer.provideMerge(serverLayer(connection, connection.database)),
    Layer.provideMerge(Layer.succeed(TrustedProxies, ["loopback"]))
  )
  const running = Effect.gen(function* () {
    yield* Layer.build(portalServer({ port, host: "localhost", widgets: "/nonexistent" }))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(domain), Effect.scoped))
}

// ---- a crowd's process

const runCrowd = async (file: string, share: number, of: number) => {
  const { origin, servers, families: all } = JSON.parse(await readFile(file, "utf8")) as Opening
  const size = Math.ceil(all.length / of)
  const mine = all.slice(share * size, (share + 1) * size)
  process.once("message", async () => {
    process.send?.(await crowd(origin, servers, mine, share * size))
  })
  await lookBefore(origin, servers, mine.slice(0, 200))
  process.send?.("ready")
}

interface Opening {
  readonly origin: string
  readonly servers: ReadonlyArray<string>
  readonly families: ReadonlyArray<BenchFamily>
}

// ---- the process that prepares, and looks at what came of it

const crowds = 2
const benchTowns = townsLayer.pipe(Layer.provideMerge(auditLayer))

const runBench = async () => {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
  const { stop, ...connection } = await startPostgresCluster(binaries, { durable: true })
  const children: Array<ChildProcess> = []
  const start = async (...args: ReadonlyArray<string>) => {
    const { child } = await startRole(import.meta.filename, ...args, ...(quick ? ["--quick"] : []))
    children.push(child)
    return child
  }
  const onDatabase = <A, E>(effect: Effect.Effect<A, E, Layer.Success<typeof database>>) =>
    Effect.runPromise(Effect.provide(effect, database))
  const database = serverLayer(connection, connection.database)
  try {
    const port = 4400 + 2 * (process.pid % 90)
    const servers = [port, port + 1].map((each) => `http://localhost:${each}`)
    const origin = servers[0] ?? ""
    await onDatabase(migrate)
    const made = await onDatabase(Effect.provide(benchTown(families, origin), benchTowns))
    const file = join(connection.socketDir, "opening.json")
    writeFileSync(file, JSON.stringify({ origin, servers, families: made.families } satisfies Opening))
    for (const each of [port, port + 1]) await start("portal", JSON.stringify(connection), String(each))
    const comers = await Promise.all(
      Array.from({ length: crowds }, (_, share) => start("crowd", file, String(share), String(crowds)))
    )
    const answers = comers.map((child) => once(child, "message"))
    const began = performance.now()
    for (const child of comers) child.send("open")
    const told = (await Promise.all(answers)).map(([each]) => each as Told)
    const seconds = (performance.now() - began) / 1000
    const found = await onDatabase(lookAt(made.town.id))
    for (const child of children) child.kill()
    await onDatabase(emptyCamp(made.town.id))
    const baskets = told.flatMap((each) => each.baskets)
    const boundSeconds = await onDatabase(handMade(made.town.id, baskets))
    report(told, seconds, boundSeconds, found)
  } finally {
    for (const child of children) child.kill()
    await stop()
  }
}

const lookAt = (townId: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const slots = yield* sql<{
      reserved: number
      really: number
    }>`select s.reserved, (select count(*)::int from reservations r
        where r.town_id = s.town_id and r.slot_id = s.id and r.cancelled_at is null) as really
      from slots s where s.town_id = ${townId}`
    const places = yield* sql<{ place: string }>`select child_id || ' ' || day as place from reservations
      where town_id = ${townId} and cancelled_at is null`
    const [mails] = yield* sql<{ count: number }>`select count(*)::int as count from mails where town_id = ${townId}`
    const [written] = yield* sql<{
      count: number
    }>`select count(*)::int as count from reservations where town_id = ${townId}`
    return { slots, places: places.map(({ place }) => place), mails: mails?.count ?? 0, written: written?.count ?? 0 }
  })

const report = (
  told: ReadonlyArray<Told>,
  seconds: number,
  boundSeconds: number,
  found: Effect.Success<ReturnType<typeof lookAt>>
) => {
  const waits = told.flatMap((each) => each.waits)
  const baskets = waits.length
  const failures = told.flatMap((each) => each.failures)
  const oversold = found.slots.reduce(
    (sum, { reserved, really }) => sum + Math.max(0, really - placesADay, reserved - placesADay),
    0
  )
  const promised = new Set(told.flatMap((each) => each.places))
  const there = new Set(found.places)
  const lost = missingFrom(there, promised) + missingFrom(promised, there)
  const [rate, boundRate] = [baskets / seconds, baskets / boundSeconds]
  const ratio = rate / boundRate
  const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)]
  console.log(`${families} families at once, ${placesADay} places on each of five days:`)
  console.log(`  baskets answered       ${baskets} in ${seconds.toFixed(1)} s, ${rate.toFixed(0)} a second`)
  console.log(`  by hand, one by one    ${baskets} in ${boundSeconds.toFixed(1)} s, ${boundRate.toFixed(0)} a second`)
  console.log(`  until the true answer  p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`)
  console.log(`  asked to come again    ${told.reduce((sum, { busy }) => sum + busy, 0)} times`)
  console.log(`  places given           ${found.written}, of which ${there.size} are kept; ${found.mails} mails`)
  for (const failure of new Set(failures)) console.log(`FAILED: ${failure}`)
  if (oversold + lost + failures.length > 0) process.exitCode = 1
  console.log(
    `bench:opening ratio=${ratio.toFixed(2)} oversold=${oversold} lost=${lost} failed=${failures.length} p50_ms=${p50.toFixed(0)} p99_ms=${p99.toFixed(0)} bookings_per_s=${rate.toFixed(0)}`
  )
}

const missingFrom = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  [...some].filter((each) => !all.has(each)).length

if (role === "portal") await runPortal(JSON.parse(given[0] ?? "") as PostgresConnection, Number(given[1]))
else if (role === "crowd") await runCrowd(given[0] ?? "", Number(given[1]), Number(given[2]))
else await runBench()
