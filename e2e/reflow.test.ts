import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { browser, demo, useDemo } from "./support/inDemo.ts"
import { newPage, signIn } from "./support/pages.ts"

useDemo()

/** What stands outside the page on its right, whatever shadow root it is in. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const within = (root: Document | ShadowRoot): Array<Element> =>
      [...root.querySelectorAll("*")].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])])
    const hidden = (element: Element) => element.closest(".hidden, .unseen, .skip, thead, svg") !== null
    return within(document)
      .filter((each) => !hidden(each) && each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => `${each.tagName}.${each.className} ${each.textContent?.trim().slice(0, 40)}`)
  })

const screens = [
  ["/", "Bonjour Paul"],
  ["/foyer", "Mon foyer"],
  ["/enfants", "Mes enfants"],
  ["/factures", "Mes factures"],
  ["/documents", "Mes documents"],
  ["/planning/2026-12", "Mon planning"],
  ["/planning/repeter", "Réserver plusieurs jours d’un coup"],
  ["/planning/agenda", "Recevoir le planning dans mon agenda"],
  ["/inscriptions", "Mes inscriptions"],
  ["/verification", "Moi"],
  ["/profil", "Mon profil"],
  ["/factures/rien", "Introuvable"]
] as const

describe("text as large as people need it, on a phone of 360 px", () => {
  it.each([150, 200])(
    "at %i per cent is read without scrolling sideways on every screen (WCAG 1.4.4, 1.4.10)",
    async (size) => {
      const { page } = await newPage(browser, 360)
      await page.addInitScript((percent) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`:root { font-size: ${percent}% !important }`)
        document.adoptedStyleSheets = [sheet]
      }, size * 1.0625)
      for (const path of ["/", "/mot-de-passe", "/rien"]) {
        await page.goto(`${demo.portal}${path}`)
        await page.getByRole("heading", { level: 1 }).first().waitFor()
        expect(await outside(page), path).toEqual([])
      }
      await page.goto(`${demo.portal}/espace`)
      await signIn(page, "famille.test@compiegne.example", "bienvenue au portail")
      await page.getByRole("heading", { name: "Bonjour Paul" }).first().waitFor()
      for (const [place, heading] of screens) {
        await page.goto(`${demo.portal}/espace${place}`)
        await page.getByRole("heading", { name: heading }).first().waitFor()
        expect(await outside(page), place).toEqual([])
      }
      await page.goto(`${demo.portal}/espace/foyer`)
      await page.getByRole("button", { name: "Modifier : Adresse de correspondance" }).click()
      expect(await outside(page), "a form").toEqual([])
      await page.goto(`${demo.portal}/espace/factures`)
      await page
        .getByRole("link", { name: /^Détail de la facture/ })
        .first()
        .click()
      await page.getByRole("button", { name: "Aperçu" }).click()
      await page.getByRole("dialog").waitFor()
      expect(await outside(page), "a preview").toEqual([])
    }
  )
})
