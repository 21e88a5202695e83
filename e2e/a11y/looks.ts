import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { bringLooks, type Finding } from "./inPage.ts"

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** WCAG 2.0 to 2.2, A and AA, and the rules that axe gives to RGAA 4. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"]

/** The spacing that WCAG 1.4.12 wants to be borne; `!important`, as a reader's own sheet is. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`
/** Only the root: sizes follow it. */
const large = ":root { font-size: 200% !important }"

/** What was found on a page: in which look, in which state, what. */
export interface Violation extends Finding {
  readonly look: string
}

/** A page as a check goes through it: what makes it English and dark beside what it is at first. */
export interface Place {
  readonly page: Page
  /** Puts the page, or its elements, into the other language; nothing where there is none. */
  readonly translate?: () => Promise<void>
}

/** Waits until the page has an element with content, nothing is on its way, and two looks show the same. */
export const settled = async (page: Page): Promise<void> => {
  await page.evaluate(bringLooks)
  await page.evaluate(async () => {
    let before = ""
    for (let same = 0; same < 2; ) {
      await new Promise((settle) => setTimeout(settle, 120))
      const now = window.a11y.content()
      same = now === before ? same + 1 : 0
      before = now
    }
  })
}

/** Looks at a page in every way that a reader may have set; gives what is wrong in each. */
export const lookAt = async ({ page, translate }: Place): Promise<ReadonlyArray<Violation>> => {
  const violations: Array<Violation> = []
  const note = (look: string, findings: ReadonlyArray<Finding>) =>
    violations.push(...findings.map((finding) => ({ look, ...finding })))
  const lost = () => page.evaluate(() => [...window.a11y.outside(), ...window.a11y.clipped()])
  const axeFinds = () => page.evaluate((tags) => window.a11y.axe(tags), rules)
  const dressed = async (look: string, css: string) => {
    await page.evaluate((sheet) => window.a11y.dress(sheet), css)
    note(look, await lost())
    await page.evaluate(() => window.a11y.dress(""))
  }

  await page.setViewportSize({ width: 320, height: 800 })
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce", forcedColors: "none" })
  await settled(page)
  await page.evaluate(axe)
  note("320 px, light", await axeFinds())
  note("320 px", await lost())
  note("reduced motion", await page.evaluate(() => window.a11y.moving()))
  await dressed("320 px, text spacing", spacing)
  await page.setViewportSize({ width: 360, height: 800 })
  await dressed("360 px, text at 200 %", large)

  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" })
  note("forced colours", await page.evaluate(() => window.a11y.edgeless()))

  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" })
  await translate?.()
  await settled(page)
  note(`1280 px, dark${translate === undefined ? "" : ", the other language"}`, await axeFinds())
  note("1280 px", await lost())
  return violations
}
