import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { chromium } from "playwright-core"
import { expect } from "vitest"
import { chromiumPath, findChromium, findHeadlessShell } from "../../../../e2e/support/chromium.ts"

/** Chromium's shell for elements on one site; Chromium itself for what the shell lacks: PDFs in a tab. Two sites are a journey. */
export type TestBrowser = "headlessShell" | "chromium"

export const launch = (browser: TestBrowser) =>
  chromium.launch({
    executablePath: chromiumPath(browser === "chromium" ? findChromium : findHeadlessShell),
    args: ["--no-sandbox", "--disable-dev-shm-usage"]
  })

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds on the page, one line for each violation. */
async function violations(page: Page): Promise<ReadonlyArray<string>> {
  return page.evaluate(async () => {
    const found = await window.axe.run(document, { resultTypes: ["violations"] })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)
    )
  })
}

declare global {
  interface Window {
    axe: typeof import("axe-core")
  }
}

/** Fails on any violation, on a phone and on a wide screen, in light and in dark; and on a page that scrolls sideways. */
export async function expectAccessible(page: Page) {
  await page.evaluate(await axeSource)
  // both widths and both colour schemes in two looks: a contrast that depends on width and scheme together is not expected
  for (const [width, colorScheme] of [
    [360, "light"],
    [1280, "dark"]
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([])
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

/** Puts the clock of a page forward, of this one alone: what waits there for an instant finds it passed at its next look. */
export const putForward = (page: Page, seconds: number) =>
  page.evaluate((millis) => {
    const now = Date.now
    Date.now = () => now() + millis
  }, seconds * 1000)
