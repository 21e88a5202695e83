import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { chromium } from "playwright-core"
import { expect } from "vitest"
import { chromiumPath } from "../../../../e2e/support/chromium.ts"

export const launch = () =>
  chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] })

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds on the page, one line for each violation. */
async function violations(page: Page, only: ReadonlyArray<string>): Promise<ReadonlyArray<string>> {
  return page.evaluate(async (rules) => {
    const chosen = rules.length === 0 ? {} : { runOnly: [...rules] }
    const found = await window.axe.run(document, { resultTypes: ["violations"], ...chosen })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)
    )
  }, only)
}

declare global {
  interface Window {
    axe: typeof import("axe-core")
  }
}

/** Fails on any violation, on a phone and on a wide screen, in light and in dark; and on a page that scrolls sideways. */
export async function expectAccessible(page: Page) {
  await page.evaluate(await axeSource)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
      // every rule at every width; colours in every combination
      const only = (width === 360) === (colorScheme === "light") ? [] : ["color-contrast"]
      expect(await violations(page, only), `${width} px, ${colorScheme}`).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}

/** The element that has the focus, inside whatever shadow roots. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.textContent?.trim() || element?.id || ""
  })
