import { describe, expect, it } from "vitest"
import { dayOf, typedDay } from "../src/internal/profile/day.ts"
import { ok, problem } from "../src/mocks/answers.ts"
import { inSeconds, openSessions, profile } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused, putForward } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const element = "<portail-profile></portail-profile>"
const section = (name: string) => portal.page.locator(`[data-section=${name}]`)
const sent = (operation: string) =>
  portal.stub.seen.filter((each) => each.operation === operation).map(({ body }) => JSON.parse(body))

describe("portail-profile", () => {
  it("is an entry of the menu, with a way back", async () => {
    await portal.open("<portail-account></portail-account>", inside)
    await portal.heading("Bonjour Camille").waitFor()
    await expectAccessible(portal.page)
    await portal.page.getByRole("link", { name: "Mon profil" }).last().click()
    await portal.heading("Mon profil").waitFor()
    expect(portal.page.url()).toContain("#/profil")
    await expect.poll(() => focused(portal.page)).toBe("Mon profil")
    await portal.heading("Connexions ouvertes").waitFor()
    await expectAccessible(portal.page)
    await portal.page.getByRole("link", { name: "Retour au menu" }).click()
    await portal.page.getByText("3 à payer", { exact: true }).waitFor()
  })

  it("shows first, then changes in place, with the keyboard alone", async () => {
    const changed = { ...profile, version: 4, phones: { main: "06 98 76 54 32", second: "" } }
    await portal.open(element, { ...inside, "PATCH /profile": ok(changed) })
    await portal.page.getByText("06 12 34 56 78").waitFor()
    await portal.button("Modifier : Téléphones").focus()
    await portal.page.keyboard.press("Enter")
    await expect.poll(() => focused(portal.page)).toBe("phones-main")
    await portal.page.keyboard.press("Escape")
    await portal.page.keyboard.press("ControlOrMeta+A")
    await portal.page.keyboard.type("0698765432")
    await portal.page.keyboard.press("Enter")
    await section("phones").getByText("C’est enregistré").waitFor()
    expect(await portal.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel)).toMatch(
      /^Modifier.: Téléphones$/
    )
    await section("phones").getByText("06 98 76 54 32").waitFor()
    expect(sent("PATCH /profile")).toEqual([{ version: 3, phones: { main: "0698765432", second: "" } }])
    await portal.page.keyboard.press("Enter")
    await portal.page.keyboard.type("x")
    await portal.button("Annuler").click()
    await section("phones").getByText("06 98 76 54 32").waitFor()
  })

  it("says what is mistaken at the field and in a summary that leads there", async () => {
    await portal.open(element, {
      ...inside,
      "PATCH /profile": problem(422, "fields-refused", {
        errors: [
          { field: "personal.familyName", rule: "too-long", limit: "120" },
          { field: "personal.birthDate", rule: "in-the-future" }
        ]
      })
    })
    await portal.button("Modifier : Informations personnelles").click()
    await expectAccessible(portal.page)
    await portal.page.getByLabel("Prénom (obligatoire)").fill("")
    await portal.page.getByLabel("Date de naissance").fill("31/02/1987")
    await portal.button("Valider").click()
    await portal.page.getByText("2 points sont à corriger").waitFor()
    await portal.button("Date de naissance : cette date n’existe pas").click()
    await expect.poll(() => focused(portal.page)).toBe("personal-birthDate")
    await portal.page.getByLabel("Prénom (obligatoire)").fill("Camille")
    await portal.page.getByLabel("Date de naissance").fill("03051997")
    await portal.button("Valider").click()
    await portal.page.getByText("120 caractères au plus").first().waitFor()
    await expect.poll(() => focused(portal.page)).toBe("personal-familyName")
    expect(sent("PATCH /profile")[0].personal.birthDate).toBe("1997-05-03")
    await expectAccessible(portal.page)
  })

  it("shows what changed meanwhile beside what was typed, and keeps the one that is chosen", async () => {
    const current = { ...profile, version: 7, professional: { ...profile.professional, profession: "Cadre de santé" } }
    const saved = { ...current, version: 8, professional: { ...profile.professional, profession: "Médecin" } }
    await portal.open(element, {
      ...inside,
      "PATCH /profile": ({ body }) =>
        JSON.parse(body).version === 7 ? ok(saved) : problem(409, "profile-changed", { current })
    })
    await portal.button("Modifier : Informations professionnelles").click()
    await portal.page.getByLabel("Profession", { exact: true }).fill("Médecin")
    await portal.button("Valider").click()
    await portal.page.getByText("ont changé entre-temps").waitFor()
    await expect.poll(() => focused(portal.page)).toContain("Cadre de santé")
    await expectAccessible(portal.page)
    await portal.button("Garder ce que j’ai écrit").click()
    await section("professional").getByText("Médecin").waitFor()
    await section("professional").getByText("C’est enregistré").waitFor()
  })

  it("takes what is recorded instead; a change elsewhere in the profile asks nothing", async () => {
    const current = { ...profile, version: 7, phones: { main: "07 00 00 00 07", second: "" } }
    await portal.open(element, {
      ...inside,
      "PATCH /profile": ({ body }) =>
        JSON.parse(body).version === 7 ? ok(current) : problem(409, "profile-changed", { current })
    })
    await portal.button("Modifier : Téléphones").click()
    await portal.button("Valider").click()
    await portal.button("Prendre ce qui est enregistré").click()
    await section("phones").getByText("07 00 00 00 07").waitFor()
    await portal.page.reload()
    await portal.button("Modifier : Langue").click()
    await portal.button("Valider").click()
    await section("language").getByText("C’est enregistré").waitFor()
  })

  it("changes the mail address with the password, and says where the link waits", async () => {
    const pending = { ...profile.signIn, pendingMail: "nouvelle@exemple.fr", pendingUntil: "2026-11-24T10:00:00Z" }
    await portal.open(element, {
      ...inside,
      "GET /profile": ({ times }) => ok(times === 1 ? profile : { ...profile, signIn: pending }),
      "POST /profile/email": ({ times }) => (times === 1 ? problem(422, "current-password-wrong") : { status: 202 })
    })
    await portal.button("Changer d’adresse e‑mail").click()
    await portal.page.getByLabel("Nouvelle adresse e‑mail").fill("nouvelle@exemple.fr")
    await portal.page.getByLabel("Mot de passe actuel", { exact: true }).fill("pas le bon")
    await portal.button("Valider").click()
    await portal.page.getByText("Ce n’est pas votre mot de passe actuel").first().waitFor()
    await expect.poll(() => focused(portal.page)).toBe("current-password")
    await expectAccessible(portal.page)
    await portal.page.getByLabel("Mot de passe actuel", { exact: true }).fill("le bon mot de passe")
    await portal.button("Valider").click()
    await section("signIn").getByText("Un e‑mail vous attend à nouvelle@exemple.fr").waitFor()
    await portal.page.getByText("En attente de confirmation").waitFor()
    await expectAccessible(portal.page)
  })

  it("changes the password, with its strength, and waits after too many attempts", async () => {
    await portal.open(element, {
      ...inside,
      "POST /profile/password": ({ times }) =>
        times === 1 ? problem(429, "sign-in-delayed", { retryAt: inSeconds(600) }) : { status: 204 }
    })
    await portal.button("Changer de mot de passe").click()
    await expect.poll(() => focused(portal.page)).toBe("current-password")
    await portal.button("Valider").click()
    await portal.page.getByText("2 points sont à corriger").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("current-password")
    await portal.page.getByLabel("Mot de passe actuel", { exact: true }).fill("le bon mot de passe")
    await portal.page.getByLabel("Nouveau mot de passe", { exact: true }).fill("le chat dort au soleil")
    await section("signIn").locator("p:not(.hidden)").getByText("Très bon mot de passe").waitFor()
    await portal.page.getByLabel("Confirmez le mot de passe", { exact: true }).fill("le chat dort au soleil")
    await portal.button("Valider").click()
    await portal.page.getByRole("timer").waitFor()
    await expectAccessible(portal.page)
    await putForward(portal.page, 600)
    await portal.page.getByText("Vous pouvez essayer de nouveau").waitFor()
    await portal.button("Valider").click()
    await section("signIn").getByText("Votre mot de passe est changé").waitFor()
    expect(sent("POST /profile/password").at(-1)).toEqual({
      current: "le bon mot de passe",
      password: "le chat dort au soleil"
    })
  })

  it("closes one open session, or all others, after a confirmation in place", async () => {
    const [current, first] = openSessions
    await portal.open(element, {
      ...inside,
      [`DELETE /profile/sessions/${first?.id}`]: { status: 204 },
      "DELETE /profile/sessions": { status: 204 }
    })
    await section("sessions").getByText("Cet appareil").waitFor()
    await portal.button("Fermer la connexion : Firefox sur Windows").click()
    await portal.page.getByText("Fermer cette connexion").waitFor()
    await expectAccessible(portal.page)
    portal.stub.also("GET /profile/sessions", ok(openSessions.filter(({ id }) => id !== first?.id)))
    await portal.button("Oui, fermer").click()
    await section("sessions").getByText("La connexion est fermée").waitFor()
    expect(await portal.page.getByText("Firefox sur Windows").count()).toBe(0)
    portal.stub.also("GET /profile/sessions", ok([current]))
    await portal.button("Fermer toutes les autres connexions").click()
    await portal.button("Oui, fermer").click()
    await portal.page.getByText("n’est ouvert nulle part ailleurs").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Connexions ouvertes")
  })

  it("asks for the password where signing in was too long ago, and then goes on with what was pressed", async () => {
    const [current] = openSessions
    let confirmed = false
    await portal.open(element, {
      ...inside,
      "POST /profile/confirmation": ({ body }) => {
        confirmed = JSON.parse(body).password === "le bon mot de passe"
        return confirmed ? { status: 204 } : problem(422, "current-password-wrong")
      },
      "DELETE /profile/sessions": () => (confirmed ? { status: 204 } : problem(422, "confirmation-needed"))
    })
    await portal.button("Fermer toutes les autres connexions").click()
    await portal.button("Oui, fermer").click()
    await section("sessions").getByText("plus d’un quart d’heure").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("confirming-password")
    await expectAccessible(portal.page)
    const typed = section("sessions").getByLabel("Mot de passe actuel", { exact: true })
    await typed.fill("pas le bon")
    await portal.button("Continuer").click()
    await portal.button("Ce n’est pas votre mot de passe actuel.").waitFor()
    await expectAccessible(portal.page)
    portal.stub.also("GET /profile/sessions", ok([current]))
    await typed.fill("le bon mot de passe")
    await portal.button("Continuer").click()
    await portal.page.getByText("n’est ouvert nulle part ailleurs").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Connexions ouvertes")
    expect(await typed.count()).toBe(0)
  })

  it("saves one's own data under a name with the day", async () => {
    await portal.open(element, { ...inside, "GET /profile/export": ok(new TextEncoder().encode("PK")) })
    const [download] = await Promise.all([
      portal.page.waitForEvent("download"),
      portal.button("Télécharger mes données").click()
    ])
    expect(download.suggestedFilename()).toMatch(/^mes-donnees-\d{4}-\d{2}-\d{2}\.zip$/)
    await section("data")
      .getByText(/est téléchargé/)
      .waitFor()
  })

  it("speaks English", async () => {
    await portal.open(element, inside, { lang: "en" })
    await portal.heading("My profile").waitFor()
    await portal.button("Change: Personal information").click()
    await expectAccessible(portal.page)
  })
})

describe("a typed day", () => {
  it("is read in the ways that people and browsers write it, and only when it exists", () => {
    for (const text of ["03/05/1987", "3.5.1987", " 3-5-1987", "3/5/87", "03051987", "1987-05-03"]) {
      expect(dayOf(text)).toBe("1987-05-03")
    }
    for (const text of ["", "31/02/1987", "3/5/987", "1987", "demain"]) expect(dayOf(text)).toBeUndefined()
    const century = String(new Date().getFullYear()).slice(0, 2)
    expect(dayOf("1/9/28")).toBe(`${century}28-09-01`)
    expect(typedDay("1987-05-03")).toBe("03/05/1987")
    expect(typedDay(null)).toBe("")
  })
})
