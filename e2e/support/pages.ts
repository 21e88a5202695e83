import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Browser, Page } from "playwright-core"

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** A browser of one family member; what its pages complain about ends the test. */
export const newPage = async (
  browser: Browser,
  width: number
): Promise<{ page: Page; complaints: ReadonlyArray<string> }> => {
  const page = await (await browser.newContext({ viewport: { width, height: 800 }, locale: "fr-FR" })).newPage()
  // what is not there says so before the test runs out of time, but hurries nobody
  page.setDefaultTimeout(120_000)
  const complaints: Array<string> = []
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("console", (message) => {
    const text = message.text()
    if (message.type() === "error" && !text.includes("401")) complaints.push(text)
  })
  return { page, complaints }
}

/** What axe finds wrong with a page as it is. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  // evaluated by the debugger: the page's content policy would refuse a script element
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as typeof globalThis & {
      axe: { run: () => Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }> }
    }
    return (await axe.run()).violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`
    )
  })
}

/** Fills in the sign-in form that a page shows, and sends it. */
export const signIn = async (page: Page, mail: string, password: string): Promise<void> => {
  await page.getByLabel("Adresse e‑mail", { exact: true }).fill(mail)
  await page.getByLabel("Mot de passe", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Se connecter" }).click()
}

/** Gives a page a phone's authenticator, which knows its owner. */
export const newAuthenticator = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send("WebAuthn.enable")
  const how = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true } as const
  const options = { ...how, isUserVerified: true, automaticPresenceSimulation: true }
  await session.send("WebAuthn.addVirtualAuthenticator", { options })
}
