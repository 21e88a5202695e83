/**
 * `npm run bench:opening`: the morning on which a camp opens. 3,000 signed-in families ask at one instant for one to three children on
 * five days of 300 places, over HTTP to two servers; then some give a day back, some send the same again, and half of those without a
 * place try once more. Against the bound in the same run: the same baskets by a loop written by hand, a transaction each, on the same
 * PostgreSQL with the same durability, without HTTP (`opening/handMade.ts`: the ratio is against the honest one, which does what no
 * program can leave out; the bare one is printed beside it). Processes: two portals, two crowds, PostgreSQL and this one.
 * `bookings_per_s` counts baskets, as the bound does; waits run to the true answer, tries included.
 *
 * Afterwards, and not in the ratio, a part of those without a place ask to wait at once, each family that has one gives a day back, and
 * who is offered a place accepts it. Ends with 1 when a slot holds more than its places, when a place that a family was told of is not
 * there (or one is there that nobody was told of), when somebody was offered a place before who came earlier, when a place is free while
 * somebody waits for it or an offer was not told by mail, or when a request failed.
 */
import type { ChildProcess } from "node:child_process"
import { writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Effect, Layer } from "effect"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { auditLayer } from "../../core/src/audit/layer.ts"
import { MailTransport } from "../../core/src/mail/MailTransport.ts"
import { PayFip } from "../../core/src/payfip/PayFip.ts"
import { migrate } from "../../core/src/platform/sql/migrations.ts"
import { Waits } from "../../core/src/reservations/waiting/Waits.ts"
import { services } from "../../core/src/services.ts"
import { townsLayer } from "../../core/src/towns/layer.ts"
import type { Town } from "../../core/src/towns/Town.ts"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../../core/test/support/postgresCluster.ts"
import { serverLayer } from "../../core/test/support/templates.ts"
import { portalServer } from "../src/PortalServer.ts"
import { TrustedProxies } from "../src/security/browser.ts"
import { benchLogs, benchSeals, nextOf, quantile, startRole } from "./measuring.ts"
import { type Act, crowdOf, type Told } from "./opening/crowd.ts"
import { handMade } from "./opening/handMade.ts"
import { morning, waitingList } from "./opening/looks.ts"
import { type BenchFamily, benchTown, emptyCamp, placesADay } from "./opening/town.ts"

const quick = process.argv.includes("--quick")
const families = quick ? 600 : 3000
const [role, ...given] = process.argv.slice(2).filter((word) => word !== "--quick")

const domain = (connection: PostgresConnection) => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  return services.pipe(
    Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9/tpa" }), benchSeals)),
    Layer.provideMerge(serverLayer(connection, connection.database)),
    Layer.provideMerge(Layer.succeed(TrustedProxies, ["loopback"]))
  )
}

// ---- a portal's process

const runPortal = async (connection: PostgresConnection, port: number) => {
  const running = Effect.gen(function* () {
    yield* Layer.build(portalServer({ port, host: "localhost", widgets: "/nonexistent" }))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(domain(connection)), Effect.provide(benchLogs), Effect.scoped))
}

// ---- a crowd's process

const runCrowd = async (file: string, share: number, of: number) => {
  const { origin, servers, families: all } = JSON.parse(await readFile(file, "utf8")) as Opening
  const size = Math.ceil(all.length / of)
  const crowd = crowdOf(origin, servers, all.slice(share * size, (share + 1) * size), share * size)
  process.on("message", async (act: Act) => process.send?.(await crowd.play(act)))
  await crowd.lookBefore()
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
    const port = await freePorts()
    const servers = [port, port + 1].map((each) => `http://localhost:${each}`)
    const origin = servers[0] ?? ""
    await onDatabase(migrate)
    const { town, families: all } = await onDatabase(Effect.provide(benchTown(families, origin), benchTowns))
    const file = join(connection.socketDir, "opening.json")
    writeFileSync(file, JSON.stringify({ origin, servers, families: all } satisfies Opening))
    for (const each of [port, port + 1]) await start("portal", JSON.stringify(connection), String(each))
    const comers = await Promise.all(
      Array.from({ length: crowds }, (_, share) => start("crowd", file, String(share), String(crowds)))
    )
    const play = async (act: Act) => {
      const answers = comers.map((child) => nextOf<Told>(child))
      const began = performance.now()
      for (const child of comers) child.send(act)
      const told = await Promise.all(answers)
      return { told, seconds: (performance.now() - began) / 1000 }
    }
    const { told, seconds } = await play("open")
    const found = await onDatabase(morning(town.id))
    const waited = await play("wait")
    await play("giveBack")
    await Effect.runPromise(Effect.provide(swept(town), domain(connection)))
    const end = await play("accept")
    const list = {
      ...(await onDatabase(waitingList(town.id))),
      lost: lostOf(end.told, await onDatabase(morning(town.id)))
    }
    for (const child of children) child.kill()
    const baskets = told.flatMap((each) => each.baskets)
    const byHand = async (diligence: "honest" | "bare") => {
      await onDatabase(emptyCamp(town.id))
      return onDatabase(handMade(town.id, baskets, diligence))
    }
    const bounds = { bare: await byHand("bare"), honest: await byHand("honest") }
    report({
      told,
      seconds,
      bounds,
      found,
      list,
      waitSeconds: waited.seconds,
      failures: end.told.flatMap((each) => each.failures)
    })
  } finally {
    for (const child of children) child.kill()
    await stop()
  }
}

/** What servers left to each other, as their background work does it every minute. */
const swept = (town: Town) =>
  Waits.use((waits) => Effect.repeat(waits.sweep(town), { until: ({ offered, closed }) => offered + closed === 0 }))

const missingFrom = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  [...some].filter((each) => !all.has(each)).length

type Found = Effect.Success<ReturnType<typeof morning>>

const lostOf = (told: ReadonlyArray<Told>, { places }: Found) => {
  const promised = new Set(told.flatMap((each) => each.places))
  return missingFrom(places, promised) + missingFrom(promised, places)
}

interface Outcome {
  readonly told: ReadonlyArray<Told>
  readonly seconds: number
  /** Seconds of the loops by hand. */
  readonly bounds: { readonly honest: number; readonly bare: number }
  readonly found: Found
  readonly list: Effect.Success<ReturnType<typeof waitingList>> & { readonly lost: number }
  readonly waitSeconds: number
  /** Of all acts. */
  readonly failures: ReadonlyArray<string>
}

const report = ({ told, seconds, bounds, found, list, waitSeconds, failures }: Outcome) => {
  const waits = told.flatMap((each) => each.waits)
  const baskets = waits.length
  const lost = lostOf(told, found)
  const [ratio, rate] = [bounds.honest / seconds, baskets / seconds]
  const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)]
  const offersLost = list.idle + list.untold + list.lost
  const pace = (each: number) => `${baskets} in ${each.toFixed(1)} s, ${(baskets / each).toFixed(0)} a second`
  console.log(`${families} families at once, ${placesADay} places on each of five days:`)
  console.log(`  baskets answered       ${pace(seconds)}`)
  console.log(`  by hand, one by one    ${pace(bounds.honest)}`)
  console.log(`  bare of all else       ${pace(bounds.bare)} (ratio ${(bounds.bare / seconds).toFixed(2)})`)
  console.log(`  until the true answer  p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`)
  console.log(`  asked to come again    ${told.reduce((sum, { busy }) => sum + busy, 0)} times`)
  console.log(`  places given           ${found.written}, of which ${found.places.size} are kept; ${found.mails} mails`)
  console.log(
    `  waiting list           ${list.waits} asked in ${waitSeconds.toFixed(1)} s, ${list.taken} took what was given back`
  )
  for (const failure of new Set(failures)) console.log(`FAILED: ${failure}`)
  if (found.oversold + lost + failures.length + list.orderViolations + offersLost > 0) process.exitCode = 1
  console.log(
    `bench:opening ratio=${ratio.toFixed(2)} oversold=${found.oversold} lost=${lost} failed=${failures.length} order_violations=${list.orderViolations} offers_lost=${offersLost} p50_ms=${p50.toFixed(0)} p99_ms=${p99.toFixed(0)} bookings_per_s=${rate.toFixed(0)}`
  )
}

if (role === "portal") await runPortal(JSON.parse(given[0] ?? "") as PostgresConnection, Number(given[1]))
else if (role === "crowd") await runCrowd(given[0] ?? "", Number(given[1]), Number(given[2]))
else await runBench()
