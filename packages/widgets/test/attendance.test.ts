import { describe, expect, it } from "vitest"
import type { Note, NoteAnswer, Register, RegisterCare } from "../src/internal/attendance/types.ts"
import { type Answers, ok, problem } from "../src/mocks/answers.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const secret = "c3RhZmYtbGluay1mb3ItdGVzdHMtMDEyMzQ1Njc4OQ"
const element = `<script type="module" src="PORTAL/widgets/elements/attendance.js"></script><portail-attendance></portail-attendance>`

const child = { id: "00000000-0000-4000-8000-000000000001", slotId: "00000000-0000-4000-8000-000000000002" }
type Standing = NoteAnswer["standing"]
/** The day, with what stands of its one child. */
const registerWith = (note: Standing): Register => ({
  ...{ label: "Directrice", activity: "Club", today: "2026-12-02", day: "2026-12-02", until: "2026-12-04T23:00:00Z" },
  days: { from: "2026-12-02", to: "2026-12-03" },
  parts: [{ code: "jour", name: "Jour", startsAt: "08:00", endsAt: "18:00" }],
  units: [{ code: "jour", name: "Jour", parts: ["jour"] }],
  ...{ places: [], groups: [] },
  children: [
    {
      ...{ id: child.id, givenName: "Zoé", familyName: "MARTIN", schoolClass: "CP", place: "", group: "" },
      ...{ noPork: true, noMeat: false, packedMeal: false, expected: true, units: ["jour"] },
      slots: [{ slotId: child.slotId, part: "jour", booked: true, note }]
    }
  ]
})
const care: RegisterCare = {
  ...{ day: "2026-12-02", withHealth: true },
  children: [
    {
      ...{ id: child.id, pickups: [], leavesAloneFrom: null, health: ["Allergies : arachide"] },
      contacts: [{ name: "Paul MARTIN", relation: "père", phone: "06 00 00 00 01" }],
      forbidden: [{ name: "M. X", relation: "" }]
    }
  ]
}
let stands: Standing
const reading: Answers = { "GET /attendance": () => ok(registerWith(stands)), "GET /attendance/care": ok(care) }
const open = (answers: Answers) => {
  stands = null
  return portal.open(element, { ...reading, ...answers }, { suffix: `#${secret}` })
}
const answered = (body: string, outcome: NoteAnswer["outcome"], standing: Standing) => {
  stands = standing
  const { notes }: { readonly notes: ReadonlyArray<Note> } = JSON.parse(body)
  return ok({ answers: notes.map(({ id, slotId, childId }) => ({ id, slotId, childId, outcome, standing })) })
}
const standing = (state: Note["state"], notedBy: string, version: number) => ({
  ...{ state, notedBy, version, lateMinutes: 0, notedAt: "2026-12-02T08:00:00.000Z" }
})
const notes = (): ReadonlyArray<Note> =>
  portal.stub.seen
    .filter(({ operation }) => operation === "POST /attendance/notes")
    .flatMap(({ body }) => JSON.parse(body).notes)
const words = (text: string | RegExp) => portal.page.getByText(text).first().waitFor()

describe("portail-attendance", () => {
  it("says who noted a child meanwhile, and notes it again when the team insists", async () => {
    await open({
      "POST /attendance/notes": ({ body, times }) =>
        times === 1
          ? answered(body, "stale", standing("absent-excused", "mairie", 4))
          : answered(body, "noted", standing("present", "Directrice (1)", 5))
    })
    await words("0 présent sur 1")
    await portal.button(/^Présent\s: Zoé/).press("Enter")
    await words(/Zoé MARTIN avait été noté entre-temps par mairie\s: absent excusé/)
    await expectAccessible(portal.page)
    await portal.button(/Noter quand même Zoé MARTIN\s: présent/).click()
    await words("Présent · enregistré")
    expect(notes().map(({ basedOn, state }) => [basedOn, state])).toEqual([
      [0, "present"],
      [4, "present"]
    ])
    const [first] = portal.stub.seen
    expect([first?.headers.authorization, first?.headers.cookie]).toEqual([`Bearer ${secret}`, undefined])
  })

  it("opens a child's details by keyboard, notes minutes late, and takes a mark back with its focus kept", async () => {
    await open({
      "POST /attendance/notes": ({ body, times }) =>
        answered(body, "noted", standing(times < 3 ? "present" : "not-recorded", "Directrice (1)", times))
    })
    await portal.button(/^MARTIN Zoé/).press("Enter")
    await words(/Allergies\s: arachide/)
    await words("06 00 00 00 01")
    await portal.page.getByRole("group", { name: "Pointage de Zoé MARTIN" }).getByText("Présent").click()
    await portal.page.getByLabel("Retard à la sortie, en minutes").fill("20")
    await portal.page.getByLabel("Retard à la sortie, en minutes").press("Enter")
    await expect.poll(() => notes().map(({ lateMinutes }) => lateMinutes)).toEqual([null, 20])
    await expectAccessible(portal.page)
    await portal.button("Annuler").click()
    await expect.poll(() => notes().length).toBe(3)
    await expect.poll(() => focused(portal.page)).toContain("MARTIN")
  })

  it("keeps nothing of a link that has ended, and says what could not be sent", async () => {
    await open({
      "POST /attendance/notes": problem(410, "staff-link-ended", { reason: "revoked", at: "2026-12-02T08:00:00Z" })
    })
    await words("0 présent sur 1")
    await portal.button(/^Présent\s: Zoé/).click()
    await portal.heading("Ce lien n’est plus valable").waitFor()
    await words(/Zoé MARTIN\s: présent/)
    await expectAccessible(portal.page)
    const left = () =>
      portal.page.evaluate(
        () =>
          new Promise<number>((settle) => {
            const opened = indexedDB.open("portail-attendance")
            opened.onsuccess = () => {
              const counted = opened.result.transaction("sealed").objectStore("sealed").count()
              counted.onsuccess = () => settle(counted.result)
            }
          })
      )
    await expect.poll(left).toBe(0)
  })

  it("asks for an agent where the link does, keeps what was noted, and says why somebody was refused", async () => {
    const locked = problem(403, "staff-link-unconfirmed", { way: "agent" })
    stands = null
    const answers: Answers = {
      "GET /attendance": () =>
        portal.stub.seen.at(-1)?.headers["portail-tablet-proof"] === "preuve" ? ok(registerWith(stands)) : locked,
      "GET /attendance/care": ok(care),
      "POST /attendance/confirmation": ok({ url: `${portal.stub.origin}/page?code=c&state=s`, visit: "k1.visite" }),
      "POST /attendance/confirmation/return": ({ times }) =>
        times === 1
          ? problem(403, "agent-refused", { reason: "not-named" })
          : ok({ proof: "preuve", until: "2099-12-02T23:00:00.000Z" })
    }
    await portal.open(element, answers, { suffix: `#${secret}` })
    await portal.heading("Confirmer cette tablette").waitFor()
    await expectAccessible(portal.page)
    await portal.button("Se connecter avec mon compte d’agent").press("Enter")
    await words("n’est pas parmi ceux que ce lien nomme")
    await portal.button("Se connecter avec mon compte d’agent").click()
    await words("0 présent sur 1")
    const returned = portal.stub.seen.filter(({ operation }) => operation === "POST /attendance/confirmation/return")
    expect(JSON.parse(returned[0]?.body ?? "")).toEqual({ visit: "k1.visite", query: "code=c&state=s" })
    expect(portal.page.url()).toBe(`${portal.stub.origin}/page#${secret}`)
    expect(await portal.page.evaluate(() => sessionStorage.length)).toBe(0)
    await portal.page.reload()
    await words("0 présent sur 1")
    // the day is over while something is noted
    portal.stub.also("POST /attendance/notes", locked)
    await portal.button(/^Présent\s: Zoé/).press("Enter")
    await words("1 pointage est gardé sur cette tablette")
    portal.stub.also("POST /attendance/notes", ({ body }) =>
      answered(body, "noted", standing("present", "Directrice (1)", 1))
    )
    await portal.button("Se connecter avec mon compte d’agent").click()
    await words("Présent · enregistré")
  })

  it("asks for a code where the link does, says what is wrong with one, and opens with the right one", async () => {
    const locked = problem(403, "staff-link-unconfirmed", { way: "code" })
    const answers: Answers = {
      "GET /attendance": () =>
        portal.stub.seen.at(-1)?.headers["portail-tablet-proof"] === "preuve" ? ok(registerWith(null)) : locked,
      "GET /attendance/care": ok(care),
      "POST /attendance/confirmation/code": ({ times }) =>
        times === 1
          ? problem(403, "tablet-code-refused", { reason: "used" })
          : times === 2
            ? problem(429, "tablet-code-delayed", { retryAt: "2026-12-02T11:05:00.000Z" })
            : ok({ proof: "preuve", until: "2099-12-02T23:00:00.000Z" })
    }
    // what the browser keeps of another link does not open this one
    await portal.open(element, answers, { suffix: `#${secret.toLowerCase()}` })
    const code = portal.page.getByLabel("Code à six chiffres")
    await code.waitFor()
    await expectAccessible(portal.page)
    await code.fill("12 34")
    await code.press("Enter")
    await words("Tapez les six chiffres du code.")
    await code.fill("123 456")
    await code.press("Enter")
    await words("Ce code a déjà servi.")
    await expect.poll(() => code.evaluate((input) => input.matches(":focus"))).toBe(true)
    expect(await code.inputValue()).toBe("")
    await expectAccessible(portal.page)
    await code.fill("123456")
    await code.press("Enter")
    await words(/Réessayez à 12\sh\s05/)
    await code.fill("654321")
    await portal.button("Ouvrir la liste").click()
    await words("0 présent sur 1")
    const sent = portal.stub.seen.filter(({ operation }) => operation === "POST /attendance/confirmation/code")
    expect(sent.map(({ body }) => body)).toEqual(["123456", "123456", "654321"].map((code) => JSON.stringify({ code })))
    await portal.page.reload()
    await words("0 présent sur 1")
  })
})
