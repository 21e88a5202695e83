import { URI } from "otpauth"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { allNeed } from "../scripts/needs.ts"
import { launchBrowser } from "./support/browser.ts"
import { daysAfter, isoDay } from "./support/days.ts"
import { type Demo, startDemo } from "./support/demo.ts"
import { newPage, violations } from "./support/pages.ts"

let demo: Demo
let browser: Browser
const withBrowser = allNeed("chromium")

beforeAll(async () => {
  if (!withBrowser) return
  ;[demo, browser] = await Promise.all([startDemo(inject("demoData"), ["--proconnect"]), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

describe("a tablet in Chromium whose link names agents", () => {
  it("opens after one of them has signed in with ProConnect, and stays open over a reload", async () => {
    const days = ["--from", isoDay(0), "--to", daysAfter(isoDay(0), 1)]
    const order = ["Équipe", "--activity", "restauration", ...days, "--agents", "lea@compiegne.example"]
    const printed = await demo.portail("attendance", "link", "create", ...order, "--json")
    const { url }: { readonly url: string } = JSON.parse(printed)
    const secret = new URL(url).hash.slice(1)
    const { page } = await newPage(browser, 768)
    const visited: Array<string> = []
    page.on("request", (request) => void visited.push(request.url(), request.postData() ?? ""))
    await page.goto(url)
    await page.getByRole("heading", { name: "Confirmer cette tablette" }).waitFor()
    expect(await violations(page)).toEqual([])
    const signInAs = async (name: RegExp) => {
      await page.getByRole("button", { name: "Se connecter avec mon compte d’agent" }).click()
      await page.getByRole("button", { name }).click()
    }
    await signInAs(/^Marc/)
    await page.getByText(/n’est pas parmi ceux que ce lien nomme/).waitFor()
    await signInAs(/d’une autre ville/)
    await page.getByText(/est celui d’une autre organisation/).waitFor()
    await signInAs(/^Léa Agent, de la ville/)
    await page.getByRole("heading", { name: "Restauration" }).waitFor()
    expect(page.url()).toBe(url)
    await page.reload()
    await page.getByRole("heading", { name: "Restauration" }).waitFor()
    // the secret is in no address and no form
    expect(visited.map((each) => each.replace(/#.*$/, "")).filter((each) => each.includes(secret))).toEqual([])
    const log = await demo.portail("audit", "list", "--actor", "Équipe (1)", "--json")
    expect(log).toContain("attendance.link-confirm")
  })
})

describe("a tablet in Chromium whose link asks for a code", () => {
  it("opens by what a telephone shows, and stays open over a reload", async () => {
    const order = ["Équipe du soir", "--activity", "restauration", "--from", isoDay(0), "--code"]
    const printed = await demo.portail("attendance", "link", "create", ...order, "--json")
    const { url, code }: { readonly url: string; readonly code: { readonly address: string } } = JSON.parse(printed)
    const { page } = await newPage(browser, 360)
    await page.goto(url)
    await page.getByLabel("Code à six chiffres").waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel("Code à six chiffres").fill(URI.parse(code.address).generate())
    await page.getByRole("button", { name: "Ouvrir la liste" }).click()
    await page.getByRole("heading", { name: "Restauration" }).waitFor()
    await page.reload()
    await page.getByRole("heading", { name: "Restauration" }).waitFor()
  })
})
