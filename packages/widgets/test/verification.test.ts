import { describe, expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { household, lina, record, saves, verification, verifiedUpTo } from "../src/mocks/fixtures/family.ts"
import { family } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const element = "<portail-verification routed></portail-verification>"
const bodies = (operation: string) =>
  portal.stub.seen.filter((each) => each.operation === operation).map(({ body }) => JSON.parse(body))

describe("portail-verification", () => {
  it("resumes at the first step that is left, confirms step by step, and thanks at the end", async () => {
    await portal.open(element, {
      ...family,
      "POST /household/confirmation": ({ times }) => ok(verifiedUpTo(times + 1))
    })
    await portal.heading("Adresse de correspondance").waitFor()
    await portal.page.getByText("Étape 2 sur 4").waitFor()
    await portal.page.getByText("rue de la Surveillance").waitFor()
    await expectAccessible(portal.page)
    expect(await portal.page.getByRole("link", { name: "Plus tard" }).getAttribute("href")).toBe("/page#/")
    await portal.button("C’est exact").click()
    await portal.heading("Lina : Personnes à contacter en cas d’urgence").waitFor()
    await expect.poll(() => focused(portal.page)).toContain("Lina")
    await expectAccessible(portal.page)
    await portal.button("C’est exact").click()
    await portal.heading("Lina : Santé").waitFor()
    await portal.page.getByText("Dr Petit").waitFor()
    await portal.button("C’est exact").click()
    await portal.heading("Merci").waitFor()
    await expect.poll(() => focused(portal.page)).toContain("Merci")
    await expectAccessible(portal.page)
    expect(bodies("POST /household/confirmation").map(({ sections }) => sections)).toEqual([
      [{ section: "correspondence-address", childId: null }],
      [{ section: "emergency-contacts", childId: lina }],
      [{ section: "health", childId: lina }]
    ])
  })

  it("is interrupted and resumed elsewhere: the portal knows how far it came", async () => {
    await portal.open(element, { ...family, "GET /household/verification": ok(verifiedUpTo(3)) })
    await portal.heading("Lina : Santé").waitFor()
    await portal.page.getByText("3 rubriques vérifiées sur 4").waitFor()
  })

  it("takes what is changed and saved as verified", async () => {
    await portal.open(element, {
      ...family,
      "PUT /household/correspondence-address": saves(household.correspondenceAddress),
      "GET /household/verification": ({ times }) => ok(times === 1 ? verification : verifiedUpTo(2))
    })
    await portal.button("Modifier").click()
    await portal.page.getByLabel("Ville").fill("Margny")
    await portal.button("Valider").click()
    await portal.heading("Lina : Personnes à contacter").waitFor()
    expect(bodies("POST /household/confirmation")).toEqual([])
    await portal.button("Modifier").click()
    await portal.button("Ajouter une personne").waitFor()
    await portal.button("C’est exact").waitFor()
  })

  it("says what is missing and has it filled in before it can be said to be right; no answer stands there already", async () => {
    const needs = { required: ["vaccinesUpToDate", "asthma", "pai"], atLeast: 0, missing: ["asthma", "pai"] }
    const values = { ...record.section.values, vaccinesUpToDate: true, asthma: null, pai: null }
    const lacking = { ...record, section: { ...record.section, needs, values } }
    const whole = { ...lacking.section, needs: { ...needs, missing: [] }, verified: true }
    await portal.open(element, {
      ...family,
      "GET /household/verification": ({ times }) =>
        ok(times === 1 ? verifiedUpTo(3) : verifiedUpTo(times === 2 ? 3 : 4)),
      [`GET /children/${lina}/health`]: ok(lacking),
      [`PUT /children/${lina}/health`]: ({ times, body }) =>
        ok({
          ...(times === 1 ? lacking.section : whole),
          values: JSON.parse(body).values,
          ...(times === 1 ? { needs: { ...needs, missing: ["pai"] } } : {})
        })
    })
    await portal.heading("Lina : Santé").waitFor()
    await portal.page.getByText("Il manque : Asthme, Un PAI est en place.").waitFor()
    expect(await portal.button("C’est exact").count()).toBe(0)
    await expectAccessible(portal.page)
    await portal.button("Compléter").click()
    const asthma = portal.page.getByRole("group", { name: /^Asthme/ })
    expect(await asthma.getByRole("radio").count()).toBe(2)
    expect(await asthma.getByRole("radio", { checked: true }).count()).toBe(0)
    await asthma.getByLabel("Non").check()
    await portal.button("Valider").click()
    await portal.page.getByText("Il manque : Un PAI est en place.").waitFor()
    await portal.button("Compléter").click()
    await portal.page
      .getByRole("group", { name: /^Un PAI/ })
      .getByLabel("Non")
      .check()
    portal.stub.also("GET /household/verification", ok(verifiedUpTo(4)))
    await portal.button("Valider").click()
    await portal.heading("Merci").waitFor()
  })

  it("says in words that the portal finds something missing", async () => {
    await portal.open(element, {
      ...family,
      "POST /household/confirmation": problem(422, "section-incomplete", { sections: [] })
    })
    await portal.button("C’est exact").click()
    await portal.page.getByText("Il manque des réponses dans cette rubrique").waitFor()
  })

  it("says that nothing could be confirmed, and stays where it was", async () => {
    await portal.open(element, { ...family, "POST /household/confirmation": "no answer" })
    await portal.button("C’est exact").click()
    await portal.page.getByText("Le portail ne répond pas").waitFor()
    await portal.heading("Adresse de correspondance").waitFor()
    await expectAccessible(portal.page)
  })

  it("is announced by a banner with what is left, and by nothing once all is verified", async () => {
    await portal.open("<portail-verification banner></portail-verification>", family)
    await portal.page.getByText("Vérifiez votre dossier pour l’année scolaire 2026-2027").waitFor()
    await portal.page.getByText("3 rubriques restantes").waitFor()
    await portal.page.getByText("Le paiement en ligne sera possible").waitFor()
    const link = portal.page.getByRole("link", { name: "Continuer la vérification" })
    expect(await link.getAttribute("href")).toBe(`${portal.stub.origin}/espace/verification`)
    await expectAccessible(portal.page)
    portal.stub.also("GET /household/verification", ok(verifiedUpTo(4)))
    await Promise.all([
      portal.page.waitForResponse((response) => response.url().endsWith("/verification")),
      portal.page.reload()
    ])
    expect(await link.count()).toBe(0)
  })
})
