import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { softwarePasskey } from "../../core/test/support/authenticator.ts"
import { type Ask, askerOf, cookieIn, credentials, problem, signIn } from "./asking.ts"
import { password, type RunningPortal, startPortal, townSite } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
let cookie: string
beforeAll(async () => {
  running = await startPortal()
  ask = askerOf(running.portal)
  cookie = await signIn(ask)
})
afterAll(() => running?.stop())

interface Creation {
  readonly challenge: string
  readonly rp: { readonly id: string }
  readonly user: { readonly id: string }
}

/** Adds a passkey to the account that is signed in. */
const added = async () => {
  const asked = await ask("POST", "/api/v1/profile/passkeys/options", { cookie, body: { password } })
  cookie = cookieIn(asked)
  const { challenge, rp, user } = (await asked.json()) as Creation
  const passkey = softwarePasskey(user.id)
  const site = { origin: running.portal, rpId: rp.id }
  const body = { name: "Téléphone", ...passkey.made({ challenge, ...site }) }
  const answer = await ask("POST", "/api/v1/profile/passkeys", { cookie, body })
  expect(answer.status).toBe(201)
  return { passkey, site, id: ((await answer.json()) as { id: string }).id }
}

/** A question to a passkey, with the cookie by which it may be answered. */
const question = async () => {
  const asked = await ask("POST", "/api/v1/session/passkey/options")
  return { challenge: ((await asked.json()) as Creation).challenge, cookie: cookieIn(asked, "passkey") }
}

describe("a passkey over HTTP", () => {
  it("signs in the browser that was asked, once, and no other one", async () => {
    const { passkey, site } = await added()
    const asked = await question()
    const answer = { ...passkey.answer({ challenge: asked.challenge, ...site }), remember: false }
    const enter = (asking: object) => ask("POST", "/api/v1/session/passkey", { body: answer, ...asking })
    expect((await problem(await enter({}))).code).toBe("passkey-refused")
    expect((await problem(await enter({ cookie: (await question()).cookie }))).code).toBe("passkey-refused")
    const entered = await enter({ cookie: asked.cookie })
    expect(entered.status).toBe(200)
    const session = { cookie: cookieIn(entered) }
    expect((await ask("GET", "/api/v1/session", session)).status).toBe(200)
    // like every session it serves the page that opened it, the portal's own: another site's page is not signed in
    expect((await ask("GET", "/api/v1/session", { ...session, headers: { origin: townSite } })).status).toBe(401)
    expect((await problem(await enter({ cookie: asked.cookie }))).code).toBe("passkey-refused")
  })

  it("is listed with its name, and signs in no more once removed", async () => {
    const { passkey, site, id } = await added()
    const list = async () => (await (await ask("GET", "/api/v1/profile/passkeys", { cookie })).json()) as Array<object>
    expect(await list()).toContainEqual(expect.objectContaining({ id, name: "Téléphone", lastUsedAt: null }))
    expect((await ask("DELETE", `/api/v1/profile/passkeys/${id}`, { cookie })).status).toBe(204)
    expect(await list()).not.toContainEqual(expect.objectContaining({ id }))
    const asked = await question()
    const body = { ...passkey.answer({ challenge: asked.challenge, ...site }), remember: false }
    const refused = await ask("POST", "/api/v1/session/passkey", { cookie: asked.cookie, body })
    expect([refused.status, (await problem(refused)).code]).toEqual([422, "passkey-refused"])
    expect((await ask("POST", "/api/v1/session", { body: credentials() })).status).toBe(200)
  })

  it("is not begun without the password", async () => {
    const asked = await ask("POST", "/api/v1/profile/passkeys/options", { cookie, body: { password: "autre chose" } })
    expect((await problem(asked)).code).toBe("current-password-wrong")
  })
})
