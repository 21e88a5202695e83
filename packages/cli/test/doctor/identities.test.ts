import {
  type FranceConnectSimulator,
  startFranceConnectSimulator,
  startProConnectSimulator
} from "@portail-familles/simulators/franceconnect"
import { ConfigProvider, Effect } from "effect"
import { afterAll, beforeAll, expect, it } from "vitest"
import { identities } from "../../src/commands/doctor/checks/identities.ts"

let families: FranceConnectSimulator
let agents: FranceConnectSimulator
beforeAll(async () => {
  const nobody = { clients: [], people: [] }
  families = await startFranceConnectSimulator(nobody)
  agents = await startProConnectSimulator(nobody)
})
afterAll(() => Promise.all([families.close(), agents.close()]))

const client = "compiegne:portail:un-secret-assez-long-pour-un-client"
const foundWith = (environment: Record<string, string>) =>
  Effect.runPromise(
    identities.pipe(Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(environment)))
  )
const saidOf = async (issuers: { readonly families: string; readonly agents: string }) =>
  (
    await foundWith({
      PORTAIL_FRANCECONNECT: client,
      PORTAIL_FRANCECONNECT_ISSUER: issuers.families,
      PORTAIL_PROCONNECT: `${client}:21600159300012`,
      PORTAIL_PROCONNECT_ISSUER: issuers.agents
    })
  ).map(({ state, says, advice = "" }) => `${state} ${says} ${advice}`.trim())

it("the doctor asks the providers of families and of agents, each at its address", async () => {
  expect(await saidOf({ families: families.issuer, agents: agents.issuer })).toEqual([
    "ok FranceConnect répond (villes : 1)",
    "ok ProConnect répond (villes : 1)"
  ])
})

it("the doctor says which provider is away, or another than the one that is named, and in which setting", async () => {
  const [family, agent] = await saidOf({
    families: families.issuer.replace("127.0.0.1", "localhost"),
    agents: "http://127.0.0.1:1"
  })
  expect(family).toContain("failure FranceConnect n'est pas celui qui est indiqué")
  expect(agent).toContain("failure ProConnect ne répond pas")
  expect(agent).toContain("PORTAIL_PROCONNECT_ISSUER")
})

it("the doctor asks nobody where nobody signs in so, and shows no secret of what it cannot read", async () => {
  expect((await foundWith({})).map(({ state }) => state)).toEqual(["none", "none"])
  const found = await foundWith({ PORTAIL_PROCONNECT: "compiegne:portail" })
  expect(found.map(({ state }) => state)).toEqual(["none", "failure"])
  expect(JSON.stringify(await foundWith({ PORTAIL_PROCONNECT: client }))).not.toContain("un-secret")
})
