import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { allNeed } from "../scripts/needs.ts"
import { launchBrowser } from "./support/browser.ts"
import { type DatedDemo, startDatedDemo } from "./support/demo.ts"
import { mailMatching } from "./support/family.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

const mail = "famille.test@compiegne.example"
const october = ["--period", "2026-10"]
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ")

let demo: DatedDemo
let browser: Browser

const withBrowser = allNeed("chromium")
beforeAll(async () => {
  if (!withBrowser) return // before any day of October has passed: nobody is noted yet
  ;[demo, browser] = await Promise.all([startDatedDemo("2026-10-01T06:00:00Z"), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** A browser that lives at the demo's time. */
const pageNow = async () => {
  const opened = await newPage(browser, 360)
  await opened.page.clock.setSystemTime(demo.now())
  return opened
}

/** The same, with the family signed in. */
const familyOn = async (path: string) => {
  const opened = await pageNow()
  await opened.page.goto(`${demo.portal}/espace#${path}`)
  await signIn(opened.page, mail, "bienvenue au portail")
  return opened
}

const invoiceRow = (page: Page, number: string) => page.getByRole("row").filter({ hasText: `N° ${number}` })

const json = async (...words: ReadonlyArray<string>) => JSON.parse(await demo.portail(...words, "--json"))

it("a month goes from the family's booking to who came, a paid invoice, and a credit for what changed late", async () => {
  await demo.liveFrom("2026-10-06T16:00:00Z")
  const booking = await familyOn("/planning/2026-10-12")
  for (const day of ["mardi 13 octobre", "vendredi 16 octobre"]) {
    await booking.page.getByRole("button", { name: new RegExp(`Restauration scolaire.*Emma-Rose, ${day}`) }).click()
  }
  await booking.page.getByText(/^Vérifier et confirmer$/).click()
  await booking.page.getByRole("button", { name: "Confirmer 2 changements" }).click()
  await booking.page.getByText("C’est fait : 2 changements").waitFor()
  await booking.page.context().close()

  await demo.liveFrom("2026-10-13T10:00:00Z")
  const only = ["--from", "2026-10-13", "--to", "2026-10-13"]
  const { url } = await json("attendance", "link", "create", "Cantine", "--activity", "restauration", ...only)
  const tablet = await pageNow()
  await tablet.page.goto(url)
  const row = tablet.page.locator("li.child", { hasText: "Emma-Rose" })
  await row.getByRole("button", { name: /^Présent\s: Emma-Rose/ }).click()
  await row.getByText("Présent · enregistré").waitFor()
  await tablet.page.context().close()

  await demo.liveFrom("2026-11-02T08:00:00Z")
  await demo.portail("invoice", "run", ...october)
  const checked: ReadonlyArray<{ readonly householdRef: string; readonly problems: unknown }> = await json(
    "invoice",
    "run",
    "check",
    ...october
  )
  // the tablet has noted one of eight meals
  expect(checked.find(({ householdRef }) => householdRef === "TEST")?.problems).toEqual([
    { code: "attendance-missing", activity: "restauration", bookings: 7 }
  ])
  expect(plain(await demo.portail("invoice", "run", "show", "TEST", ...october))).toContain("facture, 25,92 €")
  await demo.portail("invoice", "run", "issue", ...october, "--yes")
  const [number = ""] = await mailMatching(demo, mail, /20260\d{7}/)

  const paying = await familyOn("/factures")
  await paying.page.getByRole("link", { name: `Détail de la facture ${number}` }).click()
  // Emma-Rose on 1, 5, 12, 13, 15 and 16 October, Louis on 5 and 12: the canteen was on strike on 8 October
  for (const [quantity, amount] of [
    ["6 repas", "19,44 €"],
    ["2 repas", "6,48 €"]
  ] as const) {
    const line = paying.page.getByRole("row").filter({ hasText: quantity })
    expect(plain((await line.textContent()) ?? "")).toMatch(
      new RegExp(`0,36 % de votre quotient 900, délibération du 25 juin 2026.*3,24 €.*${amount}`, "s")
    )
  }
  expect(await violations(paying.page)).toEqual([])
  await paying.page.getByRole("button", { name: /^Payer 25,92/ }).click()
  await paying.page.getByRole("button", { name: "Payer par carte" }).click()
  await paying.page.getByRole("heading", { name: "Votre paiement est confirmé" }).waitFor()
  await paying.page.getByRole("link", { name: "Retour à mes factures" }).click()
  await invoiceRow(paying.page, number).getByText("Payée", { exact: true }).waitFor()
  await paying.page.context().close()

  await demo.liveFrom("2026-11-09T08:00:00Z")
  const late = ["--activity", "restauration", "--fee", "0", "--reason", "sortie scolaire", "--yes"]
  await demo.portail("planning", "cancel", "TEST-EMMA-ROSE", "2026-10-16", ...late)
  await demo.portail("invoice", "run", ...october)
  await demo.portail("invoice", "run", "issue", ...october, "--yes")
  const later = await familyOn("/factures")
  await invoiceRow(later.page, number).getByText("Soldée avec un avoir").waitFor()
  await later.page.getByText(/^Payé en trop\s: 3,24\s€/).waitFor()
  expect(await violations(later.page)).toEqual([])
  expect([booking, tablet, paying, later].flatMap(({ complaints }) => complaints)).toEqual([])
})
