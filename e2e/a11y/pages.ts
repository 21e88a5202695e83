import { demoLogin } from "@portail-familles/demo"
import type { Page } from "playwright-core"
import type { Demo } from "../support/demo.ts"
import { signIn } from "../support/pages.ts"
import { bringLooks } from "./inPage.ts"
import { lookAt, type Violation } from "./looks.ts"

/** A page by its address, and the element whose language can be changed there. */
export interface Visited {
  readonly address: string
  readonly element?: string
}

/** What everybody can open, on the portal and on the town's site; the footer's pages are those that it links to. */
export const publicPages = async (demo: Demo): Promise<ReadonlyArray<Visited>> => {
  const home = await (await fetch(demo.portal)).text()
  const footer = home.slice(home.lastIndexOf("<footer"))
  const linked = [...footer.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => `${demo.portal}${path}`)
  return [
    { address: `${demo.portal}/`, element: "portail-login" },
    { address: `${demo.portal}/mot-de-passe`, element: "portail-login" },
    { address: `${demo.portal}/activation`, element: "portail-activation" },
    { address: `${demo.portal}/adresse`, element: "portail-email-change" },
    { address: `${demo.portal}/pointage`, element: "portail-attendance" },
    ...[...new Set(linked)].map((address) => ({ address })),
    { address: `${demo.cms}/`, element: "portail-account" },
    { address: `${demo.cms}/tarifs.html`, element: "portail-simulator" }
  ]
}

const places = [
  "",
  "/foyer",
  "/enfants",
  "/factures",
  "/documents",
  "/planning",
  "/planning/repeter",
  "/planning/agenda",
  "/inscriptions",
  "/messages",
  "/verification",
  "/profil",
  "/factures/rien"
]

/** The space of the demo's family, on the portal, and in the town's site where it is embedded. */
export const spacePages = (demo: Demo): ReadonlyArray<Visited> => [
  ...places.map((place) => ({ address: `${demo.portal}/espace${place}`, element: "portail-account" })),
  { address: `${demo.cms}/#/factures`, element: "portail-account" }
]

/** Signs the demo's family in on the portal and, apart, on the town's site. */
export const signInEverywhere = async (page: Page, demo: Demo): Promise<void> => {
  for (const address of [`${demo.portal}/espace`, `${demo.cms}/`]) {
    await page.goto(address)
    await signIn(page, demoLogin.mail, demoLogin.password)
    await page.getByRole("heading", { name: "Bonjour Paul" }).waitFor()
  }
}

/** Opens a page and looks at it. */
export const lookAtPage = async (page: Page, { address, element }: Visited): Promise<ReadonlyArray<Violation>> => {
  await page.goto("about:blank")
  await page.goto(address, { waitUntil: "networkidle" })
  if (element === undefined) return lookAt({ page })
  await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot != null, element)
  await page.evaluate(bringLooks)
  await page.waitForFunction(() => !window.a11y.waits())
  return lookAt({
    page,
    translate: () => page.evaluate((tag) => document.querySelector(tag)?.setAttribute("lang", "en"), element)
  })
}
