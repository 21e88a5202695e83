import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Accounts, Invitations } from "../../core/src/accounts/index.ts"
import { Approvals } from "../../core/src/children/index.ts"
import { newFamily } from "../../core/test/support/town.ts"
import { type Ask, askerOf, byLink, newNetwork, problem, signIn } from "./asking.ts"
import { secretMailedTo } from "./mails.ts"
import { newAccount, type RunningPortal, startPortal } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ trustedProxies: ["loopback"] })
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

interface Section {
  readonly version: string
  readonly values: Readonly<Record<string, unknown>>
  readonly waiting: { readonly values: Readonly<Record<string, unknown>> } | null
  readonly onApproval: boolean
}

let couples = 0
/** Paul, signed in, and Claire, who has a household of her own too unless she is said to be at his side alone. */
const couple = async ({ elsewhere = true, mail = true }: { elsewhere?: boolean; mail?: boolean } = {}) => {
  const nth = couples++
  const [paul, claire, thief] = ["paul", "claire", "voleur"].map((name) => `${name}.${nth}@example.org`)
  const made = await running.run(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { id: townId } = running.town
      const his = yield* newAccount(running.town, paul ?? "", running.passwordHash)
      const hers = yield* newFamily(running.town, mail ? (claire ?? "") : null)
      yield* sql`update adults set given_name = 'Claire', family_name = 'MARTIN' where town_id = ${townId} and id = ${hers.adultId}`
      yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
        values (${townId}, ${his.householdId}, ${hers.adultId}, 2)`
      if (!elsewhere)
        yield* sql`delete from household_adults where town_id = ${townId} and household_id = ${hers.householdId}`
      return { his, hers }
    })
  )
  const cookie = await signIn(ask, paul, { from: newNetwork() })
  const read = async () => {
    const household = (await (await ask("GET", "/api/v1/household", { cookie })).json()) as {
      readonly otherGuardian: Section
    }
    return household.otherGuardian
  }
  const change = async (values: Readonly<Record<string, unknown>>) => {
    const before = await read()
    const body = { version: before.version, values: { ...(before.waiting ?? before).values, ...values } }
    return ask("PUT", "/api/v1/household/other-guardian", { cookie, body })
  }
  return { ...made, claire: claire ?? "", thief: thief ?? "", read, change }
}

const staffSee = (mail: string) => running.run(Accounts.use((accounts) => accounts.list(running.staff, { mail })))
const invite = (adultId: string) =>
  running.run(Invitations.use((invitations) => invitations.invite(running.staff, adultId)))
const mailsTo = (address: string) =>
  running.mailbox.received.filter((mail) =>
    mail.headerLines.some(({ key, line }) => key === "to" && line.includes(address))
  )
const waitingOf = (householdRef: string) =>
  running.run(Approvals.use((approvals) => approvals.list(running.staff, { householdRef })))
const approve = async (householdRef: string) => {
  const [change] = await waitingOf(householdRef)
  await running.run(Approvals.use((approvals) => approvals.approve(running.staff, change?.id ?? "", false)))
}

describe("the other guardian's account", () => {
  it("cannot be taken over by writing their address, name or birth: the town's row stays, and the invitation goes to them", async () => {
    const { hers, claire, thief, change, read } = await couple()
    const answer = await change({ mail: thief, familyName: "VOLEUR", birthDate: "1980-01-01", mainPhone: "0612345678" })
    expect(answer.status).toBe(200)
    const changed = (await answer.json()) as Section
    expect(changed.values).toMatchObject({ mail: claire, familyName: "MARTIN", birthDate: null, mainPhone: "" })
    expect(changed.waiting?.values).toMatchObject({ mail: thief, familyName: "VOLEUR" })
    expect(changed.onApproval).toBe(true)
    expect(await staffSee(thief)).toEqual([])
    expect(await invite(hers.adultId)).toMatchObject({ outcome: "sent" })
    expect(await secretMailedTo(running.mailbox, claire, "activation")).not.toBe("")
    expect(mailsTo(thief)).toEqual([])
    expect((await read()).values).toMatchObject({ mail: claire, familyName: "MARTIN" })
  })

  it("is safe where the town had no address: the first one that is proposed waits too", async () => {
    const { hers, thief, change } = await couple({ mail: false })
    await change({ mail: thief })
    expect(await invite(hers.adultId)).toEqual({ outcome: "no-mail" })
    expect(await staffSee(thief)).toEqual([])
  })

  it("writes once to the address so far when a change is asked, and again when the town approves it; neither says to what", async () => {
    const { his, claire, thief, change } = await couple()
    await change({ mail: thief })
    await change({ mail: thief, givenName: "Clara" })
    const asked = await running.mailbox.to(claire, "demandée")
    expect(asked.text).toContain("Rien ne change tant que la mairie ne l’a pas validé")
    await approve(his.householdId)
    const approved = await running.mailbox.to(claire, "validée")
    expect(`${asked.text}${asked.html}${approved.text}${approved.html}`).not.toMatch(/voleur|Clara/)
    expect(mailsTo(claire).map((mail) => mail.subject?.split(" – ")[0])).toEqual([
      "Une modification qui vous concerne est demandée",
      "Une modification qui vous concerne est validée"
    ])
  })

  it("is told to staff with who proposed its address, before and after they approve it", async () => {
    const { his, thief: proposed, change } = await couple()
    await change({ mail: proposed })
    expect(await waitingOf(his.householdId)).toMatchObject([
      { section: "other-guardian", askedBy: "Camille ESSAI", guardianName: "Claire MARTIN", after: { mail: proposed } }
    ])
    await approve(his.householdId)
    const [row] = await staffSee(proposed)
    expect(row).toMatchObject({ givenName: "Claire", mailGivenBy: "Camille ESSAI", mailApproved: true })
  })

  it("opens by no link that went to an address which the town replaced since", async () => {
    const { his, hers, claire, thief: proposed, change } = await couple()
    await invite(hers.adultId)
    const old = await secretMailedTo(running.mailbox, claire, "activation")
    expect((await ask("GET", "/api/v1/activations/link", { headers: byLink(old) })).status).toBe(200)
    await change({ mail: proposed })
    await approve(his.householdId)
    expect((await problem(await ask("GET", "/api/v1/activations/link", { headers: byLink(old) }))).code).toBe(
      "invitation-used"
    )
    const used = await ask("POST", "/api/v1/activations/link", {
      headers: byLink(old),
      body: { password: "quatre petits canards" }
    })
    expect((await problem(used)).code).toBe("invitation-used")
    await invite(hers.adultId)
    const fresh = await secretMailedTo(running.mailbox, proposed, "activation")
    expect((await ask("GET", "/api/v1/activations/link", { headers: byLink(fresh) })).status).toBe(200)
  })

  it("keeps its own address: another one is refused by its reason, once they sign in", async () => {
    const { hers, claire, thief, change } = await couple()
    await running.run(
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
          values (${running.town.id}, ${hers.householdId}, ${hers.adultId}, ${claire}, ${running.passwordHash}, now(), now(), now())`
      })
    )
    const refused = await change({ mail: thief })
    expect(refused.status).toBe(422)
    expect((await problem(refused)).errors).toMatchObject([{ field: "mail", rule: "has-an-account" }])
  })

  it("leaves to the family at once what identifies nobody, where the other guardian has no other household", async () => {
    const { change } = await couple({ elsewhere: false })
    const phone = (await (await change({ mainPhone: "0612345678", profession: "Menuisière" })).json()) as Section
    expect(phone).toMatchObject({
      onApproval: false,
      waiting: null,
      values: { mainPhone: "06 12 34 56 78", profession: "Menuisière" }
    })
    const authority = (await (await change({ parentalAuthority: false })).json()) as Section
    expect(authority.waiting?.values).toMatchObject({ parentalAuthority: false })
    expect(authority.values).toMatchObject({ parentalAuthority: null })
    // the newest change says all that is wanted
    expect((await (await change({ parentalAuthority: null })).json()) as Section).toMatchObject({ waiting: null })
  })
})
