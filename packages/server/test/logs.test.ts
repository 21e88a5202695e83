import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freePorts } from "../../../e2e/support/freePorts.ts"
import { Invitations } from "../../core/src/accounts/Invitations.ts"
import { newChild } from "../../core/test/children/filesUnderTest.ts"
import { newFamily, newInvoice } from "../../core/test/support/town.ts"
import { type Ask, askerOf, byLink, cookieIn, credentials, newNetwork } from "./asking.ts"
import { startCollector } from "./collector.ts"
import { secretMailedTo } from "./mails.ts"
import { operations } from "./operations.ts"
import { password, type RunningPortal, startPortal, townSite } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let collector: Awaited<ReturnType<typeof startCollector>>
let metricsPort: number
beforeAll(async () => {
  collector = await startCollector()
  metricsPort = await freePorts()
  const metrics = { port: metricsPort, host: "127.0.0.1" }
  running = await startPortal({ trustedProxies: ["loopback"], telemetry: collector.telemetry, metrics })
  ask = askerOf(running.portal)
})
afterAll(async () => {
  await running?.stop()
  await collector?.close()
})

/** An account and an amount that nothing else has. */
const iban = "FR7630001007941234567890185"
const amount = { cents: 8_675_309, shown: "86 753,09" }

const newPassword = "trois chevaux dans la neige"
const newcomer = "ines.nouvelle@example.org"

/** Every address that an answer sent the browser to. */
const locations: Array<string> = []
const go: Ask = async (...asked) => {
  const response = await ask(...asked)
  const location = response.headers.get("location")
  if (location !== null) locations.push(location)
  return response
}

/** Fills in a family's file, well, badly, and where the database refuses it with the row in its words. */
const useFile = async (cookie: string, householdId: string) => {
  const childId = await running.run(newChild(running.town, [householdId], "Théodule", "2019-05-04"))
  const put = async (path: string, read: { version: string; values: object }, values: object) =>
    (await go("PUT", path, { cookie, body: { version: read.version, values: { ...read.values, ...values } } })).status
  const read = async (path: string) => (await go("GET", path, { cookie })).json()
  const { correspondenceAddress } = await read("/api/v1/household")
  const address = { street: "impasse des Mésanges", postalCode: "60200", city: "Compiègne" }
  expect(await put("/api/v1/household/correspondence-address", correspondenceAddress, address)).toBe(200)
  const child = `/api/v1/children/${childId}`
  const { emergencyContacts } = await read(child)
  const contact = { givenName: "", relation: "", secondPhone: "", private: false }
  const contacts = (phone: string) => ({ contacts: [{ ...contact, familyName: "LAGRANGE", phone }] })
  const path = `${child}/emergency-contacts`
  expect(await put(path, emergencyContacts, contacts("06 99 88"))).toBe(422)
  expect(
    await broken("child_contacts", "family_name = ''", () => put(path, emergencyContacts, contacts("0699887766")))
  ).toBe(500)
  expect(await put(path, emergencyContacts, contacts("0699887766"))).toBe(200)
  const { section } = await read(`${child}/health`)
  const health = { difficulties: "épilepsie depuis 2021" }
  expect(await broken("child_health", "key_id = ''", () => put(`${child}/health`, section, health))).toBe(500)
  expect(await put(`${child}/health`, section, health)).toBe(200)
  const { identity } = await read(child)
  expect(await put(`${child}/identity`, identity, { birthDate: "2119-05-04" })).toBe(422)
}

/** Does everything that families do, well and badly; gives the secrets that were in play. */
const useEverything = async (): Promise<ReadonlyArray<string>> => {
  const { town, staff } = running
  const { adultId, householdId } = await running.run(newFamily(town, newcomer))
  await running.run(Invitations.use((invitations) => invitations.invite(staff, adultId)))
  const activation = await secretMailedTo(running.mailbox, newcomer, "activation")
  await go("POST", "/api/v1/activations/link", { headers: byLink(activation), body: { password: "court" } })
  const activated = await go("POST", "/api/v1/activations/link", { headers: byLink(activation), body: { password } })
  let cookie = cookieIn(activated)
  const { version } = (await (await go("GET", "/api/v1/profile", { cookie })).json()) as { version: number }
  await go("PATCH", "/api/v1/profile", { cookie, body: { version, phones: { main: "06 12 34 56 78", second: "" } } })
  await go("PATCH", "/api/v1/profile", { cookie, body: { version, phones: { main: "06 12 34 56 79", second: "" } } })
  const asked = await go("POST", "/api/v1/profile/email", {
    cookie,
    body: { password, mail: "ines.autre@example.org" }
  })
  const renewed = cookieIn(asked)
  const change = await secretMailedTo(running.mailbox, "ines.autre@example.org", "adresse")
  await go("POST", "/api/v1/email-changes/link", { headers: byLink(change) })
  const body = { current: password, password: newPassword }
  cookie = cookieIn(await go("POST", "/api/v1/profile/password", { cookie: renewed, body }))
  await go("POST", "/api/v1/profile/password", { cookie, body: { current: "pas le bon", password } })
  await go("POST", "/api/v1/password-resets", { body: { mail: "anna@example.org" } })
  const reset = await secretMailedTo(running.mailbox, "anna@example.org", "mot-de-passe")
  const replaced = await go("POST", "/api/v1/password-resets/link", {
    headers: byLink(reset),
    body: { password: newPassword }
  })
  expect(replaced.status).toBe(200)
  for (let number = 0; number < 6; number++) {
    await go("POST", "/api/v1/password-resets", { body: { mail: "anna@example.org" } })
    await go("POST", "/api/v1/activation-requests", { body: { mail: "anna@example.org" } })
    await go("POST", "/api/v1/session", { body: { ...credentials("boris@example.org"), password: "pas le bon" } })
  }
  await useFile(cookie, householdId)
  const feed: { url: string } = await (await go("POST", "/api/v1/planning/feed", { cookie })).json()
  const { pathname, search, searchParams } = new URL(feed.url)
  const calendar = () => go("GET", `${pathname}${search}`)
  expect((await broken("planning_feeds", "read_at is null", calendar)).status).toBe(500)
  expect((await calendar()).status).toBe(200)
  await go("GET", `${pathname}${search}x`)
  await go("GET", "/api/v1/profile/export", { cookie })
  await running.run(newInvoice(town, householdId, { number: "2026000003", cents: amount.cents }))
  const { invoices } = await (await go("GET", "/api/v1/invoices", { cookie })).json()
  expect(invoices).toMatchObject([{ totalCents: amount.cents }])
  await go("GET", `/api/v1/invoices/${invoices[0].id}`, { cookie })
  const signing = { regieCode: "enfance", holder: "Inès LAGRANGE", name: "Camille ESSAI", password: newPassword }
  expect((await go("POST", "/api/v1/debits/mandates", { cookie, body: { ...signing, iban } })).status).toBe(200)
  await go("POST", "/api/v1/debits/mandates", { cookie, body: { ...signing, iban: `${iban}0` } })
  await go("POST", "/api/v1/payments", {
    cookie: cookieIn(await go("POST", "/api/v1/session", { body: { ...credentials(), password: newPassword } })),
    body: { invoiceIds: [running.invoiceIds[0]], returnTo: `${running.portal}/espace` }
  })
  for (const method of ["GET", "POST"]) await go(method, "/payfip/return?idop=unknown", { cookie })
  await go("GET", "/favicon.ico")
  return [
    activation,
    change,
    reset,
    searchParams.get("secret") ?? "",
    ...[cookieIn(activated), renewed, cookie].map((each) => each.slice(each.indexOf("=") + 1)),
    cookieIn(activated, "device").split("=")[1] ?? ""
  ]
}

/** Sends to every operation what it does not expect. */
const misuseEverything = async () => {
  for (const { method, path } of operations) {
    if (method === "GET") continue
    await go(method, path, { body: { ...credentials(), surprise: newPassword } })
    const headers = { origin: running.portal, "x-portail": "1", "content-type": "application/json" }
    await fetch(`${running.portal}${path}`, {
      method,
      headers,
      body: `{"mail":"anna@example.org","password":"${password}`
    })
    await go(method, path, { body: credentials(), headers: { origin: townSite, "content-type": "text/plain" } })
  }
}

/** Makes a request fail inside, so that PostgreSQL's own words have the person's row in them. */
const broken = async <A>(table: string, rule: string, request: () => Promise<A>): Promise<A> => {
  const unsafe = (statement: string) => running.run(SqlClient.SqlClient.use((sql) => sql.unsafe(statement)))
  await unsafe(`alter table ${table} add constraint broken check (${rule}) not valid`)
  try {
    return await request()
  } finally {
    await unsafe(`alter table ${table} drop constraint broken`)
  }
}

const breakProfile = (cookie: string) => {
  const professional = { profession: "Institutrice", employer: "", workPhone: "" }
  const body = { version: 1, professional }
  return broken("adults", "profession = ''", () => go("PATCH", "/api/v1/profile", { cookie, body }))
}

describe("what a portal writes about its use", () => {
  it("names nobody, and holds no secret, whatever is done and whatever fails: logs, traces, metrics", async () => {
    const secrets = await useEverything()
    await misuseEverything()
    const body = { ...credentials(), password: newPassword }
    const opened = await go("POST", "/api/v1/session", { body, from: newNetwork() })
    const failed = await breakProfile(cookieIn(opened))
    expect(failed.status).toBe(500)
    expect(await failed.text()).not.toMatch(/adults|update|Institutrice|anna@/)
    await running.run(Effect.logInfo("the end"))

    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    // what is still to be sent leaves when the portal ends
    await running.stop()
    const [traces, logs, counts] = (["traces", "logs", "metrics"] as const).map(collector.said)
    expect(traces).toContain("POST /api/v1/debits/mandates")
    expect(traces).toContain("SignIns.signIn")
    expect(traces?.filter((said) => said.startsWith("update "))).not.toEqual([])
    expect(logs).toContain("a request failed")
    expect(counts).toContain("portail_http_request_duration_seconds")
    expect(metrics).toContain("/api/v1/debits/mandates")
    expect(metrics).toContain("/api/v1/planning.ics")

    const labels = metrics.replaceAll(/ [\d.e+-]+$/gm, "")
    const written = [...running.logs, labels, ...(traces ?? []), ...(logs ?? []), ...(counts ?? [])].join("\n")
    expect(written).toContain("the end")
    expect(written).toContain("a request failed")
    expect(written).toContain("asked for too often")
    expect(secrets.filter((secret) => /^[\w-]{43}$/.test(secret))).toHaveLength(8)
    const kept = [
      "@example.org",
      password,
      newPassword,
      "pas le bon",
      "ESSAI",
      "Camille",
      "612345678",
      "Institutrice",
      "Théodule",
      "Mésanges",
      "LAGRANGE",
      "99887766",
      "épilepsie",
      iban,
      "1234567890185",
      amount.shown,
      String(amount.cents),
      ...secrets
    ]
    for (const word of kept) {
      expect(written.split("\n").filter((line) => line.includes(word))).toEqual([])
      for (const location of locations) expect(decodeURIComponent(location)).not.toContain(word)
    }
    expect(locations).toContain("/")
  })
})
