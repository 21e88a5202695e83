import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ok } from "../src/mocks/answers.ts"
import { activation, detail, inSeconds, payment, session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const accent = "rgb(1, 2, 3)"
const ending = ok({ ...session, expiresAt: inSeconds(100) })
const warning = () => portal.page.locator("portail-session-warning")
const accentOf = () => warning().evaluate((dialog) => getComputedStyle(dialog).getPropertyValue("--portail-accent"))

const manifest = await readFile(join(import.meta.dirname, "../custom-elements.json"), "utf8")
const tags = new Set([...manifest.matchAll(/"tagName": "([\w-]+)"/g)].flatMap(([, tag = ""]) => tag))
const withoutSession = ["provider", "activation", "attendance", "email-change", "news", "services", "simulator"].map(
  (name) => `portail-${name}`
)
const withSession = [...tags].filter((tag) => !withoutSession.includes(tag))

/** What an element needs beside its tag to show something. */
const attributes: Readonly<Record<string, string>> = {
  "portail-invoice": `invoice-id="${detail.id}"`,
  "portail-payment": `payment-id="${payment.id}"`
}

const themed = (tag: string) =>
  `<style>${tag} { --portail-accent: ${accent} }</style><${tag} lang="en" ${attributes[tag] ?? ""}></${tag}>`

describe("the dialogs of a session", () => {
  it.each(withSession)("have the colours and the language of %s, alone on a page", async (tag) => {
    await portal.open(themed(tag), { ...inside, "GET /session": ending })
    await warning().getByText("Your session").first().waitFor()
    expect(await accentOf()).toBe(accent)
  })

  it("have them where a mailed link signed somebody in", async () => {
    const token = "0123456789abcdef0123456789abcdef"
    const answers = { "GET /activations/link": ok(activation), "POST /activations/link": ending }
    await portal.open(themed("portail-activation"), answers, { suffix: `#${token}` })
    for (const name of ["New password", "Confirm the password"]) {
      await portal.page.getByLabel(name, { exact: true }).fill("un mot de passe assez long")
    }
    await portal.button("Activate").click()
    await warning().getByText("Your session").first().waitFor()
    expect(await accentOf()).toBe(accent)
  })
})
