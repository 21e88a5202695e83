import { describe, expect, it } from "vitest"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newAuthenticator, newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const mail = "famille.test@compiegne.example"

describe("an account in Chromium", () => {
  it("is warned before its session ends, extends it, and finds what it typed after the end", async () => {
    const { page, complaints } = await newPage(browser, 360)
    await page.clock.install()
    await page.goto(`${demo.portal}/espace/profil`)
    await signIn(page, mail, "bienvenue au portail")
    const edit = page.getByRole("button", { name: /Modifier : Informations professionnelles/ })
    await edit.click()
    const employer = page.getByLabel("Employeur")
    await employer.fill("Hôpital de Compiègne")
    await page.clock.fastForward("28:30")
    await page.getByText("Votre session se termine bientôt").waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Rester connecté" }).click()
    await page.getByText("Votre session se termine bientôt").waitFor({ state: "detached" })
    expect(await employer.inputValue()).toBe("Hôpital de Compiègne")
    await page.clock.fastForward("31:00")
    await page
      .getByText(/Votre session a pris fin/)
      .first()
      .waitFor()
    await signIn(page, mail, "bienvenue au portail")
    await employer.waitFor()
    expect(await employer.inputValue()).toBe("Hôpital de Compiègne")
    await page.getByRole("button", { name: "Valider" }).click()
    await page.getByText("Hôpital de Compiègne").first().waitFor()
    expect(complaints).toEqual([])
  })

  it("adds a passkey, signs in with it, and removes it", async () => {
    const { page, complaints } = await newPage(browser, 360)
    await newAuthenticator(page)
    await page.goto(`${demo.portal}/espace/profil`)
    await signIn(page, mail, "bienvenue au portail")
    await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click()
    await page.getByLabel("Nom de la clé").fill("Mon téléphone")
    await page.getByLabel("Votre mot de passe actuel", { exact: true }).fill("bienvenue au portail")
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Continuer" }).click()
    await page.getByText("La clé « Mon téléphone » est ajoutée").first().waitFor()
    await mailMatching(demo, mail, /Clé d’accès ajoutée à votre compte/)

    await page.goto(demo.portal)
    await page.getByRole("button", { name: "Se déconnecter" }).click()
    await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click()
    await page.waitForURL(`${demo.portal}/espace`)
    await page.getByRole("heading", { name: /^Bonjour/ }).waitFor()

    await page.goto(`${demo.portal}/espace/profil`)
    await page.getByText(/Dernière connexion/).waitFor()
    await page.getByRole("button", { name: "Supprimer la clé Mon téléphone" }).click()
    await page.getByRole("button", { name: "Oui, supprimer" }).click()
    await page.getByText("Vous n’avez pas encore de clé d’accès").waitFor()
    await mailMatching(demo, mail, /Clé d’accès supprimée de votre compte/)
    expect(complaints).toEqual([])
  })

  it("gets a new password from the mailbox, and its other sessions end", async () => {
    const other = await newPage(browser, 1280)
    await other.page.goto(`${demo.portal}/espace`)
    await signIn(other.page, mail, "bienvenue au portail")
    await other.page.getByRole("heading", { name: /^Bonjour/ }).waitFor()

    const { page, complaints } = await newPage(browser, 360)
    await page.goto(demo.portal)
    await page.getByRole("button", { name: "Mot de passe oublié ?" }).click()
    // the form of the link stands beside that of the login: its field is there when its button is
    const ask = page.getByRole("button", { name: /Recevoir/ }).last()
    await ask.waitFor()
    await page.getByLabel("Adresse e‑mail").last().fill(mail)
    await ask.click()
    await page.getByText(/Si cette adresse/).waitFor()
    expect(await violations(page)).toEqual([])
    const [link] = await mailMatching(demo, mail, /http:\/\/localhost:\d+\/mot-de-passe#[\w-]+/)
    await page.goto(link)
    await page.getByLabel("Nouveau mot de passe", { exact: true }).fill("quatre bateaux sur l’Oise")
    await page.getByLabel("Confirmez le mot de passe", { exact: true }).fill("quatre bateaux sur l’Oise")
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Enregistrer et me connecter" }).click()
    await page.getByRole("heading", { name: "Votre mot de passe est changé" }).waitFor()
    expect(page.url()).not.toContain("#")
    await page.goto(`${demo.portal}/espace`)
    await page.getByRole("heading", { name: /^Bonjour/ }).waitFor()
    await mailMatching(demo, mail, /Votre mot de passe a été changé/)

    await other.page.reload()
    await other.page.getByLabel("Mot de passe", { exact: true }).waitFor()
    expect([...complaints, ...other.complaints]).toEqual([])
  })
})
