import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newPage as newPageOf, signIn, violations } from "./support/pages.ts"

useDemo()

const password = "trois petits chats bleus"

const newPage = (width: number) => newPageOf(browser, width)

/** The mail address of an adult without an account whose household has something to pay. */
const someoneWhoOwes = async (): Promise<string> => {
  const accounts = JSON.parse(
    await demo.portail("account", "list", "--state", "never-invited", "--json")
  ) as ReadonlyArray<{
    mail: string | null
    householdRef: string
  }>
  const unpaid = JSON.parse(await demo.portail("invoice", "list", "--state", "to-pay", "--json")) as ReadonlyArray<{
    householdRef: string
    remainingCents: number
  }>
  const owes = new Set(unpaid.filter((one) => one.remainingCents >= 100).map((one) => one.householdRef))
  const found = accounts.find(({ mail, householdRef }) => mail !== null && owes.has(householdRef))
  if (found?.mail == null) throw new Error("nobody in the demo owes anything")
  return found.mail
}

/** From the list of invoices to PayFiP and back; gives the number of the paid invoice. */
const payFirstInvoice = async (page: Page): Promise<string> => {
  await page
    .getByRole("link", { name: /factures/i })
    .first()
    .click()
  const unpaid = page.locator("li, tr").filter({ hasText: /À payer|En retard/ })
  await unpaid
    .first()
    .getByRole("link", { name: /Détail de la facture/ })
    .click()
  const title = await page.getByRole("heading", { name: /^Facture / }).textContent()
  await page.getByRole("button", { name: /Payer .* en ligne/ }).click()
  await page.waitForURL(/paiementws\.web/)
  await page.getByRole("button", { name: /carte/i }).first().click()
  await page.getByRole("heading", { name: "Votre paiement est confirmé" }).waitFor()
  return (title ?? "").replace("Facture ", "").trim()
}

/** Creates an account from the mail of an invitation, and comes into the space. */
const activate = async (page: Page, mail: string): Promise<void> => {
  await demo.portail("account", "invite", "--mail", mail, "--yes")
  const [link] = await mailMatching(demo, mail, /http:\/\/localhost:\d+\/activation#[\w-]+/)
  await page.goto(link)
  await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(password)
  await page.getByLabel("Confirmez le mot de passe", { exact: true }).fill(password)
  expect(await violations(page)).toEqual([])
  await page.getByRole("button", { name: "Activer mon compte" }).click()
  await page.getByRole("link", { name: /mon espace/ }).click()
  await page.getByRole("heading", { name: /^Bonjour/ }).waitFor()
  expect(await violations(page)).toEqual([])
}

describe("a family's journey in Chromium", () => {
  it("leads from the invitation to the paid invoice on a phone", async () => {
    const { page, complaints } = await newPage(360)
    const mail = await someoneWhoOwes()
    await activate(page, mail)
    const number = await payFirstInvoice(page)
    expect(await violations(page)).toEqual([])
    await mailMatching(demo, mail, new RegExp(number))
    const invoices = JSON.parse(await demo.portail("invoice", "list", "--json")) as ReadonlyArray<{
      number: string
      state: string
    }>
    expect(invoices.find((invoice) => invoice.number === number)?.state).toBe("paid")
    expect(complaints).toEqual([])
  })

  it("leads from the invitation into the space on a desktop", async () => {
    const { page, complaints } = await newPage(1280)
    await activate(page, await someoneWhoOwes())
    expect(complaints).toEqual([])
  })

  it("works in the page of another site, with third-party cookies blocked, and stays signed in there alone", async () => {
    const { page, complaints } = await newPage(1280)
    await page.goto(demo.cms)
    await signIn(page, "famille.test@compiegne.example", "bienvenue au portail")
    await page.getByRole("heading", { name: /^Bonjour/ }).waitFor()
    await page.reload()
    await page.getByRole("heading", { name: /^Bonjour/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(`${demo.portal}/espace`)
    await page.getByLabel("Adresse e‑mail").waitFor()
    expect(complaints).toEqual([])
  })

  it("shows the home page of the town without complaint at both widths, in light and dark", async () => {
    for (const width of [360, 1280]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const { page, complaints } = await newPage(width)
        await page.emulateMedia({ colorScheme })
        await page.goto(demo.portal)
        await page.getByLabel("Adresse e‑mail").waitFor()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        expect(complaints).toEqual([])
      }
    }
  })
})
