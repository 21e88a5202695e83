import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Accounts } from "../../core/src/accounts/Accounts.ts"
import { Invitations } from "../../core/src/accounts/Invitations.ts"
import { during } from "../../core/test/support/moments.ts"
import { newFamily } from "../../core/test/support/town.ts"
import { type Ask, askerOf, credentials, newNetwork, withoutReference } from "./asking.ts"
import { newAccount, type RunningPortal, startPortal } from "./runningPortal.ts"

const unknown = "personne@example.org"
const addresses = { unknown, disabled: "gilles@example.org", neverActivated: "hana@example.org" }

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ trustedProxies: ["loopback"] })
  ask = askerOf(running.portal)
  await running.run(accountsInEveryState)
})
afterAll(() => running?.stop())

const accountsInEveryState = Effect.suspend(() =>
  Effect.gen(function* () {
    const { town, staff, passwordHash } = running
    yield* newAccount(town, addresses.disabled, passwordHash)
    yield* Accounts.use((accounts) => accounts.disable(staff, addresses.disabled, "doublon"))
    const { adultId } = yield* newFamily(town, addresses.neverActivated)
    yield* Invitations.use((invitations) => invitations.invite(staff, adultId))
  })
)

const wrong = (mail = "anna@example.org") => ({ ...credentials(mail), password: "un autre mot de passe" })

/** All of an answer that a stranger sees, but the reference of the request and the time: `bench:signin` measures that. */
const seen = async (response: Response) => ({
  status: response.status,
  headers: [...response.headers].filter(([name]) => name !== "date" && name !== "portail-reference"),
  body: withoutReference(await response.text())
})

describe("whether an address has an account", () => {
  it("is not told by a sign-in that fails, in no header and no word", async () => {
    const attempt = async (body: ReturnType<typeof credentials>) =>
      seen(await ask("POST", "/api/v1/session", { body, from: newNetwork() }))
    const refused = await attempt(wrong())
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([401, { code: "sign-in-refused" }])
    for (const mail of Object.values(addresses)) expect(await attempt(credentials(mail))).toEqual(refused)
  })

  it("is not told by the wait after too many attempts", async () => {
    const delayed = async (mail: string) => {
      const attempt = () => ask("POST", "/api/v1/session", { body: wrong(mail), from: newNetwork() })
      for (let number = 0; number < 4; number++) await attempt()
      const fifth = await during(attempt)
      const { body, ...answer } = await seen(await attempt())
      const { retryAt, ...problem } = JSON.parse(body) as { retryAt: string }
      return { ...answer, problem, waitsAMinute: fifth.liesAfter(retryAt, 60) }
    }
    const known = await delayed("boris@example.org")
    expect(known).toMatchObject({
      status: 429,
      problem: { type: "urn:portail-familles:problem:sign-in-delayed", code: "sign-in-delayed", status: 429 },
      waitsAMinute: true
    })
    const withoutLength = ({ headers, ...answer }: typeof known) => ({
      ...answer,
      headers: headers.filter(([name]) => name !== "content-length")
    })
    expect(withoutLength(await delayed("encore.personne@example.org"))).toEqual(withoutLength(known))
  })

  it.each(["/api/v1/password-resets", "/api/v1/activation-requests"])(
    "is not told by the answer to asking for a link: %s",
    async (path) => {
      const answers: Array<Awaited<ReturnType<typeof seen>>> = []
      for (const mail of ["anna@example.org", ...Object.values(addresses)]) {
        answers.push(await seen(await ask("POST", path, { body: { mail }, from: newNetwork() })))
      }
      expect(answers[0]).toMatchObject({ status: 202, body: "" })
      expect(answers.slice(1)).toEqual(new Array(3).fill(answers[0]))
    }
  )
})
