import { describe, expect, it } from "vitest"
import { type Answer, ok, problem, signedOut } from "../src/mocks/answers.ts"
import { session, town } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()

describe("portail-login", () => {
  it("says what is missing, at the fields and in a summary, and takes the focus to the first", async () => {
    await portal.open("<portail-login></portail-login>", { "GET /session": signedOut })
    await portal.mail().fill("camille")
    await portal.button("Se connecter").click()
    await portal.page.getByText("2 points sont à corriger").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("mail")
    await portal.button("Indiquez votre mot de passe.").click()
    await expect.poll(() => focused(portal.page)).toBe("password")
    await expectAccessible(portal.page)
  })

  it("opens the personal space straight away where the page says so", async () => {
    await portal.open('<portail-login enter space-url="/espace"></portail-login>', {
      "GET /session": signedOut,
      "POST /session": ok(session)
    })
    await portal.signIn()
    await portal.page.waitForURL("**/espace")
  })

  it("leads from a page of the town's site to FranceConnect, where the town has it", async () => {
    const { elsewhere } = portal.stub
    const franceConnectUrl = `${elsewhere}/franceconnect`
    const open = (url: string | null) =>
      portal.open(`<portail-login api="${elsewhere}"></portail-login>`, {
        "GET /session": signedOut,
        "GET /town": ok({ ...town, franceConnectUrl: url })
      })
    await open(franceConnectUrl)
    const way = () => portal.page.getByRole("link", { name: "S’identifier avec FranceConnect" })
    expect(await way().getAttribute("href")).toBe(franceConnectUrl)
    expect(await portal.page.getByRole("link", { name: /^Qu’est-ce que FranceConnect/ }).count()).toBe(1)
    await expectAccessible(portal.page)
    await open(null)
    // what comes after the form is there
    await portal.page.getByRole("link", { name: /^Clé d’accès/ }).waitFor()
    expect(await way().count()).toBe(0)
  })

  it("says how long the town remembers a session once that is chosen, and remembers it all the same without an answer", async () => {
    const open = (answer: Answer) =>
      portal.open("<portail-login></portail-login>", {
        "GET /session": signedOut,
        "GET /town": answer,
        "POST /session": ok(session)
      })
    await open(ok({ ...town, remembered: { days: 60, idleDays: 20 } }))
    const limits = () => portal.page.locator("#remember-hint", { hasText: /60 jours au plus.*20 jours sans visite/ })
    await portal.page.locator(".ways").waitFor()
    expect(await limits().count()).toBe(0)
    await portal.page.getByLabel("Se souvenir de moi").check()
    await limits().waitFor()
    await expectAccessible(portal.page)
    await portal.page.getByLabel("Se souvenir de moi").uncheck()
    expect(await limits().count()).toBe(0)
    await open(problem(503, "unavailable"))
    await portal.page.getByLabel("Se souvenir de moi").check()
    await portal.signIn()
    await portal.heading("Vous êtes connecté(e)").waitFor()
  })

  it("keeps the typed address and focuses the message when the portal refuses", async () => {
    await portal.open("<portail-login></portail-login>", {
      "GET /session": signedOut,
      "POST /session": problem(401, "sign-in-refused")
    })
    await portal.signIn()
    await portal.page.getByText("ne correspondent pas").waitFor()
    expect(await portal.mail().inputValue()).toBe("camille@exemple.fr")
    await expect.poll(() => focused(portal.page)).toContain("ne correspondent pas")
    await expectAccessible(portal.page)
  })

  it("signs in for all elements of the page, tells the page without personal data, and signs out again", async () => {
    await portal.open("<portail-login></portail-login><portail-invoices></portail-invoices>", {
      ...inside,
      "GET /session": signedOut,
      "POST /session": ok(session),
      "DELETE /session": { status: 204 }
    })
    await portal.page.evaluate(() => {
      document.addEventListener("portail-signed-in", (event) => {
        document.title = `${event.type} ${Object.keys(event).join()}`
      })
    })
    const first = portal.page.locator("body > main > portail-login")
    await first.getByLabel("Adresse e‑mail").fill("camille@exemple.fr")
    await first.getByLabel("Mot de passe", { exact: true }).fill("un mot de passe assez long")
    await first.getByRole("button", { name: "Se connecter" }).click()
    await portal.heading("Vous êtes connecté(e)").waitFor()
    await portal.heading("Mes factures").waitFor()
    expect(await portal.page.title()).toBe("portail-signed-in isTrusted")
    expect(portal.stub.seen.every(({ headers }) => headers["x-portail"] === "1")).toBe(true)
    await expectAccessible(portal.page)
    await portal.button("Se déconnecter").click()
    await portal.page.getByText("Connectez-vous sur cette page").waitFor()
    expect(await portal.heading("Espace famille").count()).toBe(1)
  })

  it("offers to try again, and the portal itself, when the portal does not answer", async () => {
    await portal.open("<portail-login></portail-login>", { "GET /session": "no answer" })
    await portal.page.getByText("Le portail ne répond pas").waitFor()
    await expectAccessible(portal.page)
    portal.stub.also("GET /session", signedOut)
    await portal.button("Réessayer").click()
    await portal.heading("Espace famille").waitFor()
  })

  it("shows and hides the password", async () => {
    await portal.open("<portail-login></portail-login>", { "GET /session": signedOut })
    await portal.button("Afficher : Mot de passe").click()
    expect(await portal.password().getAttribute("type")).toBe("text")
    await portal.button("Masquer : Mot de passe").click()
    expect(await portal.password().getAttribute("type")).toBe("password")
  })
})
