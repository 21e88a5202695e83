import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newId } from "../../core/src/platform/ids/Ids.ts"
import { unzipped } from "../../core/test/support/zip.ts"
import { type Ask, askerOf, byLink, cookieIn, credentials, newNetwork, problem, signIn } from "./asking.ts"
import { secretMailedTo } from "./mails.ts"
import { newAccount, password, type RunningPortal, startPortal, townSite } from "./runningPortal.ts"

let running: RunningPortal
let ask: Ask
beforeAll(async () => {
  running = await startPortal({ trustedProxies: ["loopback"] })
  ask = askerOf(running.portal)
})
afterAll(() => running?.stop())

const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"

let people = 0
/** An account of a new household, signed in. */
const newcomer = async () => {
  const mail = `membre.${people++}@example.org`
  const account = await running.run(Effect.suspend(() => newAccount(running.town, mail, running.passwordHash)))
  const cookie = await signIn(ask, mail, { from: newNetwork(), headers: { "user-agent": firefox } })
  return { ...account, mail, cookie }
}

interface ReadProfile {
  readonly version: number
  readonly signIn: { readonly mail: string; readonly pendingMail: string | null }
  readonly phones: { readonly main: string; readonly second: string }
}
const profileOf = async (cookie: string) =>
  (await (await ask("GET", "/api/v1/profile", { cookie })).json()) as ReadProfile

describe("a profile over HTTP", () => {
  it("is read with what its owner signs in with, and without any secret", async () => {
    const { mail, cookie } = await newcomer()
    expect(await profileOf(cookie)).toEqual({
      version: 1,
      signIn: { mail, pendingMail: null, pendingUntil: null, passwordChangedAt: expect.stringMatching(/Z$/) },
      personal: { civility: "", birthName: "", familyName: "ESSAI", givenName: "Camille", birthDate: null },
      professional: { profession: "", employer: "", workPhone: "" },
      phones: { main: "", second: "" },
      language: "fr",
      notifications: { invoices: true, openings: true, offers: true, bookings: true, absences: true }
    })
  })

  it("is changed by section, and the rest stays", async () => {
    const { cookie } = await newcomer()
    const { version } = await profileOf(cookie)
    const phones = { main: "0612345678", second: "" }
    const changed = await ask("PATCH", "/api/v1/profile", { cookie, body: { version, phones, language: "en" } })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({
      version: version + 1,
      phones: { main: "06 12 34 56 78", second: "" },
      language: "en",
      personal: { givenName: "Camille" }
    })
    expect(await (await ask("GET", "/api/v1/session", { cookie })).json()).toMatchObject({ language: "en" })
  })

  it("that was changed meanwhile is not overwritten: the answer tells how it is now", async () => {
    const { cookie } = await newcomer()
    const { version } = await profileOf(cookie)
    const change = (main: string) =>
      ask("PATCH", "/api/v1/profile", { cookie, body: { version, phones: { main, second: "" } } })
    expect((await change("0612345678")).status).toBe(200)
    const late = await change("0698765432")
    const told = await problem(late)
    expect([late.status, told.code]).toEqual([409, "profile-changed"])
    expect(told.current).toEqual(await profileOf(cookie))
    expect((await profileOf(cookie)).phones.main).toBe("06 12 34 56 78")
  })

  it("is changed by one of two changes at once", async () => {
    const { cookie } = await newcomer()
    const { version } = await profileOf(cookie)
    const answers = await Promise.all(
      ["0612345678", "0698765432"].map((main) =>
        ask("PATCH", "/api/v1/profile", { cookie, body: { version, phones: { main, second: "" } } })
      )
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it("names every field that it refuses, and changes none", async () => {
    const { cookie } = await newcomer()
    const before = await profileOf(cookie)
    const refused = await ask("PATCH", "/api/v1/profile", {
      cookie,
      body: {
        version: before.version,
        phones: { main: "12", second: "" },
        personal: { civility: "", birthName: "", familyName: " ", givenName: "Zoé", birthDate: "3026-01-01" }
      }
    })
    const { code, errors } = await problem(refused)
    expect([refused.status, code]).toEqual([422, "fields-refused"])
    expect(errors?.map(({ field }) => field).sort()).toEqual([
      "personal.birthDate",
      "personal.familyName",
      "phones.main"
    ])
    expect(await profileOf(cookie)).toEqual(before)
  })

  it("takes no field that its owner does not decide about", async () => {
    const { mail, cookie } = await newcomer()
    const { version } = await profileOf(cookie)
    for (const body of [
      { version, signIn: { mail: "autre@example.org" } },
      { version, adultId: running.boris.adultId },
      { version, phones: { main: "", second: "", householdId: running.boris.householdId } }
    ]) {
      const refused = await ask("PATCH", "/api/v1/profile", { cookie, body })
      expect([refused.status, (await problem(refused)).code]).toEqual([400, "request-invalid"])
    }
    expect((await profileOf(cookie)).signIn.mail).toBe(mail)
  })
})

describe("a password over HTTP", () => {
  const change = (cookie: string, body: unknown) => ask("POST", "/api/v1/profile/password", { cookie, body })

  it("is changed with the current one: this session stays, the others end", async () => {
    const { mail, cookie } = await newcomer()
    const other = await signIn(ask, mail, { from: newNetwork() })
    const body = { current: password, password: "trois chevaux dans la neige" }
    const changed = await change(cookie, body)
    expect(changed.status).toBe(204)
    expect((await ask("GET", "/api/v1/session", { cookie: cookieIn(changed) })).status).toBe(200)
    expect((await ask("GET", "/api/v1/session", { cookie })).status).toBe(401)
    expect((await ask("GET", "/api/v1/session", { cookie: other })).status).toBe(401)
    expect(await signIn(ask, mail, { from: newNetwork() })).toBe("")
  })

  it("is not changed without the current one, nor to one that anybody would guess", async () => {
    const { cookie } = await newcomer()
    const wrong = await change(cookie, { current: "un autre mot de passe", password: "trois chevaux dans la neige" })
    expect([wrong.status, (await problem(wrong)).code]).toEqual([422, "current-password-wrong"])
    const easy = await change(cookie, { current: password, password: "motdepasse123" })
    expect([easy.status, await problem(easy)]).toMatchObject([422, { code: "password-refused", rule: "too-common" }])
  })
})

describe("a mail address over HTTP", () => {
  const change = (cookie: string, body: unknown) => ask("POST", "/api/v1/profile/email", { cookie, body })

  it("is changed once the new one has been confirmed from there", async () => {
    const { mail, cookie: before } = await newcomer()
    const newMail = `nouvelle.${mail}`
    const asked = await change(before, { password, mail: newMail })
    expect(asked.status).toBe(202)
    const cookie = cookieIn(asked)
    expect((await profileOf(cookie)).signIn).toMatchObject({ mail, pendingMail: newMail })
    const headers = byLink(await secretMailedTo(running.mailbox, newMail, "adresse"))
    const path = "/api/v1/email-changes/link"
    expect(await (await ask("GET", path, { headers })).json()).toMatchObject({ givenName: "Camille", mail: newMail })
    expect((await profileOf(cookie)).signIn.mail).toBe(mail)
    expect((await ask("POST", path, { headers })).status).toBe(204)
    expect((await profileOf(cookie)).signIn).toMatchObject({ mail: newMail, pendingMail: null })
  })

  it("is not changed without the password, to no address and to the same one", async () => {
    const { mail, cookie } = await newcomer()
    const wrong = await change(cookie, { password: "un autre mot de passe", mail: `nouvelle.${mail}` })
    expect([wrong.status, (await problem(wrong)).code]).toEqual([422, "current-password-wrong"])
    for (const [typed, rule] of [
      ["sans arobase", "not-a-mail"],
      [mail.toUpperCase(), "unchanged"]
    ]) {
      const refused = await change(cookie, { password, mail: typed })
      expect([refused.status, (await problem(refused)).errors]).toEqual([422, [{ field: "mail", rule }]])
    }
  })

  it("that belongs to somebody else gets the same answer", async () => {
    const { cookie } = await newcomer()
    const free = await change(cookie, { password, mail: "libre@example.org" })
    const renewed = cookieIn(free)
    const taken = await change(renewed, { password, mail: "boris@example.org" })
    expect([taken.status, await taken.text()]).toEqual([free.status, await free.text()])
    await running.mailbox.to("boris@example.org")
    expect((await profileOf(cookieIn(taken))).signIn.mail).not.toBe("boris@example.org")
  })
})

describe("open sessions over HTTP", () => {
  interface Listed {
    readonly id: string
    readonly device: string
    readonly site: string
    readonly remembered: boolean
    readonly current: boolean
  }
  const listed = async (cookie: string) =>
    (await (await ask("GET", "/api/v1/profile/sessions", { cookie })).json()) as ReadonlyArray<Listed>
  const elsewhere = async (mail: string) => {
    const opened = await ask("POST", "/api/v1/session", {
      body: { ...credentials(mail), remember: true },
      headers: { origin: townSite },
      from: newNetwork()
    })
    return cookieIn(opened)
  }

  it("are listed with browser and site, and none of another account", async () => {
    const { mail, cookie } = await newcomer()
    await elsewhere(mail)
    await newcomer()
    const list = await listed(cookie)
    expect(list).toHaveLength(2)
    expect(list.find(({ current }) => current)).toMatchObject({
      device: "Firefox sur Windows",
      site: `localhost:${running.port}`,
      remembered: false
    })
    expect(list.find(({ current }) => !current)).toMatchObject({ site: "www.ville.example", remembered: true })
  })

  it("are ended one by one, or all but this one", async () => {
    const { mail, cookie } = await newcomer()
    const [first, second, third] = [await elsewhere(mail), await elsewhere(mail), await elsewhere(mail)]
    const stranger = (await newcomer()).cookie
    const target = (await listed(cookie)).find(({ current }) => !current)
    const path = `/api/v1/profile/sessions/${target?.id}`
    expect((await problem(await ask("DELETE", path, { cookie: stranger }))).code).toBe("session-unknown")
    expect((await ask("DELETE", path, { cookie })).status).toBe(204)
    expect((await problem(await ask("DELETE", path, { cookie }))).code).toBe("session-unknown")
    expect(await listed(cookie)).toHaveLength(3)
    expect((await ask("DELETE", "/api/v1/profile/sessions", { cookie })).status).toBe(204)
    expect((await listed(cookie)).map(({ current }) => current)).toEqual([true])
    for (const ended of [first, second, third]) {
      const asked = { cookie: ended, headers: { origin: townSite } }
      expect((await ask("GET", "/api/v1/session", asked)).status).toBe(401)
    }
    expect((await ask("GET", "/api/v1/session", { cookie: stranger })).status).toBe(200)
  })
})

describe("what opens an account besides", () => {
  const ways = [
    "/api/v1/profile/sessions",
    "/api/v1/profile/sessions/ID",
    "/api/v1/profile/passkeys/ID",
    "/api/v1/profile/france-connect"
  ]
  const taken = async (cookie: string, path: string) =>
    ask("DELETE", path.replace("ID", "00000000-0000-7000-8000-000000000000"), { cookie })
  const anHourLater = () =>
    running.run(
      SqlClient.SqlClient.use(
        (sql) =>
          sql`update sessions set opened_at = opened_at - interval '1 hour', confirmed_at = confirmed_at - interval '1 hour'`
      )
    )

  it("is taken away by who has just signed in or typed the password, not by whoever finds the browser open", async () => {
    const { cookie } = await newcomer()
    for (const path of ways) expect([204, 404]).toContain((await taken(cookie, path)).status)
    await anHourLater()
    for (const path of ways) {
      expect([path, (await problem(await taken(cookie, path))).code]).toEqual([path, "confirmation-needed"])
    }
    const confirm = (typed: string) =>
      ask("POST", "/api/v1/profile/confirmation", { cookie, body: { password: typed } })
    expect((await problem(await confirm("pas le bon"))).code).toBe("current-password-wrong")
    const confirmed = await confirm(password)
    expect(confirmed.status).toBe(204)
    const renewed = cookieIn(confirmed)
    expect(renewed).not.toBe(cookie)
    expect((await ask("GET", "/api/v1/session", { cookie })).status).toBe(401)
    for (const path of ways) expect([204, 404]).toContain((await taken(renewed, path)).status)
  })
})

describe("everything the portal holds, over HTTP", () => {
  /** A second guardian in the household of the first family, with an account of their own. */
  const secondGuardian = Effect.suspend(() =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, anna, boris } = running
      const adultId = yield* newId
      yield* sql`insert into adults (town_id, id, external_ref, family_name, given_name, mail, main_phone, created_at)
        values (${town.id}, ${adultId}, ${adultId}, 'DEUXIEME', 'Dominique', 'dominique@example.org', '+33611111111', now())`
      yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
        values (${town.id}, ${anna.householdId}, ${adultId}, 2)`
      yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
        values (${town.id}, ${yield* newId}, ${adultId}, 'dominique@example.org', ${running.passwordHash}, now(), now(), now())`
      yield* sql`update adults set family_name = 'VOISIN' where town_id = ${town.id} and id = ${boris.adultId}`
    })
  )

  it("is one archive with everything of the person, and nothing of anybody else, nor any secret", async () => {
    await running.run(secondGuardian)
    for (const other of ["dominique@example.org", "boris@example.org"]) await signIn(ask, other, { from: newNetwork() })
    const cookie = await signIn(ask, undefined, { from: newNetwork(), headers: { "user-agent": firefox } })
    await ask("POST", "/api/v1/password-resets", { body: { mail: "anna@example.org" }, from: newNetwork() })
    const secret = await secretMailedTo(running.mailbox, "anna@example.org", "mot-de-passe")
    const exported = await ask("GET", "/api/v1/profile/export", { cookie })
    expect(exported.headers.get("content-type")).toBe("application/zip")
    expect(exported.headers.get("cache-control")).toBe("no-store")
    const files = await unzipped(new Uint8Array(await exported.arrayBuffer()))
    expect([...files.keys()]).toEqual(["LISEZ-MOI.txt", "mes-donnees.json", "factures/facture-2026000001.pdf"])
    expect(files.get("factures/facture-2026000001.pdf")?.subarray(0, 5).toString()).toBe("%PDF-")
    const text = files.get("mes-donnees.json")?.toString() ?? ""
    expect(JSON.parse(text)).toMatchObject({
      moi: { familyName: "ESSAI", mail: "anna@example.org" },
      compte: { mail: "anna@example.org" },
      connexions: [{ device: "Firefox sur Windows" }],
      liensEnvoyes: [{ kind: "password-reset" }],
      factures: [{ number: "2026000001" }]
    })
    const others = ["DEUXIEME", "Dominique", "dominique@", "+33611111111", "VOISIN", "boris@", "2026000002"]
    const secrets = ["argon2", "hash", "token", secret, cookie.split("=")[1] ?? "", running.boris.householdId]
    for (const word of [...others, ...secrets]) expect(text.toLowerCase()).not.toContain(word.toLowerCase())
  })
})
