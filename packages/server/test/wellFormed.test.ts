import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Ask, askerOf, problem, signIn } from "./asking.ts"
import { operations } from "./operations.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let cookie: string
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  cookie = await signIn(ask)
})
afterAll(() => running?.stop())

const send = (method: string, path: string, body: string) =>
  fetch(`${running.portal}${path}`, {
    method,
    headers: { origin: running.portal, "x-portail": "1", "content-type": "application/json", cookie },
    body
  })

const profile = (text: string) => `{"version":1,"professional":{"profession":"${text}","employer":"","workPhone":""}}`

describe("text that is no Unicode", () => {
  it.each(["\\ud800", "\\uDFFF", "a\\ud83db", "\\ude00\\ud83d"])("is refused in a body: %s", async (text) => {
    const response = await send("PATCH", "/api/v1/profile", profile(text))
    expect([response.status, (await problem(response)).code]).toEqual([400, "request-unreadable"])
  })

  it("is refused as the name of a field too, and whole characters written as escapes are taken", async () => {
    expect((await send("POST", "/api/v1/session", '{"\\ud800":1}')).status).toBe(400)
    expect((await send("PATCH", "/api/v1/profile", profile("\\ud83d\\ude00 Institutrice \\u00e9"))).status).toBe(200)
  })

  it("is refused however deep it stands or however much stands beside it, and whatever case the media type is written in", async () => {
    const deep = `${"[".repeat(100_000)}"\\ud800"${"]".repeat(100_000)}`
    const wide = `[${"1,".repeat(125_000)}"\\ud800"]`
    for (const body of [deep, wide]) {
      expect((await problem(await send("POST", "/api/v1/session", body))).code).toBe("request-unreadable")
      const whole = body.replace("\\ud800", "a")
      for (const refused of [whole, `{"mail":${whole},"password":"","remember":false}`]) {
        expect((await problem(await send("POST", "/api/v1/session", refused))).code).toBe("request-invalid")
      }
    }
    const response = await fetch(`${running.portal}/api/v1/profile`, {
      method: "PATCH",
      headers: { origin: running.portal, "x-portail": "1", "content-type": "Application/JSON", cookie },
      body: profile("\\ud800")
    })
    expect([400, 415]).toContain(response.status)
  })

  it.each(["%ED%A0%80", "%00", "%FF", "%"])("is refused in a path and in a query: %s", async (text) => {
    for (const path of [`/api/v1/invoices/${text}`, `/api/v1/town/files/${text}`, `/api/v1/invoices?x=${text}`]) {
      const response = await fetch(`${running.portal}${path}`, { headers: { cookie } })
      expect([path, response.status]).toEqual([path, 400])
    }
  })

  it("never fails inside, whatever the operation", async () => {
    const statuses = await Promise.all(
      operations
        .filter(({ method }) => method !== "GET" && method !== "DELETE")
        .map(
          async ({ method, path }) =>
            (await send(method, path, '{"a":"\\ud800","mail":"\\ud800","values":{"city":"\\u0000"}}')).status
        )
    )
    expect(statuses.length).toBeGreaterThan(10)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
  })
})
