import { describe, expect, it } from "vitest"
import { ok, problem } from "../src/mocks/answers.ts"
import { activation, session } from "../src/mocks/fixtures/samples.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const token = "Zm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OQ"

describe("portail-activation", () => {
  const refused = { unknown: "n’est pas reconnu", used: "a déjà servi", expired: "a expiré" }
  for (const [why, words] of Object.entries(refused)) {
    it(`explains a link that is ${why}, and takes a request for a new one without telling whether the address is known`, async () => {
      await portal.open(
        "<portail-activation></portail-activation>",
        {
          "GET /activations/link": problem(why === "unknown" ? 404 : 410, `invitation-${why}`),
          "POST /activation-requests": { status: 202 }
        },
        { suffix: `#${token}` }
      )
      await portal.heading(words).waitFor()
      expect(portal.page.url()).not.toContain(token)
      await portal.mail().fill("camille@exemple.fr")
      await portal.button("Recevoir un nouveau lien").click()
      await portal.page.getByText("Si cette adresse est connue du portail").waitFor()
      await expectAccessible(portal.page)
    })
  }

  it("wants twelve characters twice, then signs in", async () => {
    await portal.open(
      "<portail-activation></portail-activation>",
      { "GET /activations/link": ok(activation), "POST /activations/link": ok(session) },
      { suffix: `#${token}` }
    )
    const chosen = portal.page.getByLabel("Nouveau mot de passe", { exact: true })
    await portal.page.getByText("Bonjour Camille").waitFor()
    await chosen.fill("trop court")
    await portal.button("Activer mon compte").click()
    await expect.poll(() => focused(portal.page)).toBe("new-password")
    await chosen.fill("le chat dort au soleil")
    await portal.button("Activer mon compte").click()
    await expect.poll(() => focused(portal.page)).toBe("confirmation")
    await expectAccessible(portal.page)
    await portal.page.getByLabel("Confirmez le mot de passe", { exact: true }).fill("le chat dort au soleil")
    await portal.button("Activer mon compte").click()
    await portal.heading("Votre compte est activé").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Votre compte est activé")
  })
})
