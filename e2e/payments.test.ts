import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { mailMatching } from "./support/family.ts"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { issueThree, letMinutesPass, statesOf } from "./support/invoicing.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const mail = "famille.test@compiegne.example"

const row = (page: Page, number: string | undefined) => page.getByRole("row").filter({ hasText: `N° ${number}` })

/** Signs in and opens the invoices of a page that has the widgets. */
const openInvoices = async (page: Page, address: string) => {
  await page.goto(address)
  await signIn(page, mail, "bienvenue au portail")
  await page
    .getByRole("link", { name: /factures/i })
    .first()
    .click()
  await page.getByRole("heading", { name: "Mes factures" }).waitFor()
}

/** Chooses invoices in the list and leaves for PayFiP's page. */
const leaveToPay = async (page: Page, numbers: ReadonlyArray<string>) => {
  for (const number of numbers) await page.getByLabel(`Choisir la facture ${number}`).check()
  await page.getByText("3 factures choisies").first().waitFor()
  await page.getByRole("button", { name: /^Payer 74,10/ }).click()
  await page.waitForURL(/paiementws\.web/)
}

describe("three invoices in one payment, in Chromium", () => {
  it.each([
    ["on a phone in the portal", 360, () => `${demo.portal}/espace`],
    ["on a desktop in the page of another site", 1280, () => demo.cms]
  ])("are left unpaid at PayFiP, kept from a second payment for a while, and paid %s", async (_, width, address) => {
    const numbers = await issueThree(demo)
    const { page, complaints } = await newPage(browser, width)
    await openInvoices(page, address())
    await leaveToPay(page, numbers)
    await page.getByRole("button", { name: "Abandonner" }).click()

    await page
      .getByRole("heading", { name: /^Paiement abandonné.*vous pourrez reprendre à \d+\sh(\s\d\d)?$/ })
      .waitFor()
    await page.getByText("Rien n’a été débité").waitFor()
    const payment = new URL(page.url()).searchParams.get("portail-payment")
    await page.getByRole("link", { name: "Retour à mes factures" }).click()
    await row(page, numbers[0]).getByText("Paiement abandonné").waitFor()
    expect(await page.getByLabel(`Choisir la facture ${numbers[0]}`).count()).toBe(0)
    await row(page, numbers[0])
      .getByRole("link", { name: /Détail de la facture/ })
      .click()
    await page.getByText(/Vous pourrez reprendre à \d+\sh/).waitFor()
    expect(await violations(page)).toEqual([])

    await letMinutesPass(demo, 21)
    await page.goto(`${address()}#/paiement/${payment}`)
    await page.getByRole("heading", { name: "Vous avez annulé le paiement" }).waitFor()
    await page.getByRole("link", { name: "Revenir à mes factures pour réessayer" }).click()
    await leaveToPay(page, numbers)
    await page.getByRole("button", { name: "Payer par carte" }).click()
    await page.getByRole("heading", { name: "Votre paiement est confirmé" }).waitFor()
    expect(page.url().startsWith(address())).toBe(true)
    await page.getByRole("link", { name: "Retour à mes factures" }).click()
    for (const number of numbers) await row(page, number).getByText("Payée", { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await statesOf(demo, numbers)).toEqual(["paid", "paid", "paid"])
    expect(complaints).toEqual([])
  })

  it("are paid although the tab was closed at once and PayFiP's notification got lost", async () => {
    const numbers = await issueThree(demo)
    const { page: switches } = await newPage(browser, 360)
    await switches.goto(demo.payfip)
    await switches.getByRole("combobox", { name: "Notification", exact: true }).selectOption("perdue")
    await switches.getByRole("combobox", { name: "Retour du navigateur" }).selectOption("aucun")
    await switches.getByRole("button", { name: "Appliquer" }).click()

    const { page, complaints } = await newPage(browser, 360)
    await openInvoices(page, `${demo.portal}/espace`)
    await leaveToPay(page, numbers)
    await page.getByRole("button", { name: "Payer par carte" }).click()
    await page.getByRole("heading", { name: "Opération terminée" }).waitFor()
    await page.close()
    await letMinutesPass(demo, 2)

    await mailMatching(demo, mail, new RegExp(numbers[0] ?? ""))
    expect(await statesOf(demo, numbers)).toEqual(["paid", "paid", "paid"])
    const later = await newPage(browser, 1280)
    await openInvoices(later.page, `${demo.portal}/espace`)
    for (const number of numbers) await row(later.page, number).getByText("Payée", { exact: true }).waitFor()
    expect([...complaints, ...later.complaints]).toEqual([])
  })
})

describe("the simulator of PayFiP, in Chromium", () => {
  it.each([360, 1280])("has its switches on a page of %i px that everybody can use", async (width) => {
    const { page, complaints } = await newPage(browser, width)
    await page.goto(demo.payfip)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
    await page.getByLabel("référence", { exact: true }).fill("AUTREREF1")
    await page.getByRole("button", { name: "Appliquer" }).click()
    await page.waitForLoadState()
    expect(await page.getByLabel("référence", { exact: true }).inputValue()).toBe("AUTREREF1")
    await page.getByLabel("référence", { exact: true }).fill("")
    await page.getByRole("button", { name: "Appliquer" }).click()
    await page.waitForLoadState()
    expect(await page.getByLabel("référence", { exact: true }).inputValue()).toBe("")
    expect(complaints).toEqual([])
  })
})
