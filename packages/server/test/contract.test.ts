import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { password, startPortal, townSite } from "./runningPortal.ts"

let running: Awaited<ReturnType<typeof startPortal>>
beforeAll(async () => {
  running = await startPortal()
})
afterAll(() => running?.stop())

interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | undefined>>
}

const ask = (method: string, path: string, { body, headers = {} }: Asked = {}) => {
  const given = { origin: running.portal, "x-portail": "1", "content-type": "application/json", ...headers }
  const sent = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return fetch(`${running.portal}${path}`, {
    method,
    headers: sent,
    redirect: "manual",
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
}

const credentials = (mail = "anna@example.org") => ({ mail, password, remember: false })
const signIn = async (mail?: string, headers: Asked["headers"] = {}) => {
  const response = await ask("POST", "/api/v1/session", { body: credentials(mail), headers })
  return response.headers.getSetCookie()[0] ?? ""
}
const cookieOf = (set: string) => set.split(";")[0] ?? ""
const problem = async (response: Response) => {
  expect(response.headers.get("content-type")).toContain("application/problem+json")
  return (await response.json()) as {
    code: string
    status: number
    errors?: ReadonlyArray<{ path: ReadonlyArray<string> }>
  }
}

describe("a session over HTTP", () => {
  it("lives in a cookie of this host alone, out of reach of scripts, kept apart for each embedding site", async () => {
    const set = await signIn()
    expect(set).toMatch(/^__Host-portail-session=[\w-]{43}; /)
    for (const attribute of ["HttpOnly", "Secure", "SameSite=None", "Partitioned", "Path=/"])
      expect(set).toContain(attribute)
    expect(set).not.toContain("Domain=")
    const session = await ask("GET", "/api/v1/session", { headers: { cookie: cookieOf(set) } })
    expect(session.status).toBe(200)
    expect(session.headers.get("cache-control")).toBe("no-store")
    expect(await session.json()).toMatchObject({
      adult: { givenName: "Camille" },
      menu: [{ id: "invoices", badge: 1 }]
    })
  })

  it("is of no use to a page of another origin, even an allowed one", async () => {
    const cookie = cookieOf(await signIn())
    const elsewhere = await ask("GET", "/api/v1/session", { headers: { cookie, origin: townSite } })
    expect((await problem(elsewhere)).code).toBe("signed-out")
  })

  it("ends when it is closed, and its cookie is taken back", async () => {
    const cookie = cookieOf(await signIn())
    const closed = await ask("DELETE", "/api/v1/session", { headers: { cookie } })
    expect([closed.status, closed.headers.getSetCookie()[0]?.includes("Max-Age=0")]).toEqual([204, true])
    expect((await ask("GET", "/api/v1/session", { headers: { cookie } })).status).toBe(401)
  })

  it("is refused in the same words for a wrong password and for an unknown address", async () => {
    const wrong = await ask("POST", "/api/v1/session", { body: { ...credentials(), password: "un autre mot" } })
    const unknown = await ask("POST", "/api/v1/session", { body: credentials("personne@example.org") })
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
  })
})

describe("a page that may not act for a family", () => {
  it.each([
    ["comes from a foreign origin", { origin: "https://evil.example" }],
    ["comes from no origin", { origin: undefined }],
    ["comes from the null origin", { origin: "null" }],
    ["lacks the header that makes a browser ask first", { "x-portail": undefined }]
  ])("is refused when it %s", async (_, headers) => {
    const response = await ask("POST", "/api/v1/session", { body: credentials(), headers })
    expect([response.status, (await problem(response)).code]).toEqual([403, "origin-refused"])
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it("reads nothing: only origins on the town's list get CORS headers, and an answer always comes", async () => {
    const preflight = (origin: string) =>
      fetch(`${running.portal}/api/v1/session`, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "x-portail" }
      })
    const allowed = await preflight(townSite)
    expect(allowed.headers.get("access-control-allow-origin")).toBe(townSite)
    expect(allowed.headers.get("access-control-allow-credentials")).toBe("true")
    expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull()
    expect((await ask("GET", "/api/v1/town", { headers: { origin: undefined } })).status).toBe(200)
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

  it("is an unknown link for whoever invents one, while asking for a new one always answers the same", async () => {
    expect((await problem(await ask("GET", "/api/v1/activations/invented"))).code).toBe("invitation-unknown")
    const answers = await Promise.all(
      ["anna@example.org", "personne@example.org"].map(async (mail) => {
        const response = await ask("POST", "/api/v1/activation-requests", { body: { mail } })
        return [response.status, await response.text()]
      })
    )
    expect(answers[0]).toEqual(answers[1])
  })
})

describe("an invoice over HTTP", () => {
  it("is read by its own household and unknown to another, PDF included", async () => {
    const [mine, theirs] = running.invoiceIds
    const cookie = cookieOf(await signIn())
    const get = (path: string) => ask("GET", path, { headers: { cookie } })
    expect(await (await get("/api/v1/invoices")).json()).toMatchObject({ balanceCents: 4250, invoices: [{ id: mine }] })
    expect((await get(`/api/v1/invoices/${mine}/pdf`)).headers.get("content-type")).toBe("application/pdf")
    for (const path of [`/api/v1/invoices/${theirs}`, `/api/v1/invoices/${theirs}/pdf`]) {
      expect((await problem(await get(path))).code).toBe("invoice-unknown")
    }
    expect((await ask("GET", `/api/v1/invoices/${mine}`)).status).toBe(401)
  })

  it("stays payable when PayFiP does not answer, and says so", async () => {
    const [mine, theirs] = running.invoiceIds
    const cookie = cookieOf(await signIn())
    const pay = (invoiceIds: ReadonlyArray<string>, returnTo = `${running.portal}/espace`) =>
      ask("POST", "/api/v1/payments", { headers: { cookie }, body: { invoiceIds, returnTo } })
    expect((await problem(await pay([mine]))).code).toBe("payment-service-down")
    expect(await (await ask("GET", `/api/v1/invoices/${mine}`, { headers: { cookie } })).json()).toMatchObject({
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
})

describe("the portal", () => {
  it("says that it lives and is ready, and describes itself", async () => {
    expect((await ask("GET", "/health/live")).status).toBe(200)
    expect((await ask("GET", "/health/ready")).status).toBe(200)
    const description = (await (await ask("GET", "/openapi.json")).json()) as { openapi: string; paths: object }
    expect(description.openapi).toMatch(/^3\.1/)
    expect(Object.keys(description.paths)).toContain("/api/v1/payments/{id}")
    expect((await ask("GET", "/docs")).status).toBe(200)
  })
})
