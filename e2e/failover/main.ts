/**
 * `npm run check:failover`: three etcd, two PostgreSQL under Patroni with synchronous replication, PgBouncer in transaction mode and two
 * portals behind HAProxy, as `examples/failover` has them, in network namespaces of this machine. Families sign in, book, give back and
 * pay; meanwhile a portal, PgBouncer and the primary's machine are killed, its link is cut, and it stands still. Ends with 1 when something that
 * a family was told is not there in the end, is there twice, when an answer was a 500, when errors go on after a failover, or when a primary
 * that comes back takes the place of the one that took over.
 */
import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { parseArgs } from "node:util"
import { Effect, Layer, Redacted } from "effect"
import { Audit } from "../../packages/core/src/audit/Audit.ts"
import { serverLayerUnchecked } from "../../packages/core/src/platform/sql/Database.ts"
import { Towns } from "../../packages/core/src/towns/Towns.ts"
import { startPayFipSimulator } from "../../packages/simulators/src/payfip/server.ts"
import { Cluster } from "./cluster.ts"
import { disturbances } from "./disturbances.ts"
import { browsers, Family } from "./Family.ts"
import { Journal } from "./Journal.ts"
import { closing, startMailbox } from "./outside.ts"
import { installPrograms } from "./programs.ts"
import { triedTown } from "./town.ts"
import { closingLines, judge, settled, type Verdict } from "./verdict.ts"

const { values: options } = parseArgs({
  options: { families: { type: "string", default: "12" }, only: { type: "string" } }
})
const families = Number(options.families)
/** Codes of the disturbances that happen; all unless said. */
const only = options.only?.split(",")
/** Seconds after a disturbance in which errors are its doing: Patroni's `ttl`, and what it takes to be the primary. */
const mostOutage = 40
/** Milliseconds without a disturbance after each. */
const calm = 5000

installPrograms()
const cluster = await Cluster.prepare()
const journal = new Journal()
const began = performance.now()
const say = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)

const onDatabase = <A>(work: Effect.Effect<A, unknown, Layer.Success<typeof database>>): Promise<A> =>
  Effect.runPromise(work.pipe(Effect.provide(database), Effect.orDie))
const database = Layer.provideMerge(
  Layer.provideMerge(Towns.layer, Audit.layer),
  Layer.suspend(() => serverLayerUnchecked({ url: Redacted.make(cluster.databaseUrl("portail_owner")) }))
)

const migrate = () => {
  const portail = join(import.meta.dirname, "../../packages/cli/bin/portail.js")
  const { status, stderr } = spawnSync(process.execPath, [portail, "db", "migrate", "--application-role", "portail"], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: cluster.databaseUrl("portail_owner") }
  })
  if (status !== 0) throw new Error(`portail db migrate: ${stderr}`)
}

/** What became of a disturbance, and how long nobody was answered. */
const tell = (name: string, from: number, to: number): number => {
  const troubles = journal.troubles.filter(({ at }) => at >= from && at < to)
  const answers = [from, ...journal.answers.filter((at) => at >= from && at < to), to]
  const silence = Math.max(...answers.slice(1).map((at, index) => at - (answers[index] ?? at))) / 1000
  const last = ((troubles.at(-1)?.at ?? from) - from) / 1000
  const kinds = Object.entries(Object.groupBy(troubles, ({ kind }) => kind)).map(
    ([kind, all]) => `${all?.length} × ${kind}`
  )
  say(
    `${name}: errors until ${last.toFixed(1)} s after, nobody answered for ${silence.toFixed(1)} s; ${kinds.join(", ") || "no error"}`
  )
  if (last > mostOutage) journal.failures.push(`${name}: errors went on for ${last.toFixed(0)} s`)
  return silence
}

const isOpen = async (cookie: string) => {
  const answer = await fetch(`${cluster.origin.replace("localhost", "127.0.0.1")}/api/v1/session`, {
    headers: { cookie, origin: cluster.origin, host: new URL(cluster.origin).host }
  })
  return answer.status === 200
}

const startPortals = async (env: Readonly<Record<string, string>>) => {
  for (const number of [1, 2] as const) cluster.startPortal(number, env)
  await Promise.all([cluster.portalReady(1), cluster.portalReady(2)])
  say("both portals answer")
}

/** Everything that goes wrong, one after the other; gives the longest time in which nobody was answered. */
const disturb = async (): Promise<number> => {
  let outage = 0
  await pause(calm)
  tell("undisturbed", journal.answers[0] ?? 0, performance.now())
  for (const { name, moves, happen, heal } of disturbances.filter(
    ({ code }) => only === undefined || only.includes(code)
  )) {
    const [from, before] = [performance.now(), await cluster.primary()]
    await happen(cluster)
    await heal(cluster)
    await pause(calm)
    const after = await cluster.primary()
    outage = Math.max(outage, tell(`${name} (primary: db${before}, then db${after})`, from, performance.now()))
    if (after !== (moves ? 3 - before : before)) journal.failures.push(`${name}: db${after} is the primary in the end`)
  }
  return outage
}

const report = (verdict: Verdict, outage: number) => {
  const { passed, lines } = closingLines(journal, verdict, outage)
  for (const line of lines) console.log(line)
  if (!passed) process.exitCode = 1
}

const run = async () => {
  await cluster.openDatabase()
  say("PostgreSQL has a primary and a synchronous standby")
  migrate()
  const tried = await onDatabase(triedTown(families, cluster.origin))
  say("the town is there")
  await using simulator = await closing(
    startPayFipSimulator({ clients: [{ numcli: "006270", label: "Régie enfance" }] })
  )
  await using mailbox = await closing(startMailbox())
  await startPortals({
    PAYFIP_ENDPOINT: simulator.it.endpoint,
    SMTP_URL: mailbox.it.url,
    PORTAIL_SECRET_KEY: `essai:${randomBytes(32).toString("base64")}`,
    PORTAIL_PUBLIC_URL: cluster.origin
  })
  const agent = browsers()
  let stopped = false
  const outside = { origin: cluster.origin, simulator: simulator.it, journal, agent }
  const living = Promise.all(tried.map((family) => new Family(outside, family).live(() => stopped)))
  const outage = await Promise.race([disturb(), living.then(() => 0)])
  stopped = true
  await living
  agent.destroy()
  say("the families have stopped")
  await onDatabase(settled(journal))
  report(await onDatabase(judge(journal, isOpen)), outage)
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void cluster.close().then(() => process.exit(130)))
}
try {
  await run()
} catch (cause) {
  console.log(cause)
  for (const name of ["portal1", "portal2", "pgbouncer", "haproxy", "patroni1", "patroni2"]) {
    console.log(`--- ${name}\n${cluster.processes.lastWords(name)}`)
  }
  process.exitCode = 1
} finally {
  await cluster.close(process.exitCode === 1)
}
// families whose portal is gone insist without end
process.exit()
