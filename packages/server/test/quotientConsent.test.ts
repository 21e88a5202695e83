import { startParticulierSimulator } from "@portail-familles/simulators/particulier"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { withoutIds } from "../../core/test/support/withoutIds.ts"
import { type Ask, askerOf, signIn } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

const simulator = await startParticulierSimulator({
  files: [
    {
      ...{ birthName: "LEFÈVRE", givenName: "Anna", birthDate: "1988-04-07" },
      quotient: { fund: "MSA", value: 622, year: 2026, month: 10 }
    }
  ]
})
let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({
    particulier: { url: simulator.url, token: simulator.token, siret: "21600159400012" }
  })
  ask = askerOf(running.portal)
})
afterAll(async () => {
  await running?.stop()
  await simulator.close()
})

const path = "/api/v1/household/quotient"
const annaIs = (givenName: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql`update adults set civility = 'Mme', family_name = 'MARTIN', birth_name = 'LEFÈVRE',
      given_name = ${givenName}, birth_date = '1988-04-07', birth_place = 'Compiègne (60)'
      where id = ${running.anna.adultId}`
  )

describe("the consent that CAF or MSA is asked, over HTTP", () => {
  it("is read with its text, brings the quotient, and is taken back by whoever gave it", async () => {
    const cookie = await signIn(ask)
    const read = async () => (await ask("GET", path, { cookie })).json()
    const fetch = async (version: string) => {
      const answer = await ask("POST", `${path}/consent`, { cookie, body: { version } })
      return [answer.status, await answer.json()] as const
    }
    const { fund } = await read()
    expect(fund).toMatchObject({ givenAt: null, missing: ["civility", "birthDate", "birthTown"] })
    expect(await fetch(fund.version)).toMatchObject([422, { code: "fund-identity-incomplete", missing: fund.missing }])

    await running.run(Effect.asVoid(annaIs("Inconnue")))
    expect(await fetch("2020-01")).toMatchObject([409, { code: "consent-outdated" }])
    expect(await fetch(fund.version)).toMatchObject([422, { code: "fund-identity-unknown" }])
    simulator.failWith({ status: 502 })
    expect(await fetch(fund.version)).toMatchObject([503, { code: "fund-unavailable" }])
    simulator.failWith(null)

    await running.run(Effect.asVoid(annaIs("Anna")))
    const [status, fetched] = await fetch(fund.version)
    expect([status, fetched]).toMatchObject([200, { amount: 622, from: "2026-10-01" }])
    expect(fetched.quotient.fund.givenAt).not.toBeNull()
    const withdrawn = await (await ask("DELETE", `${path}/consent`, { cookie })).json()
    expect(withdrawn.fund.givenAt).toBeNull()
    expect(withoutIds(running.logs.join("\n"))).not.toMatch(/LEFÈVRE|MARTIN|1988-04-07|622/)
  })

  it("is asked for six times an hour at most, and then it says from when on", async () => {
    const cookie = await signIn(ask)
    const { version } = (await (await ask("GET", path, { cookie })).json()).fund
    const codes: Array<string | undefined> = []
    for (let times = 0; times < 6; times++) {
      const answer = await (await ask("POST", `${path}/consent`, { cookie, body: { version } })).json()
      codes.push(answer.code)
      if (answer.code !== undefined) expect(answer.retryAt).toMatch(/^20.*Z$/)
    }
    expect(codes).toContain("fund-asked-too-often")
    expect(simulator.questions.length).toBe(6)
  })
})
