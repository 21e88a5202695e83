import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import type { Visitor } from "../../bench/towns/fillTowns.ts"
import { Asking } from "../../bench/towns/walk.ts"

const visitor: Visitor = { host: "ville.example", mail: "ana@example.fr", childId: "1" }

/** Asks a portal that is busy so many times, and says when to come again or not. */
const asked = async (busy: number, told: object) => {
  let left = busy
  const portal = createServer((request, answer) => {
    request.resume()
    answer.statusCode = left-- > 0 ? 503 : 200
    answer.end(JSON.stringify(answer.statusCode === 503 ? told : {}))
  })
  await new Promise<void>((settle) => portal.listen(0, "127.0.0.1", settle))
  const asking = new Asking((portal.address() as AddressInfo).port)
  onTestFinished(() => {
    asking.close()
    portal.close()
  })
  return { asking, outcome: await asking.ask(visitor, 1, "POST /planning/changes", "", {}).catch(String) }
}

test("a family that a busy portal has come again does so", async () => {
  const { asking, outcome } = await asked(2, { retryAfterSeconds: 0 })
  expect([outcome, asking.askedAgain]).toMatchObject([{ status: 200 }, 2])
})

test("it gives up where the portal says no time, or stays busy", async () => {
  expect((await asked(1, {})).outcome).toContain("was answered 503")
  expect((await asked(99, { retryAfterSeconds: 0 })).outcome).toContain("was answered 503")
})
