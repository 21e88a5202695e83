import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { during } from "../../core/test/support/moments.ts"
import { type Ask, askerOf, cookieIn, credentials, newNetwork, problem, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ trustedProxies: ["loopback"] })
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

const guess = (number: number, mail: string, from = newNetwork()) =>
  ask("POST", "/api/v1/session", { body: { ...credentials(mail), password: `proposition ${number}` }, from })

/** How often each code was answered. */
const counted = (codes: ReadonlyArray<string>) =>
  Object.fromEntries(Object.entries(Object.groupBy(codes, (code) => code)).map(([code, all]) => [code, all?.length]))

describe("guessing a password", () => {
  it("is done five times of two hundred over HTTP, from as many networks, fifty at once", async () => {
    const count = 200
    const codes: Array<string> = []
    const guesser = async () => {
      while (codes.length < count) {
        const number = codes.push("") - 1
        codes[number] = (await problem(await guess(number, "anna@example.org"))).code
      }
    }
    await Promise.all(Array.from({ length: 50 }, guesser))
    expect(counted(codes)).toEqual({ "sign-in-refused": 5, "sign-in-delayed": count - 5 })
    const right = await ask("POST", "/api/v1/session", { body: credentials(), from: newNetwork() })
    expect(right.status).toBe(429)
    expect(right.headers.getSetCookie()).toEqual([])
  })

  it("says when the next attempt is looked at, as a problem", async () => {
    for (let number = 0; number < 4; number++) await guess(number, "attente@example.org")
    const fifth = await during(() => guess(4, "attente@example.org"))
    const delayed = await guess(5, "attente@example.org")
    const { retryAt, instance: _, ...told } = await problem(delayed)
    expect([delayed.status, told]).toEqual([
      429,
      {
        type: "urn:portail-familles:problem:sign-in-delayed",
        title: "Too many attempts: wait before the next one",
        status: 429,
        code: "sign-in-delayed"
      }
    ])
    expect(new Date(retryAt ?? "").toISOString()).toBe(retryAt)
    expect(fifth.liesAfter(retryAt, 60)).toBe(true)
  })

  it("by strangers does not keep the owner out of the browser that they signed in with before", async () => {
    const mail = "boris@example.org"
    const first = await ask("POST", "/api/v1/session", { body: credentials(mail), from: newNetwork() })
    const device = cookieIn(first, "device")
    for (let number = 0; number < 6; number++) await guess(number, mail)
    const elsewhere = await ask("POST", "/api/v1/session", { body: credentials(mail), from: newNetwork() })
    expect(elsewhere.status).toBe(429)
    const owner = await ask("POST", "/api/v1/session", { body: credentials(mail), from: newNetwork(), cookie: device })
    expect(owner.status).toBe(200)
    // the browser is known to its owner's account only
    const others = await ask("POST", "/api/v1/session", { body: credentials(), from: newNetwork(), cookie: device })
    expect(others.status).toBe(429)
  })

  it("of the current password, by whoever found a session open, is slowed down too", async () => {
    await running.run(forgetAttempts)
    const cookie = await signIn(ask, undefined, { from: newNetwork() })
    const codes: Array<string> = []
    for (let number = 0; number < 8; number++) {
      const [path, body] =
        number % 2 === 0
          ? ["/api/v1/profile/password", { current: `faux ${number}`, password: "trois chevaux dans la neige" }]
          : ["/api/v1/profile/email", { password: `faux ${number}`, mail: "autre@example.org" }]
      codes.push((await problem(await ask("POST", path, { cookie, body }))).code)
    }
    expect(counted(codes)).toEqual({ "current-password-wrong": 5, "sign-in-delayed": 3 })
  })
})

const forgetAttempts = Effect.suspend(() =>
  SqlClient.SqlClient.use((sql) => sql`delete from attempt_counts where town_id = ${running.town.id}`)
)

describe("many accounts tried from one network", () => {
  /** Codes of sixty guesses at sixty addresses, each claiming another network. */
  const sixty = async (askAt: Ask) => {
    const codes: Array<string> = []
    for (let number = 0; number < 60; number += 10) {
      const answers = Array.from({ length: 10 }, async (_, more) => {
        const body = { ...credentials(`personne.${number + more}@example.org`) }
        return (await problem(await askAt("POST", "/api/v1/session", { body, from: newNetwork() }))).code
      })
      codes.push(...(await Promise.all(answers)))
    }
    return counted(codes)
  }

  it("have to wait after fifty, whatever the network claims to be", async () => {
    const direct = await startPortal({ trustedProxies: [] })
    try {
      expect(await sixty(askerOf(direct.portal))).toEqual({ "sign-in-refused": 50, "sign-in-delayed": 10 })
    } finally {
      await direct.stop()
    }
  })

  it("are counted by the client's network when a trusted proxy tells it", async () => {
    expect(await sixty(ask)).toEqual({ "sign-in-refused": 60 })
  })
})
