import type { Page } from "playwright-core"
import { galleryStates } from "../../packages/widgets/src/mocks/states.ts"
import { bringLooks } from "./inPage.ts"
import { lookAt, type Violation } from "./looks.ts"

/** The elements of the gallery, each with the states that it has. */
export const galleryElements: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  [...Map.groupBy(galleryStates, ({ element }) => element)].map(([element, states]) => [
    element,
    states.map(({ state }) => state)
  ])
)

/** Goes through all states of an element at once, as the gallery shows them on one page. */
export const lookAtElement = async (page: Page, portal: string, element: string): Promise<ReadonlyArray<Violation>> => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${portal}/widgets?element=${element.slice("portail-".length)}`)
  await page.locator(`.stage ${element}`).first().waitFor({ state: "attached" })
  await page.waitForFunction((tag) => document.querySelector(`.stage ${tag}`)?.shadowRoot != null, element)
  await page.evaluate(bringLooks)
  // a payment that PayFiP has not decided waits, as what is in loading does
  if (element !== "portail-payment") await page.waitForFunction(() => !window.a11y.waits())
  // the gallery's own frame leaves an element what a page of a town leaves it; what is large by itself is for wide windows
  await page.evaluate(() => {
    const frame = new CSSStyleSheet()
    frame.replaceSync(
      "body { padding: 0 } .stage { padding: 0.5rem } @media (width < 640px) { .stage.zoom { display: none } }"
    )
    document.adoptedStyleSheets = [frame]
  })
  const other = () =>
    page.evaluate(() => {
      for (const provider of document.querySelectorAll("portail-provider")) {
        const language = provider.getAttribute("lang")
        if (language !== "ar") provider.setAttribute("lang", language === "en" ? "fr" : "en")
      }
      for (const stage of document.querySelectorAll(".stage")) {
        const isDark = stage.classList.contains("dark")
        stage.classList.replace(isDark ? "dark" : "light", isDark ? "light" : "dark")
      }
    })
  return lookAt({ page, translate: other })
}
