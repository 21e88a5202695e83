import { randomUUID } from "node:crypto"
import { type FranceConnectSimulator, startProConnectSimulator } from "@portail-familles/simulators/franceconnect"
import { Effect, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { todayInParis } from "../../core/src/platform/time/today.ts"
import { LinkCodes } from "../../core/src/reservations/attendance/links/LinkCodes.ts"
import { StaffLinks } from "../../core/src/reservations/attendance/links/StaffLinks.ts"
import { offer } from "../../core/test/reservations/planningUnderTest.ts"
import { identifiedAs } from "../../core/test/support/franceConnect.ts"
import { type Ask, askerOf, problem } from "./asking.ts"
import { type RunningPortal, startPortal } from "./runningPortal.ts"

const [siret, otherSiret] = ["21600159500011", "21750001600019"]
const director = { id: "lea", name: "Léa Directrice", mail: "Lea.Directrice@Ville.example", siret }

let simulator: FranceConnectSimulator
let running: RunningPortal
let ask: Ask
let today: string
beforeAll(async () => {
  running = await startPortal({
    agents: async (portal, slug) => {
      const client = { clientId: "portail", clientSecret: "secret-d-agents" }
      simulator = await startProConnectSimulator({
        people: [
          director,
          { id: "marc", name: "Marc Autre", mail: "marc@ville.example", siret },
          { ...director, id: "lea-ailleurs", siret: otherSiret }
        ],
        clients: [{ ...client, redirectUris: [`${portal}/pointage`], leaveUris: [] }]
      })
      const clients = new Map([
        [slug, { clientId: client.clientId, clientSecret: Redacted.make(client.clientSecret), siret }]
      ])
      return { issuer: simulator.issuer, level: "eidas1", clients }
    }
  })
  ask = askerOf(running.portal)
  today = await Effect.runPromise(todayInParis)
  const part = { code: "midi", name: "Midi", kind: "meal", on: "every-day", startsAt: "12:00", endsAt: "14:00" }
  const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  await running.run(offer(running.town, [{ code: "club", name: "Club", parts: [{ ...part, weekdays }] }]))
})
afterAll(async () => {
  await running?.stop()
  await simulator?.close()
})

const order = () => ({
  ...{ label: "Équipe du midi", activity: "club", place: null, group: null },
  ...{ from: today, to: today, health: null }
})

const newLink = (agents: ReadonlyArray<string> | null = ["lea.directrice@ville.example"]) =>
  running.run(StaffLinks.use((links) => links.create(running.staff, { ...order(), agents })))

/** A tablet that shows a link, and what it is asked for. */
const newTablet = (secret: string) => {
  const headers = { authorization: `Bearer ${secret}`, "portail-tablet": randomUUID() }
  const asking = (method: string, path = "", body?: unknown, proof?: string) =>
    ask(method, `/api/v1/attendance${path}`, {
      headers: { ...headers, ...(proof === undefined ? {} : { "portail-tablet-proof": proof }) },
      ...(body === undefined ? {} : { body })
    })
  const begin = async () => {
    const response = await asking("POST", "/confirmation")
    return (await response.json()) as { readonly url: string; readonly visit: string }
  }
  /** Where somebody comes back from signing in. */
  const signedInAs = async (person: string) => {
    const { url, visit } = await begin()
    const back = await identifiedAs(new URL(url), person)
    return { url, visit, query: back.search.slice(1), back }
  }
  const confirm = async (person: string) => {
    const { visit, query } = await signedInAs(person)
    return asking("POST", "/confirmation/return", { visit, query })
  }
  return { asking, begin, signedInAs, confirm }
}

const proofIn = async (response: Response) => ((await response.json()) as { readonly proof: string }).proof

describe("a staff link that names agents", () => {
  it("opens nothing on a tablet before one of them has signed in there, and only there", async () => {
    const { id, secret } = await newLink()
    const [tablet, other] = [newTablet(secret), newTablet(secret)]
    expect(await problem(await tablet.asking("GET"))).toMatchObject({
      ...{ status: 403, code: "staff-link-unconfirmed", way: "agent" }
    })
    const confirmed = await tablet.confirm("lea")
    expect(confirmed.status).toBe(200)
    const proof = await proofIn(confirmed)
    expect((await tablet.asking("GET", "", undefined, proof)).status).toBe(200)
    for (const refused of [tablet.asking("GET"), other.asking("GET", "", undefined, proof)]) {
      expect((await problem(await refused)).code).toBe("staff-link-unconfirmed")
    }
    const audited = await running.run(
      SqlClient.SqlClient.use(
        (sql) => sql<{ action: string; after: object }>`select action, after from audit_entries
          where actor = 'Équipe du midi (1)' and subject_id = ${id}`
      )
    )
    expect(audited.find(({ action }) => action === "attendance.link-confirm")?.after).toEqual({
      ...{ name: "Équipe du midi", mail: "lea.directrice@ville.example" }
    })
    await running.run(
      SqlClient.SqlClient.use((sql) => sql`update staff_link_tablets set confirmed_until = now() where link_id = ${id}`)
    )
    expect((await problem(await tablet.asking("GET", "", undefined, proof))).code).toBe("staff-link-unconfirmed")
  })

  it("says why a sign-in confirms nothing", async () => {
    const { secret } = await newLink()
    const tablet = newTablet(secret)
    const reason = async (response: Response) => {
      const { code, reason } = (await response.json()) as { readonly code: string; readonly reason: string }
      return `${response.status} ${code} ${reason}`
    }
    expect(await reason(await tablet.confirm("marc"))).toBe("403 agent-refused not-named")
    expect(await reason(await tablet.confirm("lea-ailleurs"))).toBe("403 agent-refused organisation")
    expect(await reason(await tablet.confirm(""))).toBe("403 agent-refused declined")
    simulator.failWith("signature")
    const spoilt = await tablet.confirm("lea").finally(() => simulator.failWith(null))
    expect(await reason(spoilt)).toBe("403 agent-refused unproved")
    simulator.failWith("level")
    const weak = await tablet.confirm("lea").finally(() => simulator.failWith(null))
    expect(await reason(weak)).toBe("403 agent-refused unproved")
    expect((await problem(await tablet.asking("GET"))).code).toBe("staff-link-unconfirmed")
  })

  it("takes an answer once, from the tablet that went for it", async () => {
    const { secret } = await newLink()
    const [tablet, other] = [newTablet(secret), newTablet(secret)]
    const { visit, query } = await tablet.signedInAs("lea")
    const sent = (from: typeof tablet) => from.asking("POST", "/confirmation/return", { visit, query })
    expect(await problem(await sent(other))).toMatchObject({ code: "agent-refused", reason: "over" })
    expect((await sent(tablet)).status).toBe(200)
    expect(await problem(await sent(tablet))).toMatchObject({ code: "agent-refused", reason: "unproved" })
    const elsewhere = newTablet((await newLink()).secret)
    const mine = await elsewhere.begin()
    const theirs = await tablet.signedInAs("lea")
    const mixed = await elsewhere.asking("POST", "/confirmation/return", { visit: mine.visit, query: theirs.query })
    expect(await problem(mixed)).toMatchObject({ code: "agent-refused", reason: "unproved" })
  })

  it("tells its secret to nobody, and asks for the agent's password each time", async () => {
    const { secret } = await newLink()
    const { url, visit, back } = await newTablet(secret).signedInAs("lea")
    expect(`${url} ${visit} ${back.href}`).not.toContain(secret)
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      ...{ scope: "openid email siret", acr_values: "eidas1", prompt: "login", code_challenge_method: "S256" },
      redirect_uri: `${running.portal}/pointage`
    })
    expect(running.logs.filter((line) => line.includes(secret) || line.includes("lea.directrice"))).toEqual([])
  })

  it("opens by the code of the moment where it asks for one, says why another is refused, and when to come again", async () => {
    const { secret, seed } = await running.run(LinkCodes.use((codes) => codes.create(running.staff, order())))
    const tablet = newTablet(secret)
    expect(await problem(await tablet.asking("GET"))).toMatchObject({ code: "staff-link-unconfirmed", way: "code" })
    const codes = new TOTP({ secret: Secret.fromBase32(seed) })
    const code = codes.generate()
    // none of the telephone's, whatever half minutes the test takes
    const wrong =
      ["000000", "111111", "222222"].find((each) => codes.validate({ token: each, window: 8 }) === null) ?? ""
    const typed = (typing: string) => tablet.asking("POST", "/confirmation/code", { code: typing })
    const confirmed = await typed(code)
    expect(confirmed.status).toBe(200)
    expect((await tablet.asking("GET", "", undefined, await proofIn(confirmed))).status).toBe(200)
    expect(await problem(await typed(code))).toMatchObject({
      ...{ status: 403, code: "tablet-code-refused" },
      reason: "used"
    })
    expect((await problem(await typed("12345"))).status).toBe(400)
    const tries = []
    for (let tried = 0; tried < 5; tried++) tries.push((await problem(await typed(wrong))).status)
    expect(tries).toEqual([403, 403, 403, 403, 403])
    expect(await problem(await typed(code))).toMatchObject({ status: 429, code: "tablet-code-delayed" })
    expect(running.logs.filter((line) => line.includes(secret) || line.includes(seed))).toEqual([])
  })

  it("is confirmed by nobody where it names none", async () => {
    const tablet = newTablet((await newLink(null)).secret)
    expect((await tablet.asking("GET")).status).toBe(200)
    expect(await problem(await tablet.confirm("lea"))).toMatchObject({ code: "agent-refused", reason: "not-named" })
  })
})
