import { OpenApi } from "effect/http-api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Api } from "../src/contract/Api.ts"
import { type Ask, askerOf, byLink, credentials, problem, signIn as signInWith } from "./asking.ts"
import { operations } from "./operations.ts"
import { password, startPortal, townSite } from "./runningPortal.ts"

let running: Awaited<ReturnType<typeof startPortal>>
let ask: Ask
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

const signIn = () => signInWith(ask)

interface Described {
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly required: boolean; readonly schema: object }>
  readonly responses: object
}
const described: { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> } = JSON.parse(
  JSON.stringify(OpenApi.fromApi(Api))
)

describe("a session over HTTP", () => {
  it("is told to the page that opened it", async () => {
    const session = await ask("GET", "/api/v1/session", { cookie: await signIn() })
    expect(session.status).toBe(200)
    expect(await session.json()).toMatchObject({
      adult: { givenName: "Camille" },
      menu: expect.arrayContaining([{ id: "invoices", badge: 1 }]),
      toDo: expect.arrayContaining([
        expect.objectContaining({ id: "verification", amountCents: null }),
        expect.objectContaining({
          id: expect.stringMatching(/^invoices-/),
          count: 1,
          amountCents: 4250,
          subjectId: running.invoiceIds[0]
        })
      ])
    })
  })

  it("is of no use to a page of another origin, even an allowed one", async () => {
    const cookie = await signIn()
    const elsewhere = await ask("GET", "/api/v1/session", { cookie, headers: { origin: townSite } })
    expect((await problem(elsewhere)).code).toBe("signed-out")
  })

  it("ends when it is closed, and its cookie is taken back", async () => {
    const cookie = await signIn()
    const closed = await ask("DELETE", "/api/v1/session", { cookie })
    expect([closed.status, closed.headers.getSetCookie()[0]?.includes("Max-Age=0")]).toEqual([204, true])
    expect((await ask("GET", "/api/v1/session", { cookie })).status).toBe(401)
  })
})

describe("what is wrong", () => {
  it("is told as a problem that names every field", async () => {
    const response = await ask("POST", "/api/v1/session", { body: { mail: 3, surprise: true } })
    const { code, errors } = await problem(response)
    expect([response.status, code]).toEqual([400, "request-invalid"])
    expect(errors?.map((error) => error.path.join(".")).sort()).toEqual([
      "payload.mail",
      "payload.password",
      "payload.remember",
      "payload.surprise"
    ])
  })

  it("is told as a problem at unknown paths too, and with the security headers", async () => {
    const response = await ask("GET", "/nothing")
    expect([response.status, (await problem(response)).code]).toEqual([404, "path-unknown"])
    expect(response.headers.get("x-content-type-options")).toBe("nosniff")
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'")
  })

  it("is a method that the contract does not declare for a path, which the answer names", async () => {
    for (const [method, path, allow] of [
      ["PUT", "/api/v1/session", "POST, GET, DELETE, HEAD"],
      ["DELETE", "/api/v1/invoices/00000000-0000-7000-8000-000000000000", "GET, HEAD"]
    ] as const) {
      const response = await ask(method, path, { body: {} })
      expect([response.status, (await problem(response)).code]).toEqual([405, "method-unknown"])
      expect(response.headers.get("allow")?.split(", ").sort()).toEqual(allow.split(", ").sort())
    }
  })

  it("is an id that is none, whatever its letters and its length", async () => {
    const cookie = await signIn()
    for (const id of ["ı İ", "9".repeat(5_000)]) {
      const path = `/api/v1/children/${encodeURIComponent(id)}/health`
      const refused = await ask("PUT", path, { cookie, body: { version: "1", values: {} } })
      expect([refused.status, (await problem(refused)).code]).toEqual([400, "request-invalid"])
    }
  })

  it("is a payment of no invoice, by the declaration already", async () => {
    const body = { invoiceIds: [], returnTo: `${running.portal}/espace` }
    const refused = await ask("POST", "/api/v1/payments", { cookie: await signIn(), body })
    expect([refused.status, (await problem(refused)).code]).toEqual([400, "request-invalid"])
  })

  it("is a character that cannot be stored, in any field", async () => {
    const refused = await ask("POST", "/api/v1/session", { body: credentials("anna\u0000@example.org") })
    expect([refused.status, (await problem(refused)).code]).toEqual([400, "request-invalid"])
    const professional = { profession: "a\u0000b", employer: "", workPhone: "" }
    const cookie = await signIn()
    const change = await ask("PATCH", "/api/v1/profile", { cookie, body: { version: 1, professional } })
    expect([400, 422]).toContain(change.status)
  })

  it("is a request that is far too long for what it says", async () => {
    const response = await ask("POST", "/api/v1/session", {
      body: { ...credentials(), password: "x".repeat(5_000_000) }
    })
    expect((await problem(response)).code).toBe("request-unreadable")
  })

  it.each([
    ["/api/v1/activations/link", "invitation-unknown"],
    ["/api/v1/password-resets/link", "link-unknown"],
    ["/api/v1/email-changes/link", "link-unknown"]
  ])("is an unknown link for whoever invents one: %s", async (path, code) => {
    const response = await ask("GET", path, { headers: byLink("invented") })
    expect([response.status, (await problem(response)).code]).toEqual([404, code])
  })
})

describe("an invoice over HTTP", () => {
  it("is read by its own household and unknown to another, PDF included", async () => {
    const [mine, theirs] = running.invoiceIds
    const cookie = await signIn()
    const get = (path: string) => ask("GET", path, { cookie })
    expect(await (await get("/api/v1/invoices")).json()).toMatchObject({ balanceCents: 4250, invoices: [{ id: mine }] })
    expect((await get(`/api/v1/invoices/${mine}/pdf`)).headers.get("content-type")).toBe("application/pdf")
    for (const path of [`/api/v1/invoices/${theirs}`, `/api/v1/invoices/${theirs}/pdf`]) {
      expect((await problem(await get(path))).code).toBe("invoice-unknown")
    }
    expect((await ask("GET", `/api/v1/invoices/${mine}`)).status).toBe(401)
  })

  it("stays payable when PayFiP does not answer, and says so", async () => {
    const [mine, theirs] = running.invoiceIds
    const cookie = await signIn()
    const pay = (invoiceIds: ReadonlyArray<string>, returnTo = `${running.portal}/espace`) =>
      ask("POST", "/api/v1/payments", { cookie, body: { invoiceIds, returnTo } })
    expect((await problem(await pay([mine]))).code).toBe("payment-service-down")
    expect(await (await ask("GET", `/api/v1/invoices/${mine}`, { cookie })).json()).toMatchObject({
      payable: true
    })
    expect((await problem(await pay([theirs]))).code).toBe("invoice-unknown")
    expect((await problem(await pay([mine], "https://evil.example/"))).code).toBe("payment-refused")
  })
})

describe("PayFiP's callbacks", () => {
  it.each(["GET", "POST"])(
    "are answered by %s without a session, and change nothing for an unknown operation",
    async (method) => {
      const form = { "content-type": "application/x-www-form-urlencoded", origin: undefined, "x-portail": undefined }
      const notified = await ask(method, "/payfip/notification?IDOP=unknown", { headers: form })
      expect([notified.status, await notified.text()]).toEqual([200, "ok"])
      const returned = await ask(method, "/payfip/return?idop=unknown", { headers: form })
      expect([returned.status, returned.headers.get("location")]).toEqual([303, "/"])
    }
  )

  it.each([
    "idop=unknown&idop=unknown",
    "idop=&idop=unknown&IDOP=other",
    "idop[]=unknown&idop[]=other",
    "idop=%00&idop=%ED%A0%80&idop=%",
    "idop=a'b&idop=%F0%9F%98%80"
  ])("never fail, whatever somebody makes of the number: %s", async (query) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: undefined, "x-portail": undefined }
    for (const path of ["/payfip/notification", "/payfip/return"]) {
      for (const answer of [
        await ask("GET", `${path}?${query}`, { headers }),
        await ask("POST", path, { headers, body: new TextEncoder().encode(query) }),
        await ask("POST", `${path}?${query}`, { headers, body: new TextEncoder().encode(query) })
      ]) {
        expect(answer.status).toBeLessThan(400)
      }
    }
  })
})

describe("the portal", () => {
  it("says that it lives and is ready, and describes itself", async () => {
    expect((await ask("GET", "/health/live")).status).toBe(200)
    expect((await ask("GET", "/health/ready")).status).toBe(200)
    const description = (await (await ask("GET", "/openapi.json")).json()) as { openapi: string; paths: object }
    expect(description.openapi).toMatch(/^3\.1/)
    expect(Object.keys(description.paths)).toEqual([...new Set(operations.map(({ template }) => template))])
    expect((await ask("GET", "/docs")).status).toBe(200)
  })

  it("describes itself for any program: the header that changes need, patterns that all know, nothing of its own making", () => {
    const { paths } = described
    for (const { template, method } of operations) {
      const { parameters, responses } = paths[template]?.[method.toLowerCase()] ?? expect.fail(template)
      const guarded = parameters.some(({ name, required }) => name === "x-portail" && required === true)
      // a key may lack the scope of what it reads
      const byScope = template.startsWith("/api/v1/integration/")
      expect([template, method, guarded, "403" in responses]).toEqual([
        template,
        method,
        method !== "GET",
        method !== "GET" || byScope
      ])
      const free = parameters.filter(({ name }) => name === "token").filter(({ schema }) => !("pattern" in schema))
      expect([template, free]).toEqual([template, []])
    }
    const text = JSON.stringify(described)
    expect(text).not.toContain("x-effect")
    expect(text).not.toMatch(/\\\\p\{/i)
  })
})

describe("an invoice that a mandate takes", () => {
  it("says on which day, and is nothing to pay any more", async () => {
    const cookie = await signIn()
    const get = async (path: string) => (await ask("GET", `/api/v1/${path}`, { cookie })).json()
    const signing = { regieCode: "enfance", holder: "Camille ESSAI", name: "Camille ESSAI", password }
    const body = { ...signing, iban: "FR7630006000011234567890189" }
    expect((await ask("POST", "/api/v1/debits/mandates", { cookie, body })).status).toBe(200)
    const debited = {
      state: "being-debited",
      payable: true,
      debit: { on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), ordered: false }
    }
    expect(await get("invoices")).toMatchObject({ balanceCents: 4250, invoices: [debited] })
    expect(await get(`invoices/${running.invoiceIds[0]}`)).toMatchObject(debited)
    const { menu, toDo } = (await get("session")) as {
      menu: ReadonlyArray<object>
      toDo: ReadonlyArray<{ id: string }>
    }
    expect(menu).toContainEqual({ id: "invoices", badge: 0 })
    expect(toDo.filter(({ id }) => id.startsWith("invoices"))).toEqual([])
  })
})
