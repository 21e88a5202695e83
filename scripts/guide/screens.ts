import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import type { Demo } from "../../e2e/support/demo.ts"
import { signIn } from "../../e2e/support/pages.ts"

/** The pages of the space that the guide shows: the image's name, and where it is taken. */
const places = {
  espace: "/espace",
  profil: "/espace/profil",
  foyer: "/espace/foyer",
  enfants: "/espace/enfants",
  inscriptions: "/espace/inscriptions",
  planning: "/espace/planning",
  documents: "/espace/documents",
  factures: "/espace/factures"
}

/** Takes every picture of the guide for families, from a running demo. */
export const takeScreens = async (demo: Demo, browser: Browser, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({
    viewport: { width: 1000, height: 860 },
    locale: "fr-FR",
    reducedMotion: "reduce"
  })
  const page = await context.newPage()
  const take = async (name: string) => {
    await isStill(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  await page.goto(demo.portal)
  await page.getByRole("button", { name: "Se connecter" }).waitFor()
  await take("accueil")
  await signIn(page, "famille.test@compiegne.example", "bienvenue au portail")
  await page.waitForURL("**/espace**")
  for (const [name, path] of Object.entries(places)) {
    await page.goto(`${demo.portal}${path}`)
    await take(name)
  }
  await context.close()
}

/** Waits until a page has its title, its pictures and its data: nothing is under way any more. */
const isStill = async (page: Page): Promise<void> => {
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  await page.waitForLoadState("networkidle")
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null)
}
