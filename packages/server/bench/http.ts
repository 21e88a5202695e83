/**
 * `npm run bench:http`: what a request costs besides its SQL. Answers per second of the portal for `GET /session` and `GET /invoices`
 * against bare `node:http` that runs the same statements, recorded from the portal, with the same driver and pool, and sends the same
 * bytes; `cpu_` is the same ratio of the time of processors in the two processes. Three processes besides PostgreSQL; rounds alternate, so
 * that a machine that slows down slows both. With `NODE_OPTIONS="--cpu-prof"` each process writes a profile.
 */
import type { ChildProcess } from "node:child_process"
import { Agent, createServer, request } from "node:http"
import { deserialize, serialize } from "node:v8"
import { hash } from "@node-rs/argon2"
import { Context, Effect, Layer } from "effect"
import { SqlClient, Statement } from "effect/sql"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { hashParameters } from "../../core/src/accounts/passwords.ts"
import { MailTransport } from "../../core/src/mail/MailTransport.ts"
import { PayFip } from "../../core/src/payfip/PayFip.ts"
import { newId } from "../../core/src/platform/ids/Ids.ts"
import { migrate } from "../../core/src/platform/sql/migrations.ts"
import { services } from "../../core/src/services.ts"
import {
  findPostgresBinaries,
  type PostgresConnection,
  startPostgresCluster
} from "../../core/test/support/postgresCluster.ts"
import { serverLayer } from "../../core/test/support/templates.ts"
import { newActivities, newFamily, newInvoice, newTown } from "../../core/test/support/town.ts"
import { CurrentRequest } from "../src/monitoring/RequestNotes.ts"
import { portalServer } from "../src/PortalServer.ts"
import { AccountRequests } from "../src/security/requestTurns.ts"
import { benchLogs, benchSeals, endOf, median, nextOf, startRole } from "./measuring.ts"

const leastRatio = 0.5
const quick = process.argv.includes("--quick")
const [rounds, seconds, concurrency] = quick ? [3, 1.5, 16] : [9, 2, 16]
const [role, given = "", givenPort] = process.argv.slice(2)
const port = Number(givenPort ?? (await freePorts()))
const [origin, bareOrigin] = [`http://localhost:${port}`, `http://localhost:${port + 1}`]
const [password, mail] = ["quatre petits canards", "famille@example.org"]
const paths = ["/api/v1/session", "/api/v1/invoices"] as const
type Path = (typeof paths)[number]

/** A statement as it left for the database: the first of an answer reads the session, the others may go at once. */
interface Sent {
  readonly text: string
  readonly values: ReadonlyArray<unknown>
}

// ---- the portal's process

const prepared = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { town } = yield* newTown({ hosts: [`localhost:${port}`] })
  yield* newActivities(town, ["cantine", "mercredi"])
  const { householdId, adultId } = yield* newFamily(town, mail)
  const passwordHash = yield* Effect.promise(() => hash(password, hashParameters))
  yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
    values (${town.id}, ${yield* newId}, ${adultId}, ${mail}, ${passwordHash}, now(), now(), now())`
  for (let number = 1; number <= 6; number++) {
    yield* newInvoice(town, householdId, { number: `202600000${number}`, cents: 1000 * number })
  }
})

const runPortal = async (connection: PostgresConnection) => {
  const sent: Array<Sent> = []
  let recording = false
  const recorder: typeof Statement.CurrentTransformer.Service = (statement, _, fiber) =>
    Effect.sync(() => {
      if (recording && Context.get(fiber.context, CurrentRequest) !== undefined) {
        const [text, values] = statement.compile()
        sent.push({ text, values })
      }
      return statement
    })
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const domain = services.pipe(
    Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9/tpa" }), benchSeals)),
    Layer.provideMerge(serverLayer(connection, connection.database)),
    // counted as where `serve` runs, never refused
    Layer.provideMerge(Layer.succeed(AccountRequests, 1_000_000_000)),
    // only while it records: the portal that is measured has none
    Layer.provideMerge(
      process.argv.includes("--record") ? Layer.succeed(Statement.CurrentTransformer, recorder) : Layer.empty
    )
  )
  process.on("message", (said) => {
    if (said === "record") recording = true
    if (said === "recorded") {
      recording = false
      process.send?.(serialize(sent.splice(0)).toString("base64"))
    }
    if (said === "cpu") process.send?.(process.cpuUsage())
  })
  const running = Effect.gen(function* () {
    if (process.argv.includes("--record")) yield* prepared
    yield* Layer.build(portalServer({ port, host: "localhost", widgets: "/nonexistent" }))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(domain), Effect.provide(benchLogs), Effect.scoped))
}

// ---- the process that only runs the statements

const runBare = async (connection: PostgresConnection) => {
  const answers = new Map<string, { readonly sent: ReadonlyArray<Sent>; readonly body: unknown }>()
  const running = Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const run = Effect.runForkWith(yield* Effect.context<never>())
    const one = ({ text, values }: Sent) => sql.unsafe(text, values)
    const all = (sent: ReadonlyArray<Sent>) =>
      Effect.andThen(
        Effect.forEach(sent.slice(0, 1), one),
        Effect.forEach(sent.slice(1), one, { concurrency: "unbounded", discard: true })
      )
    const server = createServer((asked, response) => {
      const answer = answers.get(asked.url ?? "")
      if (answer === undefined) return response.writeHead(404).end()
      run(
        Effect.map(all(answer.sent), () => {
          const body = JSON.stringify(answer.body)
          response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
          response.end(body)
        })
      )
    })
    process.on("message", (said: string | { path: string; sent: string; body: unknown }) => {
      if (said === "cpu") process.send?.(process.cpuUsage())
      else if (typeof said === "object") {
        answers.set(said.path, { sent: deserialize(Buffer.from(said.sent, "base64")), body: said.body })
        process.send?.("known")
      }
    })
    server.listen(port + 1, "localhost", () => process.send?.("ready"))
    return yield* Effect.never
  })
  await Effect.runPromise(
    running.pipe(Effect.withTracerEnabled(false), Effect.provide(serverLayer(connection, connection.database)))
  )
}

// ---- the process that asks

const agent = new Agent({ keepAlive: true, maxSockets: concurrency })

const ask = (at: string, method: string, path: string, cookie: string, body?: string) =>
  new Promise<{ readonly status: number; readonly text: string; readonly cookie: string }>((settle, fail) => {
    const headers = { origin, cookie, "x-portail": "1", ...(body && { "content-type": "application/json" }) }
    const sent = request(`${at}${path}`, { method, headers, agent }, (answer) => {
      let text = ""
      answer.setEncoding("utf8").on("data", (piece) => {
        text += piece
      })
      const [set] = answer.headers["set-cookie"] ?? []
      answer.on("end", () => settle({ status: answer.statusCode ?? 0, text, cookie: set?.split(";")[0] ?? "" }))
    })
    sent.on("error", fail)
    sent.end(body)
  })

const say = async (child: ChildProcess, message: string | object): Promise<unknown> => {
  child.send(message)
  return nextOf(child)
}

/** Answers per second in a closed loop, and the processor's microseconds that the asked process takes for one. */
const measure = async (child: ChildProcess, at: string, path: Path, cookie: string) => {
  const before = (await say(child, "cpu")) as NodeJS.CpuUsage
  const [start, end] = [performance.now(), performance.now() + seconds * 1000]
  let done = 0
  const reader = async () => {
    while (performance.now() < end) {
      const { status } = await ask(at, "GET", path, cookie)
      if (status !== 200) throw new Error(`${path} was answered with ${status}`)
      done++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, reader))
  const perSecond = (done * 1000) / (performance.now() - start)
  const after = (await say(child, "cpu")) as NodeJS.CpuUsage
  return { perSecond, micros: (after.user + after.system - before.user - before.system) / done }
}

/** Has the portal answer once, and keeps what it asked the database and what it answered. */
const recordAnswers = async (connection: string) => {
  const { child } = await startRole(import.meta.filename, "portal", connection, String(port), "--record")
  const { cookie } = await ask(origin, "POST", paths[0], "", JSON.stringify({ mail, password, remember: false }))
  const answers: Array<{ readonly path: Path; readonly sent: string; readonly body: unknown }> = []
  for (const path of paths) {
    // a first time, for what is read only once
    await ask(origin, "GET", path, cookie)
    child.send("record")
    const { text } = await ask(origin, "GET", path, cookie)
    answers.push({ path, sent: String(await say(child, "recorded")), body: JSON.parse(text) })
  }
  await endOf(child)
  return { cookie, answers }
}

const compare = async (children: Record<"portal" | "bare", ChildProcess>, path: Path, cookie: string) => {
  const found = { ratio: [] as Array<number>, portal: [] as Array<number>, bare: [] as Array<number> }
  for (let round = 0; round <= rounds; round++) {
    const bare = await measure(children.bare, bareOrigin, path, "")
    const portal = await measure(children.portal, origin, path, cookie)
    const cells = [portal.perSecond, bare.perSecond, portal.micros, bare.micros].map((each) => each.toFixed(0))
    const ratio = portal.perSecond / bare.perSecond
    console.log(
      [path, round || "warm-up", ...cells, ratio.toFixed(2)].map((cell) => String(cell).padStart(18)).join("")
    )
    if (round === 0) continue
    found.ratio.push(ratio)
    found.portal.push(portal.micros)
    found.bare.push(bare.micros)
  }
  return { ratio: median(found.ratio), portal: median(found.portal), bare: median(found.bare) }
}

const runBench = async () => {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
  const { stop, ...cluster } = await startPostgresCluster(binaries)
  const connection = JSON.stringify(cluster)
  const started: Array<ChildProcess> = []
  try {
    await Effect.runPromise(migrate.pipe(Effect.provide(serverLayer(cluster, cluster.database))))
    const { cookie, answers } = await recordAnswers(connection)
    const [portal, bare] = [
      (await startRole(import.meta.filename, "portal", connection, String(port))).child,
      (await startRole(import.meta.filename, "bare", connection, String(port))).child
    ]
    started.push(portal, bare)
    for (const answer of answers) {
      const { length } = deserialize(Buffer.from(answer.sent, "base64")) as ReadonlyArray<Sent>
      console.log(`${answer.path}: ${length} statements, ${JSON.stringify(answer.body).length} bytes`)
      await say(bare, answer)
    }
    const titles = ["path", "round", "portal/s", "bare/s", "portal µs of CPU", "bare µs of CPU", "ratio"]
    console.log(titles.map((title) => title.padStart(18)).join(""))
    const session = await compare({ portal, bare }, paths[0], cookie)
    const invoices = await compare({ portal, bare }, paths[1], cookie)
    console.log(
      `bench:http ratio_session=${session.ratio.toFixed(2)} ratio_invoices=${invoices.ratio.toFixed(2)} ` +
        `cpu_session=${(session.bare / session.portal).toFixed(2)} cpu_invoices=${(invoices.bare / invoices.portal).toFixed(2)} ` +
        `session_us=${session.portal.toFixed(0)} session_bare_us=${session.bare.toFixed(0)} ` +
        `invoices_us=${invoices.portal.toFixed(0)} invoices_bare_us=${invoices.bare.toFixed(0)}`
    )
    process.exitCode = Math.min(session.ratio, invoices.ratio) >= leastRatio ? 0 : 1
  } finally {
    agent.destroy()
    // asked to end by itself, it writes its profile
    await Promise.all(started.map((child) => endOf(child, "SIGINT")))
    await stop()
  }
}

if (role === "portal" || role === "bare") process.on("SIGINT", () => process.exit())
if (role === "portal") await runPortal(JSON.parse(given) as PostgresConnection)
else if (role === "bare") await runBare(JSON.parse(given) as PostgresConnection)
else await runBench()
