/**
 * `npm run bench:waiting-room`: 20,000 signed-in families (2,000 with --quick) come at one instant to two servers, over the connections
 * that a reverse proxy keeps. Each waits for its turn as its ticket says, then looks what it could book; meanwhile one of the servers is
 * killed and started again. Processes: two portals, two crowds, PostgreSQL and this one, all on this machine. Ends with 1 when the order
 * of arrival was broken, when somebody was never let in or thrown out, or when a request failed. `p99_page_ms` is how long a waiting
 * answer takes from the moment at which it is asked for on a connection, the crowd's own delay included.
 */
import type { ChildProcess } from "node:child_process"
import { writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { availableParallelism, loadavg } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Effect, Layer } from "effect"
import { freePorts } from "../../../e2e/support/freePorts.ts"
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
import { WaitingRoomThresholds } from "../src/waitingRoom/settings.ts"
import { benchLogs, benchSeals, nextOf, quantile, startRole } from "./measuring.ts"
import { type BenchFamily, benchTown } from "./opening/town.ts"
import { crowd, type Told } from "./waitingRoom/crowd.ts"
import { orderViolations } from "./waitingRoom/order.ts"

const quick = process.argv.includes("--quick")
const families = quick ? 2000 : 20_000
const [role, ...given] = process.argv.slice(2).filter((word) => word !== "--quick")

// ---- a portal's process

const runPortal = async (connection: PostgresConnection, port: number) => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const domain = services.pipe(
    Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9/tpa" }), benchSeals)),
    Layer.provideMerge(serverLayer(connection, connection.database)),
    Layer.provideMerge(Layer.succeed(TrustedProxies, ["loopback"])),
    Layer.provideMerge(Layer.succeed(WaitingRoomThresholds, { requests: 100, delayMillis: 500 }))
  )
  process.on("message", () => process.send?.(process.cpuUsage()))
  const running = Effect.gen(function* () {
    yield* Layer.build(portalServer({ port, host: "localhost", widgets: "/nonexistent" }))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(domain), Effect.provide(benchLogs), Effect.scoped))
}

// ---- a crowd's process

interface Morning {
  readonly origin: string
  readonly servers: ReadonlyArray<string>
  readonly families: ReadonlyArray<BenchFamily>
}

const crowds = 2

const runCrowd = async (file: string, share: number) => {
  const { origin, servers, families: all } = JSON.parse(await readFile(file, "utf8")) as Morning
  const mine = all.filter((_, place) => Math.floor(place / servers.length) % crowds === share)
  process.once("message", async () => {
    process.send?.(await crowd(origin, servers, mine))
  })
  process.send?.("ready")
}

// ---- the process that prepares, and looks at what came of it

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
  const database = serverLayer(connection, connection.database)
  try {
    const port = await freePorts()
    const servers = [port, port + 1].map((each) => `http://localhost:${each}`)
    const origin = servers[0] ?? ""
    await Effect.runPromise(Effect.provide(migrate, database))
    const prepared = benchTown(families, origin).pipe(Effect.provide(benchTowns), Effect.provide(database))
    const made = await Effect.runPromise(prepared)
    const file = join(connection.socketDir, "morning.json")
    writeFileSync(file, JSON.stringify({ origin, servers, families: made.families } satisfies Morning))
    const startPortal = (at: number) => start("portal", JSON.stringify(connection), String(at))
    const [first, second] = [await startPortal(port), await startPortal(port + 1)]
    const comers = await Promise.all(Array.from({ length: crowds }, (_, share) => start("crowd", file, String(share))))
    const answers = comers.map((child) => nextOf<Told>(child))
    const began = performance.now()
    for (const child of comers) child.send("open")
    await pause(quick ? 4000 : 20_000)
    const spent = [await cpuSeconds(second)]
    second.kill("SIGKILL")
    const third = await startPortal(port + 1)
    const told = await Promise.all(answers)
    const seconds = (performance.now() - began) / 1000
    spent.push(await cpuSeconds(first), await cpuSeconds(third))
    report(
      told,
      seconds,
      spent.reduce((sum, each) => sum + each)
    )
  } finally {
    for (const child of children) child.kill()
    await stop()
  }
}

/** What a portal's process has used of a core until now, its start included. */
const cpuSeconds = async (portal: ChildProcess): Promise<number> => {
  const answer = nextOf<NodeJS.CpuUsage>(portal)
  portal.send("cpu")
  const { user, system } = await answer
  return (user + system) / 1e6
}

const report = (told: ReadonlyArray<Told>, seconds: number, cpu: number) => {
  const visits = told.flatMap((each) => each.visits)
  const pages = told.flatMap((each) => each.pages)
  const failures = told.flatMap((each) => each.failures)
  const admitted = visits.filter(({ letIn }) => letIn !== undefined).length
  const violations = orderViolations(visits)
  const [p50, p99] = [quantile(pages, 0.5), quantile(pages, 0.99)]
  console.log(`${families} families at once, two servers:`)
  console.log(
    `  let in                 ${admitted} in ${seconds.toFixed(1)} s, ${(admitted / seconds).toFixed(0)} a second`
  )
  console.log(`  had to wait            ${visits.filter(({ number }) => number !== undefined).length}`)
  console.log(`  waiting answers        ${pages.length}, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`)
  console.log(
    `  asked again            ${told.reduce((sum, { again }) => sum + again, 0)} times, of a server that was gone`
  )
  console.log(
    `  machine                portals ${cpu.toFixed(0)} s of CPU, starts included; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`
  )
  for (const failure of new Set(failures.slice(0, 20))) console.log(`FAILED: ${failure}`)
  if (violations + failures.length > 0 || admitted < families) process.exitCode = 1
  console.log(
    `bench:waiting-room admitted=${admitted} order_violations=${violations} p99_page_ms=${p99.toFixed(0)} failed=${failures.length}`
  )
}

if (role === "portal") await runPortal(JSON.parse(given[0] ?? "") as PostgresConnection, Number(given[1]))
else if (role === "crowd") await runCrowd(given[0] ?? "", Number(given[1]))
else await runBench()
