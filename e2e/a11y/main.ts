/**
 * `npm run check:a11y [-- --element login] [--pages] [--journeys]`: axe by the rules of WCAG 2.2 AA and RGAA 4 on every element in every
 * state of the gallery, on the portal, the demo family's space and the town's site; in both languages, light and dark, 320 px wide, with
 * text at 200 %, spaced text, forced colours and no motion; then six journeys by keyboard. Ends with 1 when something is wrong.
 */
import { parseArgs } from "node:util"
import { knownNames } from "../../scripts/options.ts"
import { launchBrowser } from "../support/browser.ts"
import { startDemo } from "../support/demo.ts"
import { newPage } from "../support/pages.ts"
import { galleryElements, lookAtElement } from "./gallery.ts"
import { journeys } from "./journeys.ts"
import type { Violation } from "./looks.ts"
import { lookAtPage, publicPages, signInEverywhere, spacePages, type Visited } from "./pages.ts"

const { values: options } = parseArgs({
  options: { element: { type: "string" }, pages: { type: "boolean" }, journeys: { type: "boolean" } }
})
const all = options.element === undefined && !options.pages && !options.journeys
const nameOf = (element: string) => element.slice("portail-".length)
const names = [...galleryElements.keys()].map(nameOf)
const asked = options.element === undefined ? new Set(all ? names : []) : knownNames("element", options.element, names)
const counted = { states: 0, pages: 0, journeys: 0, violations: 0 }

/** One line a kind: what stands in ten states alike is one fault. */
const report = (where: string, violations: ReadonlyArray<Violation>) => {
  counted.violations += violations.length
  const kinds = Map.groupBy(violations, ({ look, what }) => `${look}: ${what}`)
  console.log(
    `${violations.length === 0 ? "✓" : "✗"} ${where}${violations.length === 0 ? "" : ` ${violations.length}`}`
  )
  for (const [kind, same] of kinds) {
    const states = [...new Set(same.map(({ state }) => state).filter((state) => state !== ""))]
    console.log(`    ${states.length === 0 ? "" : `[${states.join(" ")}] `}${kind}`)
  }
}

const demo = await startDemo()
const browser = await launchBrowser()
try {
  const { page } = await newPage(browser, 320)
  const elements = [...galleryElements].filter(([element]) => asked.has(nameOf(element)))
  for (const [element, states] of elements) {
    report(`${element} in ${states.length} states`, await lookAtElement(page, demo.portal, element))
    counted.states += states.length
  }
  const visit = async (visited: ReadonlyArray<Visited>) => {
    for (const each of visited) {
      const place = each.address.replace(demo.portal, "portal ").replace(demo.cms, "town’s site ")
      report(place, await lookAtPage(page, each))
      counted.pages += 1
    }
  }
  if (all || options.pages) {
    await visit(await publicPages(demo))
    await signInEverywhere(page, demo)
    await visit(spacePages(demo))
  }
  if (all || options.journeys) {
    const own = await newPage(browser, 360)
    own.page.setDefaultTimeout(30_000)
    for (const [name, walk] of journeys) {
      const broken = await walk(own.page, demo).then(
        () => [],
        (error: unknown) => [
          { look: "by keyboard", state: "", what: String(error).replaceAll(/\s+/g, " ").slice(0, 200) }
        ]
      )
      report(`${name}, by keyboard`, broken)
      counted.journeys += 1
    }
  }
} finally {
  await browser.close()
  await demo.stop()
}
console.log(`${counted.journeys} journeys walked by keyboard`)
console.log(`check:a11y states=${counted.states} pages=${counted.pages} violations=${counted.violations}`)
if (counted.violations > 0) process.exitCode = 1
