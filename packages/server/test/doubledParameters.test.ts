import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Ask, askerOf, problem, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

describe("a parameter of the address that comes twice", () => {
  it("is refused, neither the first nor the last is taken", async () => {
    const cookie = await signIn(ask)
    const planning = (query: string) => ask("GET", `/api/v1/planning?${query}`, { cookie })
    expect((await planning("from=2026-01-05&to=2026-01-10")).status).toBe(200)
    for (const twice of [
      "from=2026-01-05&from=2026-01-05&to=2026-01-10",
      "from=2026-01-05&to=2026-01-10&to=2026-01-09"
    ]) {
      const refused = await planning(twice)
      expect([twice, refused.status, (await problem(refused)).code]).toEqual([twice, 400, "request-invalid"])
    }
  })
})
