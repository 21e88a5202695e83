import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { allNeed } from "../scripts/needs.ts"
import { launchBrowser } from "./support/browser.ts"
import { type Demo, startDemo } from "./support/demo.ts"
import { mailMatching } from "./support/family.ts"
import { newPage, violations } from "./support/pages.ts"

let demo: Demo
let browser: Browser
const withBrowser = allNeed("chromium")

beforeAll(async () => {
  if (!withBrowser) return
  ;[demo, browser] = await Promise.all([startDemo(inject("demoData"), ["--franceconnect"]), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const mail = "famille.test@compiegne.example"

describe("FranceConnect in Chromium", () => {
  it("is linked by the password, opens the account, leaves with it, and is unlinked in the profile", async () => {
    const { page, complaints } = await newPage(browser, 1280)
    const identify = async () => {
      await page.getByRole("link", { name: "S’identifier avec FranceConnect" }).click()
      await page.getByRole("button", { name: "Paul Test" }).click()
    }
    await page.goto(`${demo.portal}/espace`)
    await page.getByLabel("Mot de passe", { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    await identify()
    await page.getByLabel("Adresse e‑mail du compte").fill(mail)
    expect(await violations(page)).toEqual([])
    await page.getByLabel("Mot de passe du compte").fill("bienvenue au portail")
    await page.getByRole("button", { name: "Relier mon compte" }).click()
    await page.getByRole("heading", { name: "Bonjour Paul" }).waitFor()
    await mailMatching(demo, mail, /Vous pouvez maintenant vous connecter avec FranceConnect/)

    await page.getByRole("button", { name: "Se déconnecter" }).first().click()
    // there and back, out of FranceConnect
    await page.waitForURL(`${demo.portal}/`)
    await identify()
    await page.getByRole("heading", { name: "Bonjour Paul" }).waitFor()

    await page.goto(`${demo.portal}/espace/profil`)
    await page.getByText(/Dernière connexion avec FranceConnect/).waitFor()
    await page.getByRole("button", { name: "Détacher FranceConnect" }).click()
    await page.getByRole("button", { name: "Détacher", exact: true }).click()
    await page.getByRole("link", { name: "Relier FranceConnect" }).waitFor()
    expect(await violations(page)).toEqual([])
    await mailMatching(demo, mail, /FranceConnect n’est plus relié/)
    expect(complaints).toEqual([])
  })
})
