import { Accounts, Invitations } from "@portail-familles/core/accounts"
import { HealthRecords } from "@portail-familles/core/children"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newChild } from "../../core/test/children/filesUnderTest.ts"
import { newFamily } from "../../core/test/support/town.ts"
import { type Ask, askerOf, byLink, cookieIn, credentials, signIn } from "./asking.ts"
import { secretMailedTo } from "./mails.ts"
import { password, type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ trustedProxies: ["loopback"] })
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

/** The security events written while something is done, as `act` and their fields. */
const written = async (work: () => Promise<unknown>) => {
  const before = running.logs.length
  await work()
  return running.logs
    .slice(before)
    .filter((line) => line.includes("security.act="))
    .map((line) =>
      Object.fromEntries([...line.matchAll(/([\w.]+)=("[^"]*"|\S+)/g)].map(([, name, value]) => [name, value]))
    )
}
const acts = (events: ReadonlyArray<Readonly<Record<string, unknown>>>) => events.map((event) => event["security.act"])

describe("the security log", () => {
  it("tells of a refused sign-in, by pseudonyms that are the same for the same address, and of the wait", async () => {
    const guess = (from: string) =>
      ask("POST", "/api/v1/session", { body: { ...credentials("anna@example.org"), password: "faux" }, from })
    const [first, second, third] = await written(async () => {
      await guess("192.0.2.7")
      await guess("192.0.2.7")
      await guess("192.0.2.8")
    })
    expect(first).toMatchObject({
      "security.act": "sign-in-refused",
      level: "WARN",
      account: running.anna.accountId,
      town: running.town.id
    })
    expect(first?.["address"]).toMatch(/^[0-9a-f]{24}$/)
    expect(second).toMatchObject({ address: first?.["address"], target: first?.["target"] })
    expect(third?.["address"]).not.toBe(first?.["address"])
    const more = await written(async () => {
      for (let number = 0; number < 3; number++) await guess("192.0.2.7")
    })
    expect(acts(more)).toEqual(["sign-in-refused", "sign-in-refused", "attempts-delayed"])
    expect(more[2]).toMatchObject({
      detail: '"account network"',
      address: first?.["address"],
      target: first?.["target"]
    })
  })

  it("tells of an origin, a session and a link that are refused", async () => {
    const from = "192.0.2.9"
    const events = await written(async () => {
      await ask("POST", "/api/v1/session", { body: credentials(), headers: { origin: "https://pirate.example" }, from })
      await ask("GET", "/api/v1/session", { cookie: `__Host-portail-session=${"x".repeat(43)}`, from })
      await ask("GET", "/api/v1/password-resets/link", { headers: byLink("y".repeat(43)), from })
      await ask("GET", "/api/v1/session", { from })
    })
    expect(acts(events)).toEqual(["origin-refused", "session-refused", "link-refused"])
    expect(events.every(({ address }) => /^[0-9a-f]{24}$/.test(String(address)))).toBe(true)
  })

  it("tells that input was refused, by its code alone: nothing of what was sent", async () => {
    const from = "192.0.2.10"
    const start = running.logs.length
    const events = await written(async () => {
      const body = { ...credentials(), remember: "x' or 1=1 --", "<script>alert(1)</script>": 1 }
      await ask("POST", "/api/v1/session", { body, from })
      await ask("GET", "/api/v1/town/files/..%2f..%2fetc%2fpasswd%00", { from })
      await ask("GET", "/api/v1/town", { from })
    })
    expect(events).toMatchObject([
      { "security.act": "input-refused", detail: "request-invalid", level: "WARN", town: running.town.id },
      { "security.act": "input-refused", detail: "request-unreadable", level: "WARN" }
    ])
    expect(events[0]?.["address"]).toMatch(/^[0-9a-f]{24}$/)
    expect(running.logs.slice(start).join("\n")).not.toMatch(/1=1|script|passwd/)
  })

  it("tells which account asked for what is another family's", async () => {
    const cookie = await signIn(ask, "boris@example.org")
    const events = await written(() => ask("GET", `/api/v1/invoices/${running.invoiceIds[0]}`, { cookie }))
    expect(events).toMatchObject([{ "security.act": "not-theirs", account: running.boris.accountId }])
  })

  it("tells that staff read a health record, not whose nor who they are", async () => {
    const { town, staff, anna } = running
    await running.run(newChild(town, [anna.householdId], "Théodule", "2019-05-04"))
    const [child] = await running.run(
      SqlClient.SqlClient.use(
        (sql) => sql<{ ref: string }>`select external_ref as ref from child_cards where town_id = ${town.id}`
      )
    )
    const events = await written(() =>
      running.run(HealthRecords.use((records) => records.read(staff, child?.ref ?? "", "sortie du 3 juin")))
    )
    expect(events).toMatchObject([{ "security.act": "health-read", detail: "children:1", level: "INFO" }])
    expect(Object.values(events[0] ?? {}).join(" ")).not.toMatch(new RegExp(`${staff.actor}|Théodule|sortie`))
  })

  it("tells of sign-ins and of what opens an account: passwords, addresses, staff's acts", async () => {
    const { town, staff } = running
    const mail = "nouveau@example.org"
    const { adultId } = await running.run(newFamily(town, mail))
    await running.run(Invitations.use((invitations) => invitations.invite(staff, adultId)))
    const activation = await secretMailedTo(running.mailbox, mail, "activation")
    await ask("POST", "/api/v1/activations/link", { headers: byLink(activation), body: { password } })
    const events = await written(async () => {
      const before = await signIn(ask, mail)
      const body = { password, mail: "autre@example.org" }
      const cookie = cookieIn(await ask("POST", "/api/v1/profile/email", { cookie: before, body }))
      const change = await secretMailedTo(running.mailbox, "autre@example.org", "adresse")
      await ask("POST", "/api/v1/email-changes/link", { headers: byLink(change) })
      await ask("POST", "/api/v1/profile/password", {
        cookie,
        body: { current: "faux", password: "trois chevaux dans la neige" }
      })
      await ask("POST", "/api/v1/profile/password", {
        cookie,
        body: { current: password, password: "trois chevaux dans la neige" }
      })
      await running.run(Accounts.use((accounts) => accounts.disable(staff, "autre@example.org", "départ")))
    })
    expect(acts(events)).toEqual([
      "signed-in",
      "mail-change-asked",
      "mail-changed",
      "password-refused",
      "password-changed",
      "account-disabled"
    ])
    expect(running.logs.join("\n")).not.toMatch(/@example\.org|192\.0\.2\./)
  })
})
