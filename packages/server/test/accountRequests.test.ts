import { afterAll, beforeAll, expect, it } from "vitest"
import { type Ask, askerOf, problem, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ accountRequests: 10 })
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

it("is answered so often in a minute as the installation says, then told when to come again: an account, not its neighbours", async () => {
  const [phone, computer] = [await signIn(ask), await signIn(ask)]
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) => ask("GET", "/api/v1/invoices", { cookie: at % 2 === 0 ? phone : computer }))
  )
  const refused = answers.filter(({ status }) => status === 429)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
  expect(refused).toHaveLength(2)
  for (const answer of refused) {
    const seconds = Number(answer.headers.get("retry-after"))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    const { code, retryAt = "" } = await problem(answer)
    expect(code).toBe("account-busy")
    expect(Number.isNaN(Date.parse(retryAt))).toBe(false)
  }
  const neighbour = await signIn(ask, "boris@example.org")
  expect((await ask("GET", "/api/v1/invoices", { cookie: neighbour })).status).toBe(200)
  expect((await ask("GET", "/api/v1/town")).status).toBe(200)
})
