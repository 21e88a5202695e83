import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

const tooLong = "x".repeat(400)

/** Opens a section, answers yes where more is asked then, and types what no field takes into all of them. */
const mistype = async (page: Page, section: string) => {
  await page.getByRole("button", { name: section, exact: true }).click()
  const add = page.getByRole("button", { name: /^Ajouter/ })
  const send = page.getByRole("button", { name: "Valider" })
  await add.or(send).first().waitFor()
  if (await add.isVisible()) await add.click()
  await send.waitFor()
  for (const yes of await page.getByRole("radio", { name: "Oui" }).all()) await yes.check()
  const fields = page.locator("form").filter({ has: send }).locator("input[type=text], input[type=tel], textarea")
  for (const field of await fields.all()) await field.fill(tooLong)
  const typed = await fields.count()
  if (typed > 0) await send.click()
  return typed
}

/** Follows every mistake of the summary to its field, which says the same. */
const followed = async (page: Page) => {
  const links = page.locator("ul.mistakes button")
  await links.first().waitFor()
  for (const link of await links.all()) {
    const said = ((await link.textContent()) ?? "").trim()
    await link.click()
    const field = await page.evaluate(() => {
      let active: Element | null = document.activeElement
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
      const root = active?.getRootNode()
      const ids = active?.getAttribute("aria-describedby")?.split(" ") ?? []
      const told = ids.map((id) => (root instanceof ShadowRoot ? root.getElementById(id)?.textContent?.trim() : ""))
      return { invalid: active?.getAttribute("aria-invalid"), told }
    })
    expect(field.invalid, said).toBe("true")
    expect(field.told, JSON.stringify(field.told)).toContain(said)
  }
  return links.count()
}

describe.each([360, 1280])("mistakes in a family's file, at %i px", (width) => {
  it("are said under each field and in a summary that leads there, in every section", async () => {
    const { page, complaints } = await newPage(browser, width)
    await page.goto(`${demo.portal}/espace/foyer`)
    await signIn(page, "famille.test@compiegne.example", "bienvenue au portail")
    const edit = page.getByRole("button", { name: /^Modifier.:/ })
    await edit.first().waitFor()
    let sections = 0
    const inAll = async () => {
      for (const name of await edit.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""))) {
        const typed = await mistype(page, name)
        if (typed > 0) {
          expect(await followed(page), name).toBeGreaterThan(0)
          expect(await violations(page), name).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true)
          sections++
        }
        await page.getByRole("button", { name: "Annuler" }).click()
        const end = page.getByRole("button", { name: "Terminer" })
        if (await end.isVisible()) await end.click()
      }
    }
    await inAll()
    await page.goto(`${demo.portal}/espace/enfants`)
    await page.getByRole("link", { name: /Emma-Rose/ }).click()
    await page.getByRole("button", { name: "Modifier : Identité" }).waitFor()
    await inAll()
    expect(sections).toBeGreaterThanOrEqual(8)
    expect(complaints.filter((each) => !each.includes("422"))).toEqual([])
  })
})
