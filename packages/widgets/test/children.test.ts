import { describe, expect, it } from "vitest"
import { ageOf } from "../src/internal/children/age.ts"
import { ok, problem } from "../src/mocks/answers.ts"
import { child, contacts, lina, record, saves, sibling } from "../src/mocks/fixtures/family.ts"
import { family } from "../src/mocks/signedIn.ts"
import { children } from "../src/words/fr/children.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const section = (name: string) => portal.page.locator(`[data-section=${name}]`)
const label = (text: string) => portal.page.getByLabel(new RegExp(`^${text}`))
const answer = (name: string, question: string, said: string) =>
  section(name).getByRole("group", { name: question }).getByRole("radio", { name: said, exact: true })
const sent = (operation: string) =>
  portal.stub.seen.filter((each) => each.operation === operation).map(({ body }) => JSON.parse(body))
const of = (name: string) => `PUT /children/${lina}/${name}`

const openLina = async (answers = {}) => {
  await portal.open(
    "<portail-children routed></portail-children>",
    { ...family, ...answers },
    { suffix: `#/enfants/${lina}` }
  )
  await portal.heading("Lina Benali").waitFor()
}

describe("portail-children", () => {
  it("lists the children with age, school and what is to verify, and keeps the open one in the address", async () => {
    await portal.open("<portail-children routed></portail-children>", family, { suffix: "#/enfants" })
    await portal.page.getByText("À vérifier (3 rubriques)").waitFor()
    await portal.page.getByText("À jour").waitFor()
    await expectAccessible(portal.page)
    await portal.page.getByRole("link", { name: "Ouvrir le dossier de Lina Benali" }).click()
    await portal.heading("Lina Benali").waitFor()
    await portal.page.getByText("Cet enfant a deux foyers").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Lina Benali")
    expect(portal.page.url()).toContain(`#/enfants/${lina}`)
    await expectAccessible(portal.page)
    await portal.page.goBack()
    await portal.heading("Mes enfants").waitFor()
  })

  it("says an age of the day in Paris, from midnight on", async () => {
    const night = new Date("2027-01-19T23:10:00Z")
    await portal.open("<portail-children></portail-children>", family, {
      before: (page) => page.clock.install({ time: night })
    })
    await portal.page.getByText("2 ans · École Hammel, PS").waitFor()
  })

  it("says so when a child is not of the household", async () => {
    const unknown = { ...family, "GET /children/somebody": problem(404, "child-unknown") }
    await portal.open("<portail-children routed></portail-children>", unknown, { suffix: "#/enfants/somebody" })
    await portal.page.getByText("n’est pas dans votre foyer").waitFor()
  })

  it("opens a child without an address too, with a way back", async () => {
    await portal.open("<portail-children></portail-children>", family)
    await portal.button("Ouvrir le dossier de Lina Benali").click()
    await portal.heading("Lina Benali").waitFor()
    await portal.button("Tous mes enfants").click()
    await expect.poll(() => focused(portal.page)).toBe("Mes enfants")
  })

  it("changes identity, school and diet", async () => {
    await openLina({
      [of("identity")]: problem(422, "fields-refused", { errors: [{ field: "birthDate", rule: "older-than-parent" }] }),
      [of("school")]: saves(child.school),
      [of("diet")]: saves(child.diet)
    })
    await portal.button("Modifier : Identité").click()
    await label("Date de naissance").fill("14031918")
    await portal.button("Valider").click()
    await portal.page.getByText("né avant l’un de ses parents").first().waitFor()
    expect(sent(of("identity"))[0].values.birthDate).toBe("1918-03-14")
    await portal.button("Annuler").click()
    await portal.button("Modifier : École et classe").click()
    await section("school").getByRole("combobox", { name: "École" }).selectOption("École Hammel")
    await label("Classe").fill("CM1")
    await portal.button("Valider").click()
    await section("school").getByText("C’est enregistré").waitFor()
    expect(sent(of("school"))[0].values).toEqual({ school: "École Hammel", schoolClass: "CM1" })
    await portal.button("Modifier : Régime").click()
    await answer("diet", "Sans viande", "Non").check()
    await answer("diet", "Panier repas", "Oui").check()
    await expectAccessible(portal.page)
    await portal.button("Valider").click()
    await section("diet").getByText("C’est enregistré").waitFor()
    expect(sent(of("diet"))[0].values).toEqual({ noPork: false, noMeat: false, packedMeal: true })
  })

  it("adds, changes, moves and removes persons to call, and brings a removed one back", async () => {
    await openLina({ [of("emergency-contacts")]: saves(child.emergencyContacts) })
    const asked = () => sent(of("emergency-contacts")).at(-1).values.contacts
    await portal.button("Voir : Personnes à contacter").click()
    await section("emergency-contacts").getByText("Indiqué par l’autre foyer").waitFor()
    await section("emergency-contacts").getByText("Luc Martin").waitFor()
    await portal.button("Modifier : Personnes à contacter").click()
    await section("emergency-contacts").getByText("Monter et Descendre le changent").waitFor()
    await portal.button("Descendre Anne Martin").click()
    await portal.page.getByText("Anne Martin est maintenant en position 2").waitFor({ state: "attached" })
    expect(asked()).toEqual([contacts[1], contacts[0], contacts[2]])
    await portal.button("Supprimer Paul Martin").click()
    await expect.poll(() => focused(portal.page)).toBe("Annuler la suppression")
    expect(asked()).toEqual([contacts[0], contacts[2]])
    await expectAccessible(portal.page)
    await portal.page.keyboard.press("Enter")
    await portal.button("Supprimer Paul Martin").waitFor()
    expect(asked()).toEqual([contacts[1], contacts[0], contacts[2]])
    await portal.button("Ajouter une personne").click()
    await label("Nom ").fill("Petit")
    await portal.button("Valider").click()
    await portal.button("Téléphone : ce champ est obligatoire").waitFor()
    await expectAccessible(portal.page)
    await label("Téléphone ").fill("0611223344")
    await label("Visible seulement").check()
    await portal.button("Valider").click()
    await section("emergency-contacts").getByText("Petit").waitFor()
    expect(asked()[3]).toEqual({
      ...contacts[1],
      givenName: "",
      familyName: "Petit",
      relation: "",
      phone: "0611223344"
    })
    await portal.button("Modifier Inès Roux").click()
    await label("Lien avec l’enfant").fill("marraine")
    await portal.button("Valider").click()
    await section("emergency-contacts").getByText("marraine").waitFor()
    await portal.button("Terminer").click()
    await expect.poll(() => focused(portal.page)).toBe("Modifier")
  })

  it("names the person whose fields the portal refuses, and asks which list stays after a change elsewhere", async () => {
    const refused = { errors: [{ field: "contacts.0.phone", rule: "required" }] }
    await openLina({ [of("emergency-contacts")]: problem(422, "fields-refused", refused) })
    await portal.button("Modifier : Personnes à contacter").click()
    await portal.button("Monter Paul Martin").click()
    await portal.button("Anne Martin, Téléphone : ce champ est obligatoire").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Modifier")
    const now = { ...child.emergencyContacts, version: "2", values: { contacts: contacts.slice(2) } }
    portal.stub.also(`GET /children/${lina}`, ok({ ...child, emergencyContacts: now }))
    portal.stub.also(of("emergency-contacts"), problem(409, "section-changed"))
    await portal.button("Supprimer Anne Martin").click()
    await portal.page.getByText("a changé entre-temps").waitFor()
    await expectAccessible(portal.page)
    portal.stub.also(of("emergency-contacts"), saves(now))
    await portal.button("Garder ce que j’ai écrit").click()
    await portal.button("Supprimer Paul Martin").waitFor()
    expect(sent(of("emergency-contacts")).at(-1)).toEqual({ version: "2", values: { contacts: contacts.slice(1) } })
  })

  it("shows who must not collect the child, as the town entered it", async () => {
    await openLina()
    await portal.button("Voir : Personnes autorisées").click()
    await section("authorised-pickups").getByText("Jean Durand, ancien conjoint").waitFor()
    await expectAccessible(portal.page)
  })

  it("takes over a sibling’s answers, and saves them only when asked to", async () => {
    await openLina({
      [of("emergency-contacts")]: saves(child.emergencyContacts),
      [of("authorisations")]: saves(child.authorisations)
    })
    await portal.button("Modifier : Personnes à contacter").click()
    await label("Copier depuis").selectOption({ label: "Noé" })
    await section("emergency-contacts").getByText("Les réponses de Noé").waitFor()
    expect(sent(of("emergency-contacts"))).toEqual([])
    await expectAccessible(portal.page)
    await portal.button("Valider").click()
    await section("emergency-contacts").getByText("C’est enregistré").waitFor()
    expect(sent(of("emergency-contacts"))[0].values).toEqual(sibling.emergencyContacts.values)
    await portal.button("Modifier : Autorisations").click()
    await section("authorisations").getByLabel("Copier depuis").selectOption({ label: "Noé" })
    await section("authorisations").getByText("Les réponses de Noé").waitFor()
    await answer("authorisations", "L’enfant peut partir seul", "Oui").check()
    await portal.button("Valider").click()
    await portal.button("À partir de quelle heure : ce champ est obligatoire").click()
    await label("À partir de quelle heure").fill("16h30")
    await portal.button("Valider").click()
    await section("authorisations").getByText("C’est enregistré").waitFor()
    expect(sent(of("authorisations"))[0].values).toEqual({
      granted: { "image-site": true, transport: false },
      canSwim: null,
      leavesAlone: true,
      leavesAloneFrom: "16:30"
    })
  })

  it("reads the health record only when it is opened, says who sees it, and asks for details where they matter", async () => {
    await openLina({ [of("health")]: saves(record.section) })
    const read = () => portal.stub.seen.filter(({ operation }) => operation === `GET /children/${lina}/health`).length
    expect(read()).toBe(0)
    await portal.button("Voir : Santé").click()
    await section("health").getByText("confidentielle").waitFor()
    await section("health").getByText("Julie Morel").waitFor()
    await expectAccessible(portal.page)
    await portal.button("Modifier : Santé").click()
    expect(await label("Quel traitement").count()).toBe(0)
    await answer("health", "L’enfant suit un traitement", "Oui").check()
    await label("Quel traitement").fill("Ventoline")
    await answer("health", "Allergie alimentaire", "Non").check()
    expect(await label("Allergies : lesquelles").count()).toBe(0)
    await answer("health", "Un PAI est en place", "Non précisé").check()
    await expectAccessible(portal.page)
    await portal.button("Valider").click()
    await section("health").getByText("C’est enregistré").waitFor()
    expect(read()).toBe(1)
    expect(sent(of("health"))[0].values).toEqual({
      ...record.section.values,
      treatment: true,
      treatmentDetail: "Ventoline",
      foodAllergy: false,
      allergyDetail: "",
      pai: null,
      paiUntil: null
    })
  })
})

describe("an age", () => {
  it("is said in years, and in months before the second birthday", () => {
    expect(ageOf(children, "2018-11-24", "2026-11-23")).toBe("7 ans")
    expect(ageOf(children, "2018-11-23", "2026-11-23")).toBe("8 ans")
    expect(ageOf(children, "2024-11-24", "2026-11-23")).toBe("23 mois")
  })
})
