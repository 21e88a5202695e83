import { describe, expect, it } from "vitest"
import { ok, problem, signedOut } from "../src/mocks/answers.ts"
import { inSeconds, mailedLink, session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused, putForward } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const token = "Zm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OQ"
const reset = "<portail-login reset></portail-login>"
const link = "/password-resets/link"

describe("portail-login, a forgotten password", () => {
  it("asks for a link with the address that was typed, gives one answer to all, and leads back", async () => {
    await portal.open("<portail-login></portail-login>", {
      "GET /session": signedOut,
      "POST /password-resets": { status: 202 }
    })
    await portal.mail().fill("camille@exemple.fr")
    await portal.button("Mot de passe oublié").click()
    await portal.heading("Mot de passe oublié").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Mot de passe oublié")
    expect(await portal.mail().inputValue()).toBe("camille@exemple.fr")
    await expectAccessible(portal.page)
    await portal.button("Recevoir un lien").click()
    await portal.page.getByText("Si cette adresse est celle d’un compte").waitFor()
    await portal.page.getByText("valable une heure").waitFor()
    await portal.page.getByText("courriers indésirables").waitFor()
    const asked = portal.stub.seen.find(({ operation }) => operation === "POST /password-resets")
    expect(JSON.parse(asked?.body ?? "{}")).toEqual({ mail: "camille@exemple.fr" })
    await expectAccessible(portal.page)
    await portal.button("Revenir à la connexion").click()
    expect(await portal.mail().inputValue()).toBe("camille@exemple.fr")
  })

  it("takes the secret out of the address, wants a new password twice, signs in, and says what else happened", async () => {
    await portal.open(
      `${reset}<portail-invoices></portail-invoices>`,
      {
        ...inside,
        "GET /session": ok({ ...session, adult: { id: "another", givenName: "Alex", familyName: "Benali" } }),
        [`GET ${link}`]: ok(mailedLink),
        [`POST ${link}`]: ok(session)
      },
      { suffix: `#${token}` }
    )
    await portal.page.getByText("Bonjour Camille").waitFor()
    expect(portal.page.url()).not.toContain(token)
    await portal.page.evaluate(() => {
      document.addEventListener("portail-signed-in", ({ type }) => {
        document.title = type
      })
    })
    const form = portal.page.locator("portail-password-reset")
    expect(await form.locator("[autocomplete=username]").inputValue()).toBe(mailedLink.mail)
    await form.getByLabel("Nouveau mot de passe", { exact: true }).fill("le chat dort au soleil")
    await form.getByLabel("Confirmez le mot de passe", { exact: true }).fill("le chat dort au soleil")
    await expectAccessible(portal.page)
    await portal.button("Enregistrer et me connecter").click()
    await portal.heading("Votre mot de passe est changé").waitFor()
    await portal.page.getByText("toutes les autres connexions").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Votre mot de passe est changé")
    expect(await portal.page.title()).toBe("portail-signed-in")
    const lists = () => portal.stub.seen.filter(({ operation }) => operation === "GET /invoices").length
    await expect.poll(lists).toBe(2)
    await expectAccessible(portal.page)
  })

  it("opens the link in English too, whose words come later", async () => {
    await portal.open(
      reset,
      { "GET /session": signedOut, [`GET ${link}`]: ok(mailedLink) },
      { suffix: `#${token}`, lang: "en" }
    )
    await portal.page.getByText("Hello Camille").waitFor()
  })

  it("says at the field why a password is refused", async () => {
    await portal.open(
      reset,
      {
        "GET /session": signedOut,
        [`GET ${link}`]: ok(mailedLink),
        [`POST ${link}`]: problem(422, "password-refused", { rule: "too-easy", limit: 0 })
      },
      { suffix: `#${token}` }
    )
    await portal.page.getByLabel("Nouveau mot de passe", { exact: true }).fill("aaaaaaaaaaaa")
    await portal.page.getByLabel("Confirmez le mot de passe", { exact: true }).fill("aaaaaaaaaaaa")
    await portal.button("Enregistrer et me connecter").click()
    await portal.page.getByText("Ce mot de passe se devine facilement").first().waitFor()
    await expect.poll(() => focused(portal.page)).toBe("new-password")
    await expectAccessible(portal.page)
  })

  const refused = { unknown: "n’est pas reconnu", used: "a déjà servi", expired: "a expiré" }
  for (const [why, words] of Object.entries(refused)) {
    it(`explains a link that is ${why}, and takes a request for a new one right there`, async () => {
      await portal.open(
        reset,
        {
          "GET /session": signedOut,
          [`GET ${link}`]: problem(why === "unknown" ? 404 : 410, `link-${why}`),
          "POST /password-resets": { status: 202 }
        },
        { suffix: `#${token}` }
      )
      await portal.heading(words).waitFor()
      await expectAccessible(portal.page)
      await portal.mail().fill("camille@exemple.fr")
      await portal.button("Recevoir un lien").click()
      await portal.page.getByText("Si cette adresse est celle d’un compte").waitFor()
    })
  }
})

describe("portail-login, too many attempts", () => {
  it("says quietly how long to wait, offers another way, and lets try again when it is over", async () => {
    await portal.open("<portail-login></portail-login>", {
      "GET /session": signedOut,
      "POST /session": ({ times }) =>
        times === 1 ? problem(429, "sign-in-delayed", { retryAt: inSeconds(600) }) : ok(session)
    })
    await portal.signIn()
    const timer = portal.page.getByRole("timer")
    await timer.waitFor()
    expect(await timer.getAttribute("aria-live")).toBe("off")
    await portal.page.getByText("Utilisez «").waitFor()
    expect(await portal.button("Se connecter").getAttribute("aria-disabled")).toBe("true")
    await putForward(portal.page, 600)
    await portal.page.getByText("Vous pouvez essayer de nouveau").waitFor()
    await portal.button("Se connecter").click()
    await portal.heading("Vous êtes connecté(e)").waitFor()
  })

  it("shows a long wait in minutes", async () => {
    await portal.open("<portail-login></portail-login>", {
      "GET /session": signedOut,
      "POST /session": problem(429, "sign-in-delayed", { retryAt: inSeconds(252) })
    })
    await portal.signIn()
    await portal.page.getByText(/4\smin \d+\ss/).waitFor()
    await expect.poll(() => focused(portal.page)).toContain("Trop d’essais")
    await expectAccessible(portal.page)
  })
})
