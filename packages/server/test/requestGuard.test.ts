import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Ask, askerOf, credentials, problem, signIn } from "./asking.ts"
import { operations, unsafe } from "./operations.ts"
import { type RunningPortal, startPortal, townSite } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let cookie: string
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  cookie = await signIn(ask)
})
afterAll(() => running?.stop())

const forgeries = [
  ["a foreign origin", { origin: "https://evil.example" }],
  ["an origin that begins like the portal's", { origin: "http://localhost:1.evil.example" }],
  ["no origin", { origin: undefined }],
  ["the null origin", { origin: "null" }],
  ["the portal's own page without the guard header", { "x-portail": undefined }, "guard-header-missing"]
] as const

describe("whatever changes something", () => {
  it.each(unsafe)("is refused before anything else unless a page of the town asks: $id", async ({ method, path }) => {
    for (const [whose, headers, code = "origin-refused"] of forgeries) {
      const response = await ask(method, path, { cookie, body: {}, headers })
      expect([whose, response.status, (await problem(response)).code]).toEqual([whose, 403, code])
      expect(response.headers.getSetCookie()).toEqual([])
      expect(response.headers.get("portail-session-expires")).toBeNull()
    }
    // the same request of the portal's own page gets further
    const own = await ask(method, path, { body: {} })
    expect(own.status).not.toBe(403)
    await own.arrayBuffer()
  })

  it.each(["/API/v1/session", "//api/v1/session", "/%61pi/v1/session"])(
    "is refused however the path is written: %s",
    async (path) => {
      const headers = { origin: "https://evil.example", "x-portail": undefined }
      const response = await ask("POST", path, { body: credentials(), headers })
      await response.arrayBuffer()
      expect([403, 404]).toContain(response.status)
    }
  )

  it("is what the contract declares: more than a few operations", () => {
    expect(unsafe.length).toBeGreaterThan(10)
  })

  it("is not done by a form of another site: its content types are refused", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const response = await ask("POST", "/api/v1/session", {
        body: credentials(),
        headers: { "content-type": type, "x-portail": undefined, origin: "https://evil.example" }
      })
      expect(response.status).toBe(403)
      await response.arrayBuffer()
    }
  })
})

describe("who may read answers", () => {
  const preflight = (origin: string | undefined) =>
    ask("OPTIONS", "/api/v1/session", {
      headers: {
        origin,
        "x-portail": undefined,
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-portail"
      }
    })
  const allowed = (response: Response) => response.headers.get("access-control-allow-origin")

  it("is a page on the town's list, which the answer names", async () => {
    for (const origin of [townSite, running.portal]) {
      const response = await preflight(origin)
      expect(allowed(response)).toBe(origin)
      expect(response.headers.get("access-control-allow-credentials")).toBe("true")
      expect(response.headers.get("vary")).toContain("Origin")
      expect(response.headers.get("access-control-allow-headers")).toMatch(/x-portail.*authorization/)
    }
  })

  it.each([
    "https://evil.example",
    "https://www.ville.example.evil.example",
    "http://www.ville.example",
    "null",
    undefined
  ])("is nobody else, and an answer always comes: %s", async (origin) => {
    expect(allowed(await preflight(origin))).toBeNull()
    for (const { method, path } of operations) {
      const response = await ask(method, path, { body: method === "GET" ? undefined : {}, headers: { origin }, cookie })
      expect([path, allowed(response)]).toEqual([path, null])
      await response.arrayBuffer()
    }
  })
})
