import { Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { newReference } from "../src/monitoring/reference.ts"
import { type Ask, askerOf, credentials, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let metricsAt: string
const token = "un jeton pour Prometheus"
beforeAll(async () => {
  const port = await freePorts()
  metricsAt = `http://127.0.0.1:${port}/metrics`
  running = await startPortal({ metrics: { port, host: "127.0.0.1", token: Redacted.make(token) } })
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

const readable = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/
const refusalOf = (reference: string) =>
  running.logs.find((each) => each.includes(reference) && each.includes("a request was refused")) ?? ""
const metrics = async () => (await fetch(metricsAt, { headers: { authorization: `Bearer ${token}` } })).text()

describe("the reference of a request", () => {
  it("is eight characters that nobody takes for others, and a new one each time", () => {
    const drawn = Array.from({ length: 2000 }, newReference)
    for (const each of drawn) expect(each).toMatch(readable)
    expect(new Set(drawn).size).toBe(2000)
    // every digit comes at every place
    for (const place of [0, 1, 2, 3, 5, 6, 7, 8]) expect(new Set(drawn.map((each) => each[place])).size).toBe(32)
  })

  it("is in the answer, in its problem and in the log line, with the route in place of the path", async () => {
    const good = await ask("GET", "/api/v1/town")
    expect(good.headers.get("portail-reference")).toMatch(readable)
    const refused = await ask("POST", "/api/v1/session", { body: { ...credentials(), password: "pas le bon" } })
    const reference = refused.headers.get("portail-reference") ?? ""
    expect(await refused.json()).toMatchObject({
      code: "sign-in-refused",
      instance: `urn:portail-familles:reference:${reference}`
    })
    const line = refusalOf(reference)
    expect(line).toContain("sign-in-refused")
    expect(line).toContain("route=/api/v1/session")
    const unknown = await ask("GET", "/api/v1/town/files/un-nom-que-personne-ne-connait")
    const told = refusalOf(unknown.headers.get("portail-reference") ?? "-")
    expect(told).toContain("/api/v1/town/files/:")
    expect(told).not.toContain("un-nom")
  })

  it("can be read by pages of the town's site", async () => {
    const answer = await ask("GET", "/api/v1/town", { headers: { origin: "https://www.ville.example" } })
    expect(answer.headers.get("access-control-expose-headers")).toContain("portail-reference")
  })

  it("leads from what failed inside to its cause, and stands on the page that a browser shows", async () => {
    const cookie = await signIn(ask)
    const unsafe = (statement: string) => running.run(SqlClient.SqlClient.use((sql) => sql.unsafe(statement)))
    await unsafe("alter view receivables rename to receivables_away")
    try {
      const failed = await ask("GET", "/api/v1/invoices", { cookie })
      expect(failed.status).toBe(500)
      const reference = failed.headers.get("portail-reference") ?? "-"
      expect(await failed.text()).toContain(reference)
      expect(running.logs.filter((each) => each.includes(reference)).join("\n")).toContain("a request failed")
      const page = await ask("GET", "/api/v1/invoices", { cookie, headers: { accept: "text/html" } })
      expect(await page.text()).toContain(page.headers.get("portail-reference"))
    } finally {
      await unsafe("alter view receivables_away rename to receivables")
    }
  })
})

describe("the metrics", () => {
  it("are for who shows the token, and nothing else is at their port", async () => {
    expect((await fetch(metricsAt)).status).toBe(401)
    expect((await fetch(metricsAt, { headers: { authorization: "Bearer autre" } })).status).toBe(401)
    expect((await fetch(metricsAt.replace("/metrics", "/"))).status).toBe(404)
    expect((await ask("GET", "/metrics")).status).toBe(404)
  })

  it("count answers by route template and status, and show the process, the database and what waits", async () => {
    const cookie = await signIn(ask)
    const [invoiceId] = running.invoiceIds
    await ask("GET", `/api/v1/invoices/${invoiceId}`, { cookie })
    await ask("GET", "/une-page-inventee")
    const said = await metrics()
    expect(said).toMatch(
      /portail_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/invoices\/:id",status="200"\} [1-9]/
    )
    expect(said).not.toContain(invoiceId)
    expect(said).not.toContain("inventee")
    for (const name of [
      "portail_event_loop_delay_max_seconds",
      "portail_memory_resident_bytes",
      'portail_build_info{version="0.1.0"',
      "portail_database_up 1",
      "portail_mails_waiting",
      'portail_jobs_late_seconds{queue="mail"}',
      "portail_payment_attempts_open 0",
      "portail_files_quarantined 0",
      "portail_migration_applied"
    ]) {
      expect(said).toContain(name)
    }
    // each has words of its own
    for (const [, name] of said.matchAll(/^# TYPE (portail_\w+) /gm))
      expect(said).toMatch(new RegExp(`# HELP ${name} [A-Z]`))
  })
})
