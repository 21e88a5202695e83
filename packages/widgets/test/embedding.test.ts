import { describe, expect, it } from "vitest"
import { signedOut } from "../src/mocks/answers.ts"
import { detail } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()

describe("a page of another site", () => {
  const csp = "default-src 'none'; script-src PORTAL; connect-src PORTAL"
  const everything = `<portail-provider api="PORTAL/"><portail-account></portail-account><portail-news></portail-news>
    <portail-services></portail-services></portail-provider>`

  it("needs nothing in its content security policy but the portal", async () => {
    const { said } = await portal.open(everything, inside, { csp, elsewhere: true, suffix: `#/factures/${detail.id}` })
    await portal.heading(`Facture ${detail.number}`).waitFor()
    await portal.page.getByText("Petite Enfance").first().waitFor()
    const news = portal.page.getByRole("link", { name: "Voir mon planning" })
    expect(await news.getAttribute("href")).toBe(`${portal.stub.origin}/espace/planning`)
    const writing = portal.page.getByRole("link", { name: "Écrire, Petite Enfance" })
    expect(await writing.getAttribute("href")).toBe(`${portal.stub.origin}/espace/messages`)
    const main = portal.page.locator("portail-invoice .primary").first()
    expect(await main.evaluate((element) => getComputedStyle(element).fontWeight)).toBe("600")
    expect(said).toEqual([])
  })

  it("may load the elements twice", async () => {
    const { said } = await portal.open("<portail-login></portail-login>", inside)
    await portal.heading("Vous êtes connecté(e)").waitFor()
    for (const file of ["portail.js", "elements/login.js"]) {
      await portal.page.addScriptTag({ type: "module", url: `${portal.stub.origin}/widgets/${file}?again` })
    }
    expect(said).toEqual([])
  })

  it("shows what stands inside an element while its script is away", async () => {
    await portal.open(
      "<portail-login><a href='/'>Ouvrir le portail</a></portail-login>",
      {},
      { csp: "default-src 'none'" }
    )
    await portal.page.getByRole("link", { name: "Ouvrir le portail" }).waitFor()
  })

  it("changes the language of its elements with its own", async () => {
    await portal.open("<portail-login></portail-login>", { "GET /session": signedOut }, { lang: "en" })
    await portal.heading("Family space").waitFor()
    await expectAccessible(portal.page)
    await portal.page.evaluate(() => document.documentElement.setAttribute("lang", "fr"))
    await portal.heading("Espace famille").waitFor()
  })
})
