/**
 * `npm run bench:towns`: one town against two hundred with the same families, the same evening of each of them over HTTP: signing in,
 * looking, booking, reading the invoice. A portal of each, started anew each round and asked by turns once it has met every town; what it
 * costs while nobody asks, to start and in memory stands beside it. Ends with 1 when two hundred towns take more than 1.2 times the time of one.
 */
import type { ChildProcess } from "node:child_process"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { auditLayer } from "../../core/src/audit/layer.ts"
import { MailTransport } from "../../core/src/mail/MailTransport.ts"
import { PayFip } from "../../core/src/payfip/PayFip.ts"
import { securityLogLayer } from "../../core/src/platform/security/securityLogLayer.ts"
import { services } from "../../core/src/services.ts"
import { townsLayer } from "../../core/src/towns/layer.ts"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../../core/test/support/postgresCluster.ts"
import { migrateTemplate, serverLayer, templateDatabase } from "../../core/test/support/templates.ts"
import { portalServer } from "../src/PortalServer.ts"
import { TrustedProxies } from "../src/security/browser.ts"
import { benchLogs, benchSeals, endOf, median, nextOf, startRole } from "./measuring.ts"
import { fillTowns, type Visitor } from "./towns/fillTowns.ts"
import { Asking, walk } from "./towns/walk.ts"

const quick = process.argv.includes("--quick")
const [many, households, evenings, rounds] = quick ? [200, 2000, 200, 1] : [200, 20_000, 400, 3]
const idleSeconds = quick ? 20 : 62
const [parts, concurrency] = [20, 8]
const mostRatio = 1.2

// ---- a portal's process

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const runPortal = async (connection: PostgresConnection, database: string, port: number) => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const domain = services.pipe(
    Layer.provideMerge(securityLogLayer("/dev/null")),
    Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9/tpa" }), benchSeals)),
    Layer.provideMerge(serverLayer(connection, database)),
    Layer.provideMerge(Layer.succeed(TrustedProxies, ["loopback"]))
  )
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  process.on("message", () => {
    const until = cpuSeconds()
    collect()
    const { heapUsed, external } = process.memoryUsage()
    process.send?.({ megabytes: (heapUsed + external) / 1e6, until, from: cpuSeconds() })
  })
  const running = Effect.gen(function* () {
    yield* Layer.build(portalServer({ port, host: "127.0.0.1", widgets: "/nonexistent" }))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(domain), Effect.provide(benchLogs), Effect.scoped))
}

// ---- the process that asks

interface Spent {
  readonly megabytes: number
  /** Seconds of processors up to the question, and those from which the next time counts: between them its memory was collected. */
  readonly until: number
  readonly from: number
}

const spentBy = async (child: ChildProcess): Promise<Spent> => {
  child.send("spent")
  return nextOf(child)
}

const sleep = (seconds: number) => new Promise<void>((settle) => setTimeout(settle, 1000 * seconds))

/** A database with so many towns, and what is measured on it. */
class Installation {
  readonly towns: number
  readonly database: string
  readonly #connection: PostgresConnection
  readonly starts: Array<number> = []
  readonly seconds: Array<number> = []
  /** Of processors, in the portal's process. */
  readonly cpuSeconds: Array<number> = []
  readonly idle: Array<{ readonly cpu: number; readonly transactions: number }> = []
  readonly times = new Map<string, Array<number>>()
  megabytes = 0
  /** How often its portal had a family come again. */
  askedAgain = 0
  #visitors: ReadonlyArray<Visitor> = []

  constructor(connection: PostgresConnection, towns: number) {
    this.#connection = connection
    this.towns = towns
    this.database = `bench_${towns}`
  }

  on<A, E>(effect: Effect.Effect<A, E, Layer.Success<ReturnType<typeof serverLayer>>>, database = this.database) {
    return Effect.runPromise(effect.pipe(Effect.provide(serverLayer(this.#connection, database))))
  }

  async fill() {
    const create = SqlClient.SqlClient.use((sql) =>
      sql.unsafe(`create database ${this.database} template ${templateDatabase}`)
    )
    await this.on(create, this.#connection.database)
    const began = performance.now()
    const layer = townsLayer.pipe(Layer.provideMerge(auditLayer))
    const { visitors } = await this.on(fillTowns(this.towns, households).pipe(Effect.provide(layer)))
    this.#visitors = visitors
    console.log(
      `${this.towns} towns with ${visitors.length} families, in ${((performance.now() - began) / 1000).toFixed(0)} s`
    )
  }

  /** Starts its portal, which has met every town once when it is measured. */
  async start() {
    const port = await freePorts()
    const began = performance.now()
    const order = [JSON.stringify(this.#connection), this.database, String(port)]
    const { child } = await startRole(import.meta.filename, "portal", ...order)
    this.starts.push(performance.now() - began)
    const asking = new Asking(port)
    let next = 0
    const walks = async (count: number) => {
      const until = next + count
      const one = async () => {
        for (let number = next++; number < until; number = next++) {
          const visitor = this.#visitors[number % this.#visitors.length]
          if (visitor !== undefined) await walk(asking, visitor, number)
        }
      }
      await Promise.all(Array.from({ length: concurrency }, one))
      next = until
    }
    await walks(many)
    asking.times.clear()
    const spent = await spentBy(child)
    let seconds = 0
    return {
      /** So many evenings. */
      evenings: async (count: number) => {
        const start = performance.now()
        await walks(count)
        seconds += (performance.now() - start) / 1000
      },
      measured: async () => {
        this.seconds.push(seconds)
        this.askedAgain += asking.askedAgain
        this.cpuSeconds.push((await spentBy(child)).until - spent.from)
        for (const [kind, times] of asking.times) this.times.set(kind, [...(this.times.get(kind) ?? []), ...times])
      },
      /** A while in which nobody asks. */
      idle: async () => {
        const before = { ...(await spentBy(child)), transactions: await this.#transactions() }
        await sleep(idleSeconds)
        const after = { ...(await spentBy(child)), transactions: await this.#transactions() }
        this.megabytes = after.megabytes
        this.idle.push({
          cpu: (after.until - before.from) / idleSeconds,
          transactions: (after.transactions - before.transactions) / idleSeconds
        })
      },
      stop: async () => {
        asking.close()
        await endOf(child)
      }
    }
  }

  async #transactions(): Promise<number> {
    const rows = await this.on(
      SqlClient.SqlClient.use(
        (sql) =>
          sql<{
            count: number
          }>`select (xact_commit)::int as count from pg_stat_database where datname = ${this.database}`
      ),
      this.#connection.database
    )
    return rows[0]?.count ?? 0
  }
}

/** The same evenings of both, by turns in small parts: a machine that slows down slows both. */
const measure = async (both: ReadonlyArray<Installation>, idle: boolean) => {
  const portals: Array<Awaited<ReturnType<Installation["start"]>>> = []
  try {
    for (const each of both) portals.push(await each.start())
    for (let part = 0; part < parts; part++) {
      for (const portal of part % 2 === 0 ? portals : portals.toReversed()) await portal.evenings(evenings / parts)
    }
    for (const portal of portals) await portal.measured()
    if (idle) for (const portal of portals) await portal.idle()
  } finally {
    for (const portal of portals) await portal.stop()
  }
}

const told = (one: Installation, all: Installation) => {
  const ratioOf = (of: (installation: Installation) => number) => of(all) / of(one)
  const row = (name: string, of: (installation: Installation) => number, digits: number) => {
    console.log(
      `${name.padEnd(28)}${of(one).toFixed(digits).padStart(10)}${of(all).toFixed(digits).padStart(10)}${ratioOf(of).toFixed(2).padStart(8)}`
    )
    return ratioOf(of)
  }
  console.log(`\n${"".padEnd(28)}${"1 town".padStart(10)}${`${many} towns`.padStart(10)}${"ratio".padStart(8)}`)
  const ratio = row("evenings, seconds", ({ seconds }) => median(seconds), 2)
  const cpu = row("  the portal's processors, s", ({ cpuSeconds }) => median(cpuSeconds), 2)
  const kinds = [...one.times.keys()].map((kind) =>
    row(`  ${kind}, p50 ms`, ({ times }) => median(times.get(kind) ?? []), 2)
  )
  row("start, ms", ({ starts }) => median(starts), 0)
  row("memory, MB", ({ megabytes }) => megabytes, 1)
  row("idle: cores", ({ idle }) => median(idle.map(({ cpu }) => cpu)), 3)
  row("idle: transactions a second", ({ idle }) => median(idle.map(({ transactions }) => transactions)), 1)
  return { ratio, cpu, worst: Math.max(...kinds) }
}

const runBench = async () => {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
  const { stop, ...connection } = await startPostgresCluster(binaries)
  try {
    await migrateTemplate(connection)
    const [one, all] = [new Installation(connection, 1), new Installation(connection, many)]
    for (const each of [one, all]) await each.fill()
    for (let round = 0; round < rounds; round++) await measure([one, all], round === rounds - 1)
    const { ratio, cpu, worst } = told(one, all)
    const perTown = (1000 * (all.megabytes - one.megabytes)) / (many - 1)
    const [idle] = all.idle
    console.log(
      `bench:towns ratio=${ratio.toFixed(2)} towns=${many} cpu_ratio=${cpu.toFixed(2)} worst_request_ratio=${worst.toFixed(2)} families=${households} ` +
        `start_ms=${median(all.starts).toFixed(0)} kb_per_town=${perTown.toFixed(0)} idle_cores=${idle?.cpu.toFixed(3)} asked_again=${one.askedAgain + all.askedAgain}`
    )
    if (!(ratio <= mostRatio)) process.exitCode = 1
  } finally {
    await stop()
  }
}

const [role, connection, database, port] = process.argv.slice(2)
if (role === "portal") await runPortal(JSON.parse(connection ?? "") as PostgresConnection, database ?? "", Number(port))
else await runBench()
