import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Ask, askerOf, credentials, newNetwork, problem, signIn } from "./asking.ts"
import { newAccount, password, type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ trustedProxies: ["loopback"] })
  ask = askerOf(running.portal)
  await running.run(Effect.suspend(() => newAccount(running.town, "rose@mairie-épinay.fr", running.passwordHash)))
})
afterAll(() => running?.stop())

describe("a mail address", () => {
  it.each([
    "rose@mairie-épinay.fr",
    "Rose@Mairie-Épinay.FR",
    "rose@xn--mairie-pinay-heb.fr",
    "rose@mairie-e\u0301pinay.fr",
    "rose@mairie-épinay.fr\u200b",
    "\u202arose@mairie-épinay.fr"
  ])("typed as %j signs in to the one account that it is of", async (mail) => {
    const answer = await ask("POST", "/api/v1/session", { body: credentials(mail), from: newNetwork() })
    expect(answer.status).toBe(200)
  })

  it("is no password, whole or nearly", async () => {
    const cookie = await signIn(ask, "rose@mairie-épinay.fr", { from: newNetwork() })
    for (const typed of ["rose@mairie-épinay.fr", "ROSE@mairie-epinay.fr1"]) {
      const body = { current: password, password: typed }
      const refused = await ask("POST", "/api/v1/profile/password", { cookie, body })
      expect([refused.status, await problem(refused)]).toMatchObject([422, { rule: "own-name" }])
    }
  })

  it("has eighty characters at most where it is typed, as PayFiP has, and the refusal says so", async () => {
    const cookie = await signIn(ask, "rose@mairie-épinay.fr", { from: newNetwork() })
    const body = { mail: `${"a".repeat(80)}@exemple.fr`, password }
    const refused = await ask("POST", "/api/v1/profile/email", { cookie, body })
    expect((await problem(refused)).errors).toEqual([{ field: "mail", rule: "too-long", limit: "80" }])
  })
})

describe("a name", () => {
  it("is composed, and loses what shows nothing", async () => {
    const cookie = await signIn(ask, "rose@mairie-épinay.fr", { from: newNetwork() })
    const { version, personal } = (await (await ask("GET", "/api/v1/profile", { cookie })).json()) as Record<
      string,
      object
    >
    const typed = { ...personal, familyName: "LE\u0301VE\u0302QUE", givenName: "\u202eRose\u200b" }
    const changed = await ask("PATCH", "/api/v1/profile", { cookie, body: { version, personal: typed } })
    expect(await changed.json()).toMatchObject({ personal: { familyName: "LÉVÊQUE", givenName: "Rose" } })
  })
})
