import { join } from "node:path"
import { demoLogin } from "@portail-familles/demo"
import type { Browser } from "playwright-core"
import { newPage, signIn } from "../support/pages.ts"

/** Signs the demo's family in on a page of a town's site, and opens its invoices; gives what is wrong, and keeps pictures in a folder. */
export const familyOn = async (
  browser: Browser,
  address: string,
  {
    portal,
    width,
    screenshots
  }: { readonly portal: string; readonly width: number; readonly screenshots: string | undefined }
): Promise<ReadonlyArray<string>> => {
  const { page, complaints } = await newPage(browser, width)
  const refused: Array<string> = []
  page.on("response", (answer) => {
    if (answer.url().startsWith(portal) && answer.status() >= 400 && answer.status() !== 401)
      refused.push(`${answer.status()} from ${answer.url()}`)
  })
  // what the site itself lacks, as its icon, is its own
  const wrong = () => [...refused, ...complaints.filter((said) => !said.startsWith("Failed to load resource"))]
  const picture = (name: string) =>
    screenshots === undefined
      ? undefined
      : page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true })
  try {
    await page.goto(address)
    await page.getByRole("button", { name: "Se connecter" }).waitFor()
    await picture("login")
    await signIn(page, demoLogin.mail, demoLogin.password)
    await page.getByRole("heading", { name: "Bonjour Paul" }).waitFor()
    await page.goto(`${address}#/factures`)
    await page
      .getByRole("link", { name: /Détail de la facture/ })
      .first()
      .waitFor()
    await picture("invoices")
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    return [...wrong(), ...(wide > width ? [`the page is ${wide} px wide in a window of ${width} px`] : [])]
  } catch (cause) {
    await picture("broken")
    return [String(cause).split("\n").slice(0, 3).join(" "), ...wrong()]
  } finally {
    await page.context().close()
  }
}
