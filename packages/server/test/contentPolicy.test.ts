import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
beforeAll(async () => {
  running = await startPortal()
})
afterAll(() => running?.stop())

const get = (path: string) => fetch(`${running.portal}${path}`)
const policyOf = (response: Response) => (response.headers.get("content-security-policy") ?? "").split("; ")

describe("the content security policy", () => {
  it("of the API's reference allows its own scripts by their hashes, and no other", async () => {
    for (const time of ["first", "second"]) {
      const response = await get("/docs")
      const page = await response.text()
      const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(
        ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`
      )
      expect(scripts).toHaveLength(2)
      const policy = policyOf(response)
      expect([time, policy]).toEqual([time, expect.arrayContaining([`script-src ${scripts.join(" ")}`])])
      expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "object-src 'none'", "base-uri 'none'"]))
    }
  })

  it("is on every answer, refusals and what is not there too", async () => {
    for (const path of ["/", "/openapi.json", "/api/v1/session", "/health/live", "/widgets/absent.js", "/absent"]) {
      const policy = policyOf(await get(path))
      expect([path, policy]).toEqual([path, expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'"])])
    }
  })
})
