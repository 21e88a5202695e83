import { describe, expect, it } from "vitest"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { focused, press } from "./support/keyboard.ts"
import { newPage, signIn, violations } from "./support/pages.ts"

useDemo()

describe("a family's file by keyboard alone, at 360 px", () => {
  it("every section of the household is opened, saved, and left with the focus where it was", async () => {
    const { page, complaints } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace/foyer`)
    await signIn(page, "famille.test@compiegne.example", "bienvenue au portail")
    for (const section of ["Moi", "Autre responsable", "Adresse de correspondance", "Informations complémentaires"]) {
      await page.getByRole("button", { name: `Modifier : ${section}` }).waitFor()
      await press(page, new RegExp(`^Modifier.: ${section}$`))
      await page.getByRole("button", { name: "Valider" }).waitFor()
      expect(await violations(page), section).toEqual([])
      await press(page, /^Valider$/)
      await page.getByText("C’est enregistré.").first().waitFor()
      await expect.poll(() => focused(page)).toMatch(new RegExp(`^Modifier.: ${section}$`))
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), section).toBe(true)
    }
    expect(complaints).toEqual([])
  })

  it("every section of a child is opened, and saved or left", async () => {
    const { page, complaints } = await newPage(browser, 360)
    await page.goto(`${demo.portal}/espace/enfants`)
    await signIn(page, "famille.test@compiegne.example", "bienvenue au portail")
    await page.getByRole("link", { name: /Emma-Rose/ }).waitFor()
    await press(page, /Emma-Rose/)
    const buttons = page.getByRole("button", { name: /^Modifier.:/ })
    await buttons.first().waitFor()
    const labels = await buttons.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""))
    const names = labels.map((label) => label.replaceAll(/\s+/g, " "))
    expect(names).toHaveLength(7)
    for (const name of names) {
      await press(page, new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`))
      const persons = page.getByRole("button", { name: "Terminer" })
      await persons
        .or(page.getByRole("button", { name: "Valider" }))
        .first()
        .waitFor()
      expect(await violations(page), name).toEqual([])
      if (await persons.isVisible()) {
        await page.keyboard.press("Tab")
        await press(page, /^Terminer$/)
        continue
      }
      await press(page, /^Valider$/)
      await page
        .getByText(/^C’est (enregistré|envoyé)/)
        .first()
        .waitFor()
    }
    expect(complaints).toEqual([])
  })
})
