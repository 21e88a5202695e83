import { describe, expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { mailedLink } from "../src/mocks/fixtures/samples.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const token = "Zm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OQ"
const link = "/email-changes/link"
const element = "<portail-email-change></portail-email-change>"

describe("portail-email-change", () => {
  it("confirms only when its button is pressed", async () => {
    await portal.open(
      element,
      { [`GET ${link}`]: ok(mailedLink), [`POST ${link}`]: { status: 204 } },
      { suffix: `#${token}` }
    )
    await portal.page.getByText(mailedLink.mail).waitFor()
    expect(portal.page.url()).not.toContain(token)
    expect(portal.stub.seen.map(({ operation }) => operation)).toEqual([`GET ${link}`])
    await expectAccessible(portal.page)
    await portal.button("Confirmer cette adresse").click()
    await portal.heading("Votre nouvelle adresse est confirmée").waitFor()
    expect(portal.stub.seen.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill(`Bearer ${token}`))
    await expect.poll(() => focused(portal.page)).toBe("Votre nouvelle adresse est confirmée")
    await expectAccessible(portal.page)
  })

  const refused = { unknown: "n’est pas reconnu", used: "a déjà servi", expired: "a expiré" }
  for (const [why, words] of Object.entries(refused)) {
    it(`explains a link that is ${why}, and says where to ask for a new one`, async () => {
      const problemOf = problem(why === "unknown" ? 404 : 410, `link-${why}`)
      await portal.open(element, { [`GET ${link}`]: problemOf }, { suffix: `#${token}` })
      await portal.heading(words).waitFor()
      const again = portal.page.getByRole("link", { name: "Demander un nouveau lien" })
      expect(await again.getAttribute("href")).toBe(`${portal.stub.origin}/espace/profil`)
      await expectAccessible(portal.page)
    })
  }
})
