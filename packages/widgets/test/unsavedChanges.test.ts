import type { components } from "@portail-familles/client"
import { describe, expect, it } from "vitest"
import { ok, problem, signedOut } from "../src/mocks/answers.ts"
import { household, saves } from "../src/mocks/fixtures/family.ts"
import { session } from "../src/mocks/fixtures/samples.ts"
import { family, inside } from "../src/mocks/signedIn.ts"
import { focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

type Document = components["schemas"]["Document"]

const portal = useBrowser()
const id = "01930000-0000-7000-8000-000000000077"
const question: components["schemas"]["FormQuestion"] = {
  code: "allergies",
  label: "Allergies",
  hint: "",
  kind: "text",
  required: false,
  choices: [],
  when: null
}
const form: Document = {
  id,
  title: "Fiche sanitaire",
  description: "",
  about: "child",
  subject: "Lina",
  activities: [],
  startsOn: "2026-09-01",
  endsOn: "2027-07-05",
  dueOn: null,
  state: "started",
  reason: "",
  sentAt: null,
  validUntil: null,
  provisionalUntil: null,
  hasForm: true,
  upload: null,
  signed: false,
  parts: [{ title: "Santé", questions: [question] }],
  answers: { allergies: null },
  version: "1",
  fromBefore: false,
  vaccinations: [],
  provisionalOnceSent: null,
  statement: "",
  files: []
}
const documents = { ...inside, "GET /documents": ok([form]), [`GET /documents/${id}`]: ok(form) }
const unavailable = { [`PUT /documents/${id}/answers`]: problem(503, "unavailable") }
const allergies = () => portal.page.getByLabel(/^Allergies/)
const openForm = () => portal.button(/Fiche sanitaire/).click()

const goElsewhere = () => portal.page.evaluate(() => location.assign("/elsewhere")).catch(() => undefined)

/** The browser asks before it leaves the page; the reader stays. */
async function asksBeforeLeaving() {
  const asked = portal.page.waitForEvent("dialog")
  const going = goElsewhere()
  const dialog = await asked
  expect(dialog.type()).toBe("beforeunload")
  await dialog.dismiss()
  await going
}

/** The browser leaves without a question. */
const leaves = () => Promise.all([portal.page.waitForURL("**/elsewhere"), goElsewhere()])

describe("what is typed and not saved", () => {
  it("makes the browser ask before the page is left, until it is saved", async () => {
    await portal.open("<portail-household></portail-household>", {
      ...family,
      "PUT /household/correspondence-address": saves(household.correspondenceAddress)
    })
    await portal.button("Modifier : Adresse").click()
    await portal.page.getByLabel(/^Rue/).fill("rue Neuve")
    await asksBeforeLeaving()
    await portal.button("Valider").click()
    await portal.page.getByText("C’est enregistré").first().waitFor()
    await leaves()
  })

  it("is not asked about where a form is only open", async () => {
    await portal.open("<portail-profile></portail-profile>", inside)
    await portal.button("Modifier : Téléphones").click()
    await portal.page.getByLabel("Téléphone secondaire").waitFor()
    await leaves()
  })

  it("is there again when one comes back to a document that could not be saved", async () => {
    await portal.open("<portail-documents></portail-documents>", { ...documents, ...unavailable })
    await openForm()
    await allergies().fill("arachide")
    await portal
      .button(/documents/)
      .first()
      .click()
    await portal.heading("Mes documents").waitFor()
    await asksBeforeLeaving()
    await openForm()
    expect(await allergies().inputValue()).toBe("arachide")
  })

  it("is neither shown nor sent for another adult who signs in on the same page", async () => {
    const adult = { id: "01930000-0000-7000-8000-000000000002", givenName: "Alex", familyName: "Benali" }
    await portal.open("<portail-documents></portail-documents>", {
      ...documents,
      [`PUT /documents/${id}/answers`]: signedOut,
      "POST /session": ok({ ...session, adult })
    })
    await openForm()
    await allergies().fill("arachide")
    await portal.page.getByText("Votre session a pris fin").waitFor()
    const sent = portal.stub.seen.filter(({ operation }) => operation.startsWith("PUT")).length
    await portal.signIn()
    await allergies().waitFor()
    expect(await allergies().inputValue()).toBe("")
    await expect.poll(() => focused(portal.page)).toContain("Fiche sanitaire")
    expect(portal.stub.seen.filter(({ operation }) => operation.startsWith("PUT")).length).toBe(sent)
  })
})
