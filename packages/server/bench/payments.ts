/**
 * `npm run bench:payments`: 1,000 families start to pay 1,000 invoices at once on one server, against as many operations created at
 * once at the PayFiP simulator itself, in the same run, each after a round that warms up; then all pay, and every invoice of both
 * rounds must be settled, `hung_up` of them after the simulator gave up waiting. Two processes besides this
 * one and PostgreSQL: the portal and the simulator. Ends with 1 when a start's p99 takes more than three times the bound's, or when
 * a payment is missing, doubled or not allocated.
 */
import type { ChildProcess } from "node:child_process"
import { Agent, request } from "node:http"
import { hash } from "@node-rs/argon2"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { hashParameters } from "../../core/src/accounts/passwords.ts"
import { MailTransport } from "../../core/src/mail/MailTransport.ts"
import { paymentRequest } from "../../core/src/payfip/fields.ts"
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
import { newFamily, newInvoice, newTown } from "../../core/test/support/town.ts"
import { startPayFipSimulator } from "../../simulators/src/payfip/server.ts"
import { portalServer } from "../src/PortalServer.ts"
import { TrustedProxies } from "../src/security/browser.ts"
import { benchLogs, benchSeals, nextOf, quantile, startRole } from "./measuring.ts"

const password = "quatre petits canards"
const mostP99Ratio = 3
const quick = process.argv.includes("--quick")
const families = quick ? 200 : 1000
const cents = 4250
/** Each family's invoices: one to warm up with, as the bound is, one to measure. */
const rounds = ["WARM", "MEASURED"] as const
const invoices = families * rounds.length
/** How long after the last notification the books may still fill. */
const mostSecondsAfter = 20
const [role, portArgument, connection, endpoint] = process.argv.slice(2).filter((word) => word !== "--quick")
const port = Number(portArgument ?? (await freePorts()))
const origin = `http://localhost:${port}`
const mailOf = (number: number) => `famille.${number}@example.org`

// ---- the simulator's process

const runSimulator = async () => {
  const simulator = await startPayFipSimulator({ clients: [{ numcli: "006270", label: "Ville d'Essai" }] })
  process.on("message", async () => {
    // the bound's operations are never opened: only the portal's payers pay
    const opened = simulator.operations.list().filter(({ fields }) => fields["urlnotif"]?.startsWith(origin) === true)
    await Promise.all(opened.map(({ idop }) => simulator.pay(idop)))
    await simulator.settled()
    process.send?.("paid")
  })
  process.send?.(simulator.endpoint)
}

// ---- the portal's process

const prepared = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { town } = yield* newTown({ hosts: [`localhost:${port}`] })
  const passwordHash = yield* Effect.promise(() => hash(password, hashParameters))
  for (let number = 0; number < families; number++) {
    const { householdId, adultId } = yield* newFamily(town, mailOf(number))
    yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
      values (${town.id}, ${yield* newId}, ${adultId}, ${mailOf(number)}, ${passwordHash}, now(), now(), now())`
    for (const round of rounds) {
      yield* newInvoice(town, householdId, { number: `${round}${String(number).padStart(8, "0")}`, cents })
    }
  }
  // as the database does by itself within a minute: without it the first plans read a whole town for one family
  yield* sql`analyze`
})

const runPortal = async (connection: PostgresConnection, endpoint: string) => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const domain = services.pipe(
    Layer.provideMerge(Layer.mergeAll(noMail, PayFip.layer({ endpoint }), benchSeals)),
    Layer.provideMerge(serverLayer(connection, connection.database)),
    Layer.provideMerge(Layer.succeed(TrustedProxies, ["loopback"]))
  )
  // the services look into the tables as soon as they are built
  await Effect.runPromise(migrate.pipe(Effect.provide(serverLayer(connection, connection.database))))
  const running = Effect.gen(function* () {
    yield* prepared
    yield* Layer.build(portalServer({ port, host: "localhost", widgets: "/nonexistent" }))
    process.send?.("ready")
    return yield* Effect.never
  })
  await Effect.runPromise(running.pipe(Effect.provide(domain), Effect.provide(benchLogs), Effect.scoped))
}

// ---- the process that asks

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

const ask = (method: string, path: string, number: number, cookie: string, body?: unknown) =>
  new Promise<{ readonly status: number; readonly cookie: string; readonly text: string }>((settle, fail) => {
    const headers = {
      origin,
      cookie,
      "x-portail": "1",
      "content-type": "application/json",
      "x-forwarded-for": `198.51.${number >> 8}.${number & 255}`
    }
    const sent = request(`${origin}/api/v1${path}`, { method, headers, agent }, (answer) => {
      const parts: Array<Buffer> = []
      answer.on("data", (part: Buffer) => parts.push(part))
      const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? ""
      answer.on("end", () => settle({ status: answer.statusCode ?? 0, cookie, text: Buffer.concat(parts).toString() }))
    })
    sent.on("error", fail)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })

const expecting = async (status: number, ...asked: Parameters<typeof ask>) => {
  const answer = await ask(...asked)
  if (answer.status !== status)
    throw new Error(`${asked[0]} ${asked[1]} was answered with ${answer.status}: ${answer.text}`)
  return answer
}

const everyFamily = Array.from({ length: families }, (_, number) => number)

/** Signs every family in, a few at once, and finds its invoices. */
const signedIn = async () => {
  const people: Array<{ readonly cookie: string; readonly invoices: Record<string, string> }> = []
  const waiting = [...everyFamily]
  const person = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const body = { mail: mailOf(number), password, remember: false }
      const { cookie } = await expecting(200, "POST", "/session", number, "", body)
      const { text } = await expecting(200, "GET", "/invoices", number, cookie)
      const { invoices } = JSON.parse(text) as { invoices: ReadonlyArray<{ id: string; number: string }> }
      people[number] = { cookie, invoices: Object.fromEntries(invoices.map(({ id, number }) => [number, id])) }
    }
  }
  await Promise.all(Array.from({ length: 8 }, person))
  return people
}

/** Milliseconds that each of the works took, all begun at once. */
const allAtOnce = (work: (number: number) => Promise<unknown>) =>
  Promise.all(
    everyFamily.map(async (number) => {
      const start = performance.now()
      await work(number)
      return performance.now() - start
    })
  )

/** As many operations created at once at the simulator, by the portal's own client. */
const createdAlone = (endpoint: string) =>
  PayFip.use((payfip) =>
    Effect.promise(() => allAtOnce((number) => Effect.runPromise(payfip.create(boundOrder(number)))))
  ).pipe(Effect.provide(PayFip.layer({ endpoint })), Effect.runPromise)

const boundOrder = (number: number) =>
  Result.getOrThrow(
    paymentRequest({
      numcli: "006270",
      refdet: `BOUND${String(number).padStart(6, "0")}`,
      objet: "Borne",
      montant: cents,
      mel: mailOf(number),
      saisie: "T",
      urlnotif: "http://127.0.0.1:9/notification",
      urlredirect: "http://127.0.0.1:9/return"
    })
  )

interface Books {
  readonly payments: number
  readonly paidCents: number
  readonly settledInvoices: number
}

const booksOf = (connection: PostgresConnection) =>
  Effect.runPromise(
    SqlClient.SqlClient.use(
      (sql) => sql<Books>`select (select count(*) from payments)::int as payments,
        (select coalesce(sum(amount_cents), 0) from payments)::int as paid_cents,
        (select count(*) from invoices i where total_cents = (select sum(amount_cents) from payment_allocations a
          where a.town_id = i.town_id and a.invoice_id = i.id))::int as settled_invoices`
    ).pipe(
      Effect.map(([books]) => books),
      Effect.provide(serverLayer(connection, connection.database))
    )
  )

const isWhole = (books: Books | undefined) =>
  books?.payments === invoices && books.settledInvoices === invoices && books.paidCents === invoices * cents

/** The simulator hangs up after ten seconds; what it told goes on to its end. */
const wholeBooks = async (connection: PostgresConnection) => {
  const until = performance.now() + mostSecondsAfter * 1000
  let books = await booksOf(connection)
  while (!isWhole(books) && performance.now() < until) {
    await new Promise((settle) => setTimeout(settle, 250))
    books = await booksOf(connection)
  }
  return books
}

const runBench = async () => {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
  const { stop, ...connection } = await startPostgresCluster(binaries)
  const children: Array<ChildProcess> = []
  const start = async (...args: ReadonlyArray<string>) => {
    const started = await startRole(import.meta.filename, ...args, ...(quick ? ["--quick"] : []))
    children.push(started.child)
    return started
  }
  try {
    const simulator = await start("simulator", String(port))
    const endpoint = String(simulator.said)
    await start("portal", String(port), JSON.stringify(connection), endpoint)
    const people = await signedIn()
    const pay = (round: (typeof rounds)[number]) => (number: number) =>
      expecting(201, "POST", "/payments", number, people[number]?.cookie ?? "", {
        invoiceIds: [people[number]?.invoices[`${round}${String(number).padStart(8, "0")}`]],
        returnTo: `${origin}/espace`
      })
    await createdAlone(endpoint)
    await allAtOnce(pay("WARM"))
    const bound = await createdAlone(endpoint)
    const starts = await allAtOnce(pay("MEASURED"))
    const settling = performance.now()
    simulator.child.send("pay")
    await nextOf(simulator.child)
    const notified = await booksOf(connection)
    const books = await wholeBooks(connection)
    const settlingSeconds = (performance.now() - settling) / 1000
    const hungUp = (books?.settledInvoices ?? 0) - (notified?.settledInvoices ?? 0)
    report(bound, starts, { seconds: settlingSeconds, hungUp }, books)
  } finally {
    agent.destroy()
    for (const child of children) child.kill()
    await stop()
  }
}

const report = (
  bound: ReadonlyArray<number>,
  starts: ReadonlyArray<number>,
  settling: { readonly seconds: number; readonly hungUp: number },
  books: Books | undefined
) => {
  const [boundP99, startP99] = [quantile(bound, 0.99), quantile(starts, 0.99)]
  const ratio = startP99 / boundP99
  const wholly = isWhole(books)
  console.log(`${families} families at once:`)
  for (const [name, times] of [["operation at the simulator", bound] as const, ["payment start", starts] as const]) {
    console.log(
      `  ${name.padEnd(28)} p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`
    )
  }
  console.log(`  all paid, notified and booked in ${settling.seconds.toFixed(1)} s`)
  if (!wholly) console.log(`FAILED: the books do not hold every payment once: ${JSON.stringify(books)}`)
  if (ratio > mostP99Ratio) console.log(`FAILED: the p99 of starts is more than ${mostP99Ratio} times the simulator's`)
  if (!wholly || ratio > mostP99Ratio) process.exitCode = 1
  console.log(
    `bench:payments ratio=${ratio.toFixed(2)} bound_p99_ms=${boundP99.toFixed(0)} start_p99_ms=${startP99.toFixed(0)} settled=${books?.settledInvoices ?? 0} of=${invoices} settling_s=${settling.seconds.toFixed(1)} hung_up=${settling.hungUp}`
  )
}

if (role === "portal") await runPortal(JSON.parse(connection ?? "") as PostgresConnection, endpoint ?? "")
else if (role === "simulator") await runSimulator()
else await runBench()
