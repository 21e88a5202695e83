/**
 * `npm run bench:signin`: sign-ins per second against argon2id alone, how quickly others are answered meanwhile, and whether the
 * time of a sign-in that fails tells that an address has an account. Three
 * processes besides PostgreSQL: this one asks, one is the portal, one only verifies passwords. Rounds alternate, so that a machine
 * that slows down slows all of them; `cpu_ratio` is the same in time of processors, without PostgreSQL's.
 */
import type { ChildProcess } from "node:child_process"
import { Agent, request } from "node:http"
import { availableParallelism, setPriority } from "node:os"
import { hash, verify } from "@node-rs/argon2"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
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
import { newFamily, newTown } from "../../core/test/support/town.ts"
import { portalServer } from "../src/PortalServer.ts"
import { TrustedProxies } from "../src/security/browser.ts"
import { benchLogs, benchSeals, median, nextOf, quantile, startRole } from "./measuring.ts"
import { chanceOfGreater } from "./statistics.ts"

const password = "quatre petits canards"
const [leastRatio, mostP99Ratio] = [0.8, 5]
// without the hash for unknown addresses it is beyond 5, and the chance 1
const mostRefusalRatio = 1.5
const quick = process.argv.includes("--quick")
// short rounds in turn, and the median of their ratios: what else the machine does meanwhile hits all alike
const rounds = quick ? 5 : 15
const seconds = quick ? 1.5 : 2
/** People who sign in at the same moment; more than cores, so that hashParameters never waits for a request. */
const concurrency = 4 * availableParallelism()
const people = 4 * concurrency
const port = await freePorts()
const origin = `http://localhost:${port}`

/** Milliseconds of processors that this process has taken, in all its threads. */
const cpuMillis = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

// ---- the portal's process

const mailOf = (number: number) => `famille.${number}@example.org`

const prepared = Effect.fnUntraced(function* (host: string) {
  const sql = yield* SqlClient.SqlClient
  const { town } = yield* newTown({ hosts: [host] })
  const passwordHash = yield* Effect.promise(() => hash(password, hashParameters))
  for (let number = 0; number < people; number++) {
    const { adultId } = yield* newFamily(town, mailOf(number))
    yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
      values (${town.id}, ${yield* newId}, ${adultId}, ${mailOf(number)}, ${passwordHash}, now(), now(), now())`
  }
})

const runPortal = async (connection: PostgresConnection, port: number) => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const domain = services.pipe(
    Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint: "http://127.0.0.1:9/tpa" }), benchSeals)),
    Layer.provideMerge(serverLayer(connection, connection.database)),
    // every account signs in from a network of its own, as the forwarded address says
    Layer.provideMerge(Layer.succeed(TrustedProxies, ["loopback"]))
  )
  // the services look into the tables as soon as they are built
  await Effect.runPromise(migrate.pipe(Effect.provide(serverLayer(connection, connection.database))))
  const running = Effect.gen(function* () {
    yield* prepared(`localhost:${port}`)
    yield* Layer.build(portalServer({ port, host: "localhost", widgets: "/nonexistent" }))
    process.on("message", () => process.send?.(cpuMillis()))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(domain), Effect.provide(benchLogs), Effect.scoped))
}

// ---- the process that only verifies passwords

const runBound = async () => {
  // as the portal's threads that hash: what else the machine does would go before those alone
  setPriority(10)
  const stored = await hash(password, hashParameters)
  process.on("message", async (asked) => {
    if (asked === "cpu") return void process.send?.(cpuMillis())
    let done = 0
    const [start, end] = [performance.now(), performance.now() + seconds * 1000]
    const verifier = async () => {
      while (performance.now() < end) {
        if (!(await verify(stored, password))) throw new Error("the password is right")
        done++
      }
    }
    await Promise.all(Array.from({ length: concurrency }, verifier))
    process.send?.((done * 1000) / (performance.now() - start))
  })
  process.send?.("ready")
}

// ---- the process that asks

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

const ask = (method: string, number: number, cookie: string, body?: string) =>
  new Promise<{ readonly status: number; readonly cookies: ReadonlyArray<string> }>((settle, fail) => {
    const headers = {
      origin,
      cookie,
      "x-portail": "1",
      "content-type": "application/json",
      "x-forwarded-for": `198.51.${number >> 8}.${number & 255}`
    }
    const sent = request(`${origin}/api/v1/session`, { method, headers, agent }, (answer) => {
      answer.resume()
      const cookies = (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] ?? "")
      answer.on("end", () => settle({ status: answer.statusCode ?? 0, cookies }))
    })
    sent.on("error", fail)
    sent.end(body)
  })

/** Milliseconds of sign-ins that fail, of known and of unknown addresses in turn: noise of a busy machine hits both alike. */
const measureRefusals = async () => {
  const times = { known: [] as Array<number>, unknown: [] as Array<number> }
  const attempt = async (kind: keyof typeof times, mail: string, number: number) => {
    const start = performance.now()
    const body = JSON.stringify({ mail, password: "un autre mot de passe", remember: false })
    const { status } = await ask("POST", number, "", body)
    if (status !== 401) throw new Error(`a wrong password was answered with ${status}`)
    times[kind].push(performance.now() - start)
  }
  // one wrong password for each person, from a network that guesses only once: nobody has to wait
  for (let number = 0; number < people; number++) {
    const kinds = [
      () => attempt("known", mailOf(number), 20_000 + 2 * number),
      () => attempt("unknown", `inconnu.${number}@example.org`, 20_001 + 2 * number)
    ]
    for (const each of number % 2 === 0 ? kinds : kinds.toReversed()) await each()
  }
  return { ratio: median(times.known) / median(times.unknown), chance: chanceOfGreater(times.known, times.unknown) }
}

const signIn = async (number: number, device: string) => {
  const body = JSON.stringify({ mail: mailOf(number), password, remember: false })
  const { status, cookies } = await ask("POST", number, device, body)
  if (status !== 200) throw new Error(`a sign-in was answered with ${status}`)
  return { session: cookies[0] ?? "", device: cookies[1] ?? "" }
}

/** Sign-ins per second in a closed loop, each person in a browser that the portal knows. */
const measureSignIns = async (devices: ReadonlyArray<string>) => {
  let [next, done] = [0, 0]
  const [start, end] = [performance.now(), performance.now() + seconds * 1000]
  const person = async () => {
    while (performance.now() < end) {
      const number = next++ % people
      await signIn(number, devices[number] ?? "")
      done++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, person))
  return (done * 1000) / (performance.now() - start)
}

/** Milliseconds that others wait for `GET /session`, one about every thirty milliseconds while `during` runs. */
const measureOthers = async (sessions: ReadonlyArray<string>, during: Promise<unknown>) => {
  const times: Array<number> = []
  let over = false
  const ended = during.finally(() => {
    over = true
  })
  for (let number = 0; !over; number++) {
    const start = performance.now()
    const { status } = await ask("GET", number % people, sessions[number % people] ?? "")
    if (status !== 200) throw new Error(`a session was answered with ${status}`)
    times.push(performance.now() - start)
    await sleep(30)
  }
  await ended
  return times
}

const sleep = (milliseconds: number) => new Promise<void>((settle) => setTimeout(settle, milliseconds))

const startChild = async (...args: ReadonlyArray<string>) =>
  (await startRole(import.meta.filename, ...args, ...(quick ? ["--quick"] : []))).child

const told = async (child: ChildProcess, what: "go" | "cpu") => {
  child.send(what)
  return nextOf<number>(child)
}

/** Milliseconds of processors that a password costs alone and with all of signing in, while nobody asks for anything else. */
const measureCpu = async (portal: ChildProcess, bound: ChildProcess, devices: ReadonlyArray<string>) => {
  const before = { portal: await told(portal, "cpu"), bound: await told(bound, "cpu") }
  const alone = (await told(bound, "go")) * seconds
  let done = 0
  const until = performance.now() + seconds * 1000
  const person = async (number: number) => {
    for (; performance.now() < until; done++) await signIn(number, devices[number] ?? "")
  }
  await Promise.all(Array.from({ length: concurrency }, (_, number) => person(number)))
  const [spent, bare] = [await told(portal, "cpu"), await told(bound, "cpu")]
  return { signIn: (spent - before.portal) / done, hash: (bare - before.bound) / alone }
}

/** Alternates the three measurements; a first round warms up and does not count. */
const measure = async (portal: ChildProcess, bound: ChildProcess) => {
  const first = await Promise.all(Array.from({ length: people }, (_, number) => signIn(number, "")))
  const [sessions, devices] = [first.map((each) => each.session), first.map((each) => each.device)]
  const found = { bound: [] as Array<number>, measured: [] as Array<number>, ratio: [] as Array<number> }
  const waits = { idle: [] as Array<number>, busy: [] as Array<number> }
  for (let round = 0; round <= rounds; round++) {
    const idle = await measureOthers(sessions, sleep(seconds * 1000))
    const alone = await told(bound, "go")
    const load = measureSignIns(devices)
    const busy = await measureOthers(sessions, load)
    const measured = await load
    const line = [round === 0 ? "warm-up" : round, alone.toFixed(1), measured.toFixed(1), (measured / alone).toFixed(2)]
    const times = [idle, busy].flatMap((each) => [quantile(each, 0.5), quantile(each, 0.99)].map((ms) => ms.toFixed(1)))
    console.log([...line, ...times].map((cell) => String(cell).padStart(10)).join(""))
    if (round === 0) continue
    found.bound.push(alone)
    found.measured.push(measured)
    found.ratio.push(measured / alone)
    waits.idle.push(...idle)
    waits.busy.push(...busy)
  }
  const cpu = await measureCpu(portal, bound, devices)
  return { cpu, bound: median(found.bound), measured: median(found.measured), ratio: median(found.ratio), ...waits }
}

const runBench = async () => {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
  const { stop, ...connection } = await startPostgresCluster(binaries)
  const children: Array<ChildProcess> = []
  try {
    const portal = await startChild("portal", JSON.stringify(connection), String(port))
    children.push(portal)
    const bound = await startChild("bound")
    children.push(bound)
    console.log(
      `argon2id ${JSON.stringify(hashParameters)}, ${availableParallelism()} cores, ${concurrency} people at once`
    )
    const titles = ["round", "bound/s", "sign-ins/s", "ratio", "idle p50", "idle p99", "busy p50", "busy p99"]
    console.log(titles.map((title) => title.padStart(10)).join(""))
    const found = await measure(portal, bound)
    const [idle, busy] = [quantile(found.idle, 0.99), quantile(found.busy, 0.99)]
    const refusals = await measureRefusals()
    console.log(
      `bench:signin ratio=${found.ratio.toFixed(2)} bound_per_s=${found.bound.toFixed(1)} measured_per_s=${found.measured.toFixed(1)} ` +
        `cpu_ratio=${(found.cpu.hash / found.cpu.signIn).toFixed(2)} cpu_hash_ms=${found.cpu.hash.toFixed(1)} cpu_signin_ms=${found.cpu.signIn.toFixed(1)} ` +
        `session_p99_idle_ms=${idle.toFixed(1)} session_p99_busy_ms=${busy.toFixed(1)} p99_ratio=${(busy / idle).toFixed(2)} ` +
        `known_to_unknown=${refusals.ratio.toFixed(2)} known_slower_chance=${refusals.chance.toFixed(2)}`
    )
    const untold =
      Math.abs(Math.log(refusals.ratio)) < Math.log(mostRefusalRatio) && Math.abs(refusals.chance - 0.5) < 0.4
    process.exitCode = found.ratio >= leastRatio && busy / idle <= mostP99Ratio && untold ? 0 : 1
  } finally {
    agent.destroy()
    for (const child of children) child.kill()
    await stop()
  }
}

const [role, connection, portalPort] = process.argv.slice(2)
if (role === "portal") await runPortal(JSON.parse(connection ?? "") as PostgresConnection, Number(portalPort))
else if (role === "bound") await runBound()
else await runBench()
