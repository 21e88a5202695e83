/**
 * `npm run check:failover`: three etcd, two PostgreSQL under Patroni with synchronous replication, PgBouncer in transaction mode and two
 * portals behind HAProxy, as `examples/failover` has them, in network namespaces of this machine. Families sign in, book, give back and
 * pay; meanwhile a portal, PgBouncer and the primary's machine are killed, and its link is cut. Ends with 1 when something that a family was told is
 * not there in the end, is there twice, when an answer was a 500, or when errors go on after a failover.
 */
import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { parseArgs } from "node:util"
import { Effect, Layer, Redacted } from "effect"
import { SMTPServer } from "smtp-server"
import { Audit } from "../../packages/core/src/audit/Audit.ts"
import { serverLayerUnchecked } from "../../packages/core/src/platform/sql/Database.ts"
import { Towns } from "../../packages/core/src/towns/Towns.ts"
import { startPayFipSimulator } from "../../packages/simulators/src/payfip/server.ts"
import { Cluster } from "./cluster.ts"
import { disturbances } from "./disturbances.ts"
import { browsers, Family } from "./Family.ts"
import { Journal } from "./Journal.ts"
import { installPrograms } from "./programs.ts"
import { triedTown } from "./town.ts"
import { judge } from "./verdict.ts"

const { values: options } = parseArgs({ options: { families: { type: "string", default: "24" } } })
const families = Number(options.families)
/** Seconds after a disturbance in which errors are its doing: Patroni's `ttl`, and what it takes to be the primary. */
const mostOutage = 40

installPrograms()
const cluster = await Cluster.prepare()
const journal = new Journal()
const began = performance.now()
const say = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)

/** A mail server that takes everything. */
const startMailbox = async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on("end", done)
    }
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const address = server.server.address()
  return { server, url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}` }
}

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

const run = async () => {
  await cluster.openDatabase()
  say("PostgreSQL has a primary and a synchronous standby")
  migrate()
  const tried = await onDatabase(triedTown(families, cluster.origin))
  say("the town is there")
  const simulator = await startPayFipSimulator({ clients: [{ numcli: "006270", label: "Régie enfance" }] })
  const mailbox = await startMailbox()
  const env = {
    PAYFIP_ENDPOINT: simulator.endpoint,
    SMTP_URL: mailbox.url,
    PORTAIL_SECRET_KEY: `essai:${randomBytes(32).toString("base64")}`,
    PORTAIL_PUBLIC_URL: cluster.origin
  }
  for (const number of [1, 2] as const) cluster.startPortal(number, env)
  await Promise.all([cluster.portalReady(1), cluster.portalReady(2)])
  say("both portals answer")
  const outside = { origin: cluster.origin, simulator, journal, agent: browsers() }
  let stopped = false
  const living = tried.map((family) => new Family(outside, family).live(() => stopped))
  const calm = 5000
  await pause(calm)
  let outage = 0
  tell("undisturbed", journal.answers[0] ?? 0, performance.now())
  for (const { name, happen, heal } of disturbances) {
    const from = performance.now()
    await happen(cluster)
    await heal(cluster)
    await pause(calm)
    outage = Math.max(outage, tell(name, from, performance.now()))
  }
  stopped = true
  await Promise.all(living)
  await simulator.settled()
  const { lost, double } = await onDatabase(judge(journal, isOpen))
  for (const line of [...lost.map((each) => `LOST ${each}`), ...double.map((each) => `DOUBLE ${each}`)])
    console.log(line)
  for (const line of journal.failures) console.log(`FAILED ${line}`)
  if (lost.length + double.length + journal.failures.length > 0) process.exitCode = 1
  const { signIns, payments, acknowledged } = journal
  console.log(
    `check:failover acknowledged=${acknowledged} lost=${lost.length} double=${double.length} outage_s=${outage.toFixed(1)} ` +
      `sign_ins=${signIns.length} bookings=${acknowledged - signIns.length - payments.length} payments=${payments.length} ` +
      `failed=${journal.failures.length}`
  )
  outside.agent.destroy()
  mailbox.server.close()
  await simulator.close()
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
  await cluster.close()
}
