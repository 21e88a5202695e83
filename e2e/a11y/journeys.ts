import { demoLogin } from "@portail-familles/demo"
import type { Page } from "playwright-core"
import { monday } from "../support/days.ts"
import type { Demo } from "../support/demo.ts"
import { press, tabTo } from "../support/keyboard.ts"

/** A walk by keys alone, on one page that stays signed in; it throws where the keyboard comes no further. */
export type Journey = (page: Page, demo: Demo) => Promise<void>

const type = async (page: Page, field: RegExp, text: string) => {
  await tabTo(page, field)
  await page.keyboard.press("ControlOrMeta+A")
  await page.keyboard.type(text)
}

const signIn: Journey = async (page, demo) => {
  await page.goto(`${demo.portal}/`)
  await page.getByLabel("Adresse e‑mail", { exact: true }).waitFor()
  await type(page, /^Adresse e.mail$/, demoLogin.mail)
  await type(page, /^Mot de passe$/, demoLogin.password)
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Bonjour Paul" }).waitFor()
}

const pay: Journey = async (page, demo) => {
  await page.goto(`${demo.portal}/espace/factures`)
  await page.getByRole("row").filter({ hasText: "À payer" }).first().waitFor()
  const link = page.getByRole("row").filter({ hasText: "À payer" }).getByRole("link").first()
  const number = /\d+/.exec((await link.textContent()) ?? "")?.[0]
  await press(page, new RegExp(`^Détail.*${number}`))
  await page.getByRole("button", { name: /^Payer/ }).waitFor()
  await press(page, /^Payer/)
  await page.waitForURL(/paiementws\.web/)
  await press(page, /^Payer par carte/)
  await page.getByRole("heading", { name: "Votre paiement est confirmé" }).waitFor()
  await press(page, /^Retour à mes factures$/)
  await page.getByRole("heading", { name: "Mes factures" }).waitFor()
}

const enrol: Journey = async (page, demo) => {
  await page.goto(`${demo.portal}/espace/inscriptions`)
  await page.getByRole("button", { name: /^Demander l’inscription.*Emma-Rose, Accueil périscolaire/ }).waitFor()
  await press(page, /Demander l’inscription.*Emma-Rose, Accueil périscolaire/)
  await page.getByRole("heading", { name: "Emma-Rose, Accueil périscolaire" }).waitFor()
}

const book: Journey = async (page, demo) => {
  const free = /^Restauration scolaire Libre.*Emma-Rose/
  // holidays have no canteen: the first week that has
  for (let week = 2; week < 9; week++) {
    await page.goto(`${demo.portal}/espace/planning/${monday(week)}`, { waitUntil: "networkidle" })
    if ((await page.getByRole("button", { name: free }).count()) > 0) break
  }
  await press(page, free)
  await press(page, /^Vérifier et confirmer$/)
  await press(page, /^Confirmer 1 changement$/)
  await page.getByText("C’est fait\u202f: 1 changement").waitFor()
}

const give: Journey = async (page, demo) => {
  await page.goto(`${demo.portal}/espace/documents`)
  await page.getByRole("link", { name: /responsabilité civile/ }).waitFor()
  await press(page, /responsabilité civile/)
  const chosen = page.waitForEvent("filechooser")
  await page.locator("input[type=file]").first().waitFor({ state: "attached" })
  // the system's window for files is outside the page: its keys are the system's
  await press(page, /^(Choisir|Ajouter|Prendre)/)
  const pdf = await page.context().browser()?.newPage()
  if (pdf === undefined) throw new Error("no page to print")
  await (await chosen).setFiles({
    name: "attestation.pdf",
    mimeType: "application/pdf",
    buffer: await pdf.pdf({ format: "A4" })
  })
  await pdf.close()
  await page.getByRole("button", { name: /^Envoyer/ }).waitFor()
  await press(page, /^Envoyer/)
  await page
    .getByText(/C’est envoyé/)
    .first()
    .waitFor()
}

const profile: Journey = async (page, demo) => {
  await page.goto(`${demo.portal}/espace/profil`)
  await page.getByRole("button", { name: "Modifier : Téléphones" }).waitFor()
  await press(page, /^Modifier.: Téléphones$/)
  await page.getByLabel("Téléphone secondaire").waitFor()
  await type(page, /^Téléphone secondaire/, "06 12 34 56 78")
  await press(page, /^(Valider|Enregistrer)$/)
  await page.getByText("C’est enregistré.").first().waitFor()
}

/** The six main journeys of a family, in this order: the first signs in for all. */
export const journeys: ReadonlyArray<readonly [string, Journey]> = [
  ["sign in", signIn],
  ["open and pay an invoice", pay],
  ["enrol a child", enrol],
  ["book a day", book],
  ["give a document", give],
  ["change the profile", profile]
]
