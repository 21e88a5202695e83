import { describe, expect, it } from "vitest"
import { ok, problem, signedOut } from "../src/mocks/answers.ts"
import { household, saves } from "../src/mocks/fixtures/family.ts"
import { session } from "../src/mocks/fixtures/samples.ts"
import { family } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const element = "<portail-household></portail-household>"
const section = (name: string) => portal.page.locator(`[data-section=${name}]`)
const label = (text: string) => portal.page.getByLabel(new RegExp(`^${text}`))
const sent = (operation: string) =>
  portal.stub.seen.filter((each) => each.operation === operation).map(({ body }) => JSON.parse(body))

const { me, correspondenceAddress: address, additionalInformation: information } = household
const changedElsewhere = { ...address, version: "2", values: { ...address.values, street: "rue Neuve" } }

describe("portail-household", () => {
  it("shows a section, changes it with the keyboard alone, and says that it is saved", async () => {
    await portal.open(element, { ...family, "PUT /household/me": saves(me) })
    await portal.heading("Mon foyer").waitFor()
    await expectAccessible(portal.page)
    await portal.button("Voir : Moi").focus()
    await portal.page.keyboard.press("Enter")
    await section("me").getByText("06 12 34 56 78").waitFor()
    await expectAccessible(portal.page)
    await portal.page.keyboard.press("Tab")
    await portal.page.keyboard.press("Enter")
    await expect.poll(() => focused(portal.page)).toContain("Mme")
    await expectAccessible(portal.page)
    await portal.page.keyboard.press("Tab")
    await portal.page.keyboard.press("ControlOrMeta+A")
    await portal.page.keyboard.type("Camilla")
    await portal.page.keyboard.press("Enter")
    await section("me").getByText("C’est enregistré").waitFor()
    await section("me").getByText("Camilla").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Modifier")
    expect(sent("PUT /household/me")).toEqual([{ version: "1", values: { ...me.values, givenName: "Camilla" } }])
  })

  it("says in a line what a closed section holds, and that nothing is there where it is empty", async () => {
    await portal.open(element, family)
    await section("correspondence-address")
      .getByText("15 rue de la Surveillance · 60200 Compiègne", { exact: true })
      .waitFor()
    const emptied = {
      ...address,
      values: { ...address.values, streetNumber: "", street: "", postalCode: "", city: "" }
    }
    await portal.open(element, { ...family, "GET /household": ok({ ...household, correspondenceAddress: emptied }) })
    await section("me").getByText("Mme Camille Benali-Martin").waitFor()
    await section("correspondence-address").getByText("Non renseigné").waitFor()
  })

  it("sets labels, hints and inputs of neighbours at one height, and a street number narrower than its street", async () => {
    await portal.open(element, family)
    await portal.page.setViewportSize({ width: 1280, height: 800 })
    await portal.button("Modifier : Adresse").click()
    const box = async (selector: string) =>
      (await section("correspondence-address").locator(selector).first().boundingBox()) ?? { y: 0, width: 0 }
    const of = (name: string) => `correspondence-address-${name}`
    const [label, otherLabel] = [await box(`label[for=${of("streetNumber")}]`), await box(`label[for=${of("street")}]`)]
    const [number, street] = [await box(`#${of("streetNumber")}`), await box(`#${of("street")}`)]
    expect(otherLabel.y).toBe(label.y)
    expect(street.y).toBe(number.y)
    expect(number.width).toBeLessThan(street.width / 2)
  })

  it("leaves one’s own mail address to the profile, and the other’s to an account of their own", async () => {
    await portal.open(element, { ...family, "GET /household": ok({ ...household, otherGuardianHasAccount: true }) })
    await portal.button("Modifier : Moi").click()
    const link = portal.page.getByRole("link", { name: "Changer mon adresse" })
    expect(await link.getAttribute("href")).toBe(`${portal.stub.origin}/espace/profil`)
    await portal.button("Annuler").click()
    await portal.button("Modifier : Autre responsable").click()
    await section("other-guardian").getByText("a son propre compte").waitFor()
    expect(await section("other-guardian").getByLabel("Adresse e‑mail").count()).toBe(0)
  })

  it("says which changes of the other guardian the town approves, and shows that one waits", async () => {
    const other = household.otherGuardian
    if (other === null) return expect.fail("there is no other guardian")
    const values = { ...other.values, mail: "autre@example.org" }
    await portal.open(element, {
      ...family,
      "PUT /household/other-guardian": ok({ ...other, waiting: { values, askedAt: "2026-11-27T10:00:00Z" } })
    })
    await portal.button("Modifier : Autre responsable").click()
    await section("other-guardian").getByText("La mairie valide les changements de nom").waitFor()
    await label("Adresse e‑mail").fill("autre@example.org")
    await portal.button("Valider").click()
    await section("other-guardian").getByText("En attente de validation par la mairie").first().waitFor()
    await section("other-guardian").getByText("autre@example.org").waitFor()
    await expectAccessible(portal.page)
  })

  it("says what is mistaken at the fields and in a summary that leads there, and keeps what was typed", async () => {
    await portal.open(element, {
      ...family,
      "PUT /household/correspondence-address": problem(422, "fields-refused", {
        errors: [
          { field: "postalCode", rule: "not-a-postal-code" },
          { field: "city", rule: "not-in-the-city", limit: "60200" }
        ]
      })
    })
    await portal.button("Modifier : Adresse").click()
    await label("Rue").fill("")
    await portal.button("Valider").click()
    await portal.page.getByText("Un point est à corriger").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("correspondence-address-street")
    await label("Rue").fill("rue Neuve")
    await portal.button("Valider").click()
    await portal.button("Ville : cette ville n’a pas le code postal 60200").click()
    await expect.poll(() => focused(portal.page)).toBe("correspondence-address-city")
    expect(await label("Rue").inputValue()).toBe("rue Neuve")
    await expectAccessible(portal.page)
  })

  const suggesting = { ...family, "GET /household": ok({ ...household, addressSuggestions: true }) }
  const tilleuls = { streetNumber: "12", street: "Rue des Tilleuls", postalCode: "60280", city: "Margny-lès-Compiègne" }
  const lilas = { ...tilleuls, street: "Rue des Lilas" }
  const suggested = () => portal.page.getByRole("option")

  it("suggests addresses to the keyboard alone, says how many, and fills what was chosen", async () => {
    await portal.open(element, {
      ...suggesting,
      "POST /household/address-suggestions": ok([tilleuls, lilas]),
      "PUT /household/correspondence-address": saves(address)
    })
    await portal.button("Modifier : Adresse").focus()
    await portal.page.keyboard.press("Enter")
    await expect.poll(() => focused(portal.page)).toBe("correspondence-address-streetNumber")
    await portal.page.keyboard.press("Tab")
    await portal.page.keyboard.press("ControlOrMeta+A")
    await portal.page.keyboard.type("rue des")
    await suggested().nth(1).waitFor()
    await portal.page.getByText("2 adresses proposées").waitFor()
    expect(sent("POST /household/address-suggestions")).toEqual([{ typed: "15 rue des" }])
    await expectAccessible(portal.page)
    const active = () => label("Rue").getAttribute("aria-activedescendant")
    await portal.page.keyboard.press("ArrowUp")
    expect(await active()).toBe(await suggested().nth(1).getAttribute("id"))
    await portal.page.keyboard.press("ArrowDown")
    expect(await active()).toBe(await suggested().nth(0).getAttribute("id"))
    await expectAccessible(portal.page)
    await portal.page.keyboard.press("Enter")
    await expect.poll(() => label("Ville").inputValue()).toBe("Margny-lès-Compiègne")
    expect(await label("Rue").getAttribute("aria-expanded")).toBe("false")
    await expect.poll(() => focused(portal.page)).toBe("correspondence-address-street")
    await portal.page.keyboard.press("Enter")
    await section("correspondence-address").getByText("C’est enregistré").waitFor()
    expect(sent("PUT /household/correspondence-address")[0].values).toEqual({ ...address.values, ...tilleuls })
  })

  it("keeps what is typed freely: Escape closes the list, Enter saves, a finger chooses", async () => {
    await portal.open(element, {
      ...suggesting,
      "POST /household/address-suggestions": ok([tilleuls, lilas]),
      "PUT /household/correspondence-address": saves(address)
    })
    await portal.button("Modifier : Adresse").click()
    await label("Rue").fill("rue de nulle part")
    await suggested().first().waitFor()
    await portal.page.keyboard.press("Escape")
    expect(await suggested().count()).toBe(0)
    expect(await label("Rue").inputValue()).toBe("rue de nulle part")
    await portal.page.keyboard.press("ArrowDown")
    await portal.page.keyboard.press("Enter")
    await section("correspondence-address").getByText("C’est enregistré").waitFor()
    expect(sent("PUT /household/correspondence-address")[0].values.street).toBe("rue de nulle part")
    await portal.button("Modifier : Adresse").click()
    await label("Rue").fill("rue des li")
    await suggested().nth(1).click()
    expect(await label("Rue").inputValue()).toBe("Rue des Lilas")
  })

  it("shows nothing of suggestions that do not come", async () => {
    await portal.open(element, {
      ...suggesting,
      "POST /household/address-suggestions": problem(500, "internal"),
      "PUT /household/correspondence-address": saves(address)
    })
    await portal.button("Modifier : Adresse").click()
    await label("Rue").fill("rue Haute")
    await expect.poll(() => sent("POST /household/address-suggestions").length).toBe(1)
    await label("Rue").press("Enter")
    await section("correspondence-address").getByText("rue Haute").waitFor()
  })

  it("shows what changed meanwhile beside what was typed; the family keeps theirs", async () => {
    await portal.open(element, {
      ...family,
      "PUT /household/correspondence-address": (request) =>
        JSON.parse(request.body).version === "1" ? problem(409, "section-changed") : saves(address)(request)
    })
    await portal.button("Modifier : Adresse").click()
    await label("Rue").fill("rue Haute")
    portal.stub.also("GET /household", ok({ ...household, correspondenceAddress: changedElsewhere }))
    await portal.button("Valider").click()
    await portal.page.getByText("a changé entre-temps").waitFor()
    await expect.poll(() => focused(portal.page)).toContain("rue Neuve")
    await expectAccessible(portal.page)
    await portal.button("Garder ce que j’ai écrit").click()
    await section("correspondence-address").getByText("C’est enregistré").waitFor()
    expect(sent("PUT /household/correspondence-address").at(-1)).toEqual({
      version: "2",
      values: { ...address.values, street: "rue Haute" }
    })
  })

  it("takes what is recorded instead, and asks nothing where only the version changed", async () => {
    await portal.open(element, {
      ...family,
      "PUT /household/correspondence-address": problem(409, "section-changed"),
      "PUT /household/me": (request) =>
        JSON.parse(request.body).version === "1" ? problem(409, "section-changed") : saves(me)(request)
    })
    await portal.button("Modifier : Adresse").click()
    const me2 = { ...me, version: "2" }
    portal.stub.also("GET /household", ok({ ...household, me: me2, correspondenceAddress: changedElsewhere }))
    await label("Rue").fill("rue Haute")
    await portal.button("Valider").click()
    await portal.button("Prendre ce qui est enregistré").click()
    await section("correspondence-address").getByText("rue Neuve").waitFor()
    await portal.page.reload()
    portal.stub.also("GET /household", ok({ ...household, me: { ...me2, version: "3" } }))
    await portal.button("Modifier : Moi").click()
    await portal.button("Valider").click()
    await section("me").getByText("C’est enregistré").waitFor()
  })

  it("asks the town’s questions, a quotient with its day, and tells what waits for approval", async () => {
    await portal.open(element, {
      ...family,
      "PUT /household/additional-information": (request) => {
        const { values } = JSON.parse(request.body)
        return ok({ ...information, waiting: { values, askedAt: "2026-11-23T09:00:00Z" } })
      }
    })
    await portal.button("Modifier : Informations").click()
    await expectAccessible(portal.page)
    await label("Quotient valable depuis le").fill("")
    await label("Combien de jours").fill("beaucoup")
    await portal.button("Valider").click()
    await portal.button("Quotient valable depuis le : ce champ est obligatoire").waitFor()
    await portal.button("écrivez un nombre").click()
    await label("Combien de jours").fill("2,5")
    await label("Quotient familial").fill("")
    await label("Comment venez-vous").selectOption("Vélo")
    await section("additional-information").getByRole("radio", { name: "Oui" }).check()
    await portal.button("Valider").click()
    await section("additional-information").getByText("C’est envoyé à la mairie").waitFor()
    await section("additional-information").getByText("Jusque-là").waitFor()
    await section("additional-information").getByText("Vélo").waitFor()
    await expectAccessible(portal.page)
    expect(sent("PUT /household/additional-information")[0].values).toEqual({
      ...information.values,
      quotientFamilial: null,
      answers: { transport: "Vélo", "jours-libres": 2.5, portail: true }
    })
  })

  it("keeps what was typed when the session ends, for the same adult", async () => {
    await portal.open(element, { ...family, "POST /session": ok(session), "PUT /household/me": signedOut })
    await portal.button("Modifier : Moi").click()
    await label("Profession").fill("Médecin")
    await portal.button("Valider").click()
    await portal.page.getByText("Votre session a pris fin").waitFor()
    await portal.signIn()
    await portal.heading("Mon foyer").waitFor()
    expect(await label("Profession").inputValue()).toBe("Médecin")
    await portal.button("Annuler").click()
    await section("me").getByText("Infirmière").waitFor()
  })

  it("speaks English", async () => {
    await portal.open(element, family, { lang: "en" })
    await portal.heading("My household").waitFor()
    await portal.button("Change: Additional information").click()
    await portal.page.getByText("Benefit fund").waitFor()
  })

  it("says what each activity costs its own children today, and from when a new quotient counts", async () => {
    const sentence = "1 repas × 2,24 € : 0,36 % de votre quotient 622,50, délibération du 25 juin 2020"
    const meal = { activity: "Restauration scolaire", unit: "Repas", unitCents: 224, cents: 224, sentence }
    const children = [{ childId: "lea", childName: "Léa", prices: [meal] }]
    const fact = { amount: 622.5, from: "2026-01-01", until: null, source: "family" }
    await portal.open(element, {
      ...family,
      "GET /household/quotient": ok({ inForce: fact, ended: null, next: null }),
      "GET /household/prices": ok({ resident: true, children })
    })
    await portal.heading("Ce que paie votre famille aujourd’hui").waitFor()
    await portal.page.getByText("Restauration scolaire, Repas").waitFor()
    await portal.page.getByText(sentence).waitFor()
    await portal.page.getByText("compte à partir du jour que vous écrivez").waitFor()
    await expectAccessible(portal.page)
  })

  it("says what its prices depend on, until when, and what holds without it", async () => {
    const fact = { amount: 622.5, from: "2026-01-01", until: "2026-12-31", source: "family" }
    const next = { amount: 900, from: "2027-01-01", until: null, source: "staff" }
    await portal.open(element, { ...family, "GET /household/quotient": ok({ inForce: fact, ended: null, next }) })
    await portal.page.getByText("Votre quotient est de 622,5.").waitFor()
    await portal.page.getByText(/du\s1er\sjanvier\s2026\sau\s31\sdécembre\s2026/).waitFor()
    await portal.page.getByText(/À partir du\s1er\sjanvier\s2027, il sera de 900/).waitFor()
    await expectAccessible(portal.page)
    await portal.open(element, { ...family, "GET /household/quotient": ok({ inForce: null, ended: fact, next: null }) })
    await portal.page.getByText(/ne vaut plus depuis le\s31\sdécembre\s2026/).waitFor()
    await portal.page.getByText(/calculées au prix prévu pour un quotient non communiqué/).waitFor()
  })
})
