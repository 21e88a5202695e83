import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { allNeed } from "../../../scripts/needs.ts"
import { widgetsFolder } from "../build.ts"
import { launch } from "./support/browser.ts"

const withBrowser = allNeed("headlessShell")
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" }
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'"

let browser: Browser
let origin = ""
const asked: Array<string> = []

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://gallery")
  if (pathname.startsWith("/api")) asked.push(pathname)
  const file = pathname === "/" ? "gallery/index.html" : pathname.replace("/widgets/", "")
  const content = await readFile(join(await widgetsFolder(), file)).catch(() => undefined)
  const type = `${types[extname(file)] ?? "text/plain"}; charset=utf-8`
  response.writeHead(content === undefined ? 404 : 200, { "content-type": type, "content-security-policy": policy })
  response.end(content)
})

beforeAll(async () => {
  if (!withBrowser) return
  await new Promise<void>((ready) => server.listen(0, ready))
  const address = server.address()
  origin = `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`
  browser = await launch("headlessShell")
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

const open = async (query: string) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.goto(`${origin}/?${query}`)
  return page
}

describe("the gallery of elements", () => {
  it("shows an element in all its states at once, from static files alone", async () => {
    const page = await open("element=invoices")
    const state = (name: string) => page.locator(`[data-state="${name}"]`)
    await state("usual").getByText("2026-PE-001209").first().waitFor()
    await state("signed-out").getByRole("button", { name: "Se connecter" }).waitFor()
    await state("loading").getByText("Chargement en cours").waitFor()
    await state("empty").getByText("Aucune facture", { exact: false }).first().waitFor()
    await state("error").getByRole("button", { name: "Réessayer" }).waitFor()
    await state("english").getByRole("heading", { name: "My invoices" }).waitFor()
    await state("arabic").getByRole("heading", { name: "فواتيري" }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(asked).toEqual([])
    await page.close()
  })

  it.each(["planning", "household", "invoice", "documents"])(
    "reads %s from right to left on a phone",
    async (element) => {
      const page = await open(`element=${element}&state=arabic`)
      const base = page.locator(`portail-${element} > *, portail-${element}`).first().locator("[part=base]").first()
      await base
        .locator("[part=heading]")
        .filter({ hasText: /[\u0600-\u06ff]/ })
        .first()
        .waitFor()
      expect(await base.getAttribute("dir")).toBe("rtl")
      expect(await base.evaluate((element) => getComputedStyle(element).textAlign)).toBe("right")
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await page.close()
    }
  )

  it("takes attributes and tokens, and writes what to paste", async () => {
    const page = await open("element=login")
    const level = page.locator('[data-state="usual"] portail-login').locator(".heading").first()
    await level.waitFor()
    await page.getByLabel(/heading-level/).fill("4")
    await page.getByLabel(/--portail-accent/).fill("#7a0045")
    await page.getByLabel(/--portail-accent/).blur()
    await expect.poll(() => level.getAttribute("aria-level")).toBe("4")
    const snippet = await page.locator("pre").textContent()
    expect(snippet).toContain('<portail-login heading-level="4">')
    expect(snippet).toContain("--portail-accent: #7a0045;")
    await page.close()
  })

  it("shows one state alone, for those that look at each", async () => {
    const page = await open("element=services&state=dark")
    await page.locator('[data-state="dark"]').getByText("Petite Enfance").first().waitFor()
    expect(await page.locator("[data-state]").count()).toBe(1)
    expect(await page.getByRole("navigation").count()).toBe(0)
    await page.close()
  })
})
