import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { ok, signedOut } from "../src/mocks/answers.ts"
import { inSeconds, session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const warning = (page: Page = portal.page) =>
  page.getByRole("alertdialog", { name: "Votre session se termine bientôt" })
const endingIn = (seconds: number) => ok({ ...session, expiresAt: inSeconds(seconds) })
/** Has another tab of the site say when the session ends: what this page does until then takes as long as it takes. */
const heardInAnotherTab = async (seconds: number) => {
  const said = { adult: session.adult.id, until: inSeconds(seconds), opened: false }
  // what listens is loaded after the page
  await portal.page.waitForLoadState("networkidle")
  await portal.page.evaluate(([channel, message]) => new BroadcastChannel(channel).postMessage(message), [
    `portail-session ${portal.stub.origin}`,
    said
  ] as const)
}
const profileAlone = "<portail-profile></portail-profile>"

describe("the end of a session", () => {
  it("is announced once for all elements, and put off by one press", async () => {
    await portal.open("<portail-login></portail-login><portail-invoices></portail-invoices>", {
      ...inside,
      "GET /session": ({ times }) => endingIn(times === 1 ? 100 : 1800)
    })
    await warning().waitFor()
    expect(await warning().count()).toBe(1)
    await warning()
      .getByText(/1\smin \d+\ss/)
      .waitFor()
    await expect.poll(() => focused(portal.page)).toContain("Votre session se termine bientôt")
    await expectAccessible(portal.page)
    await portal.page.keyboard.press("Tab")
    await expect.poll(() => focused(portal.page)).toBe("Rester connecté")
    await portal.page.keyboard.press("Enter")
    await warning().waitFor({ state: "detached" })
  })

  it("is announced in time although what watches for it is loaded long after the sign-in", async () => {
    const { promise: time, resolve: load } = Promise.withResolvers<void>()
    await portal.open(
      "<portail-login></portail-login>",
      { "GET /session": endingIn(1800) },
      {
        before: async (page) => {
          await page.clock.install()
          await page.route("**/SessionEnd-*.js", (route) => time.then(() => route.continue()))
        }
      }
    )
    const asked = portal.page.waitForRequest("**/SessionEnd-*.js")
    await portal.heading("Vous êtes connecté(e)").waitFor()
    await asked
    await portal.page.clock.fastForward("28:30")
    load()
    await warning().waitFor()
  })

  it("leaves the focus in the field that is being typed in", async () => {
    await portal.open(profileAlone, inside)
    await portal.button("Modifier : Informations professionnelles").click()
    await portal.page.getByLabel("Employeur").focus()
    await heardInAnotherTab(100)
    await warning().getByRole("alert").getByText("Vous pouvez rester connecté(e)").waitFor({ state: "attached" })
    await expect.poll(() => focused(portal.page)).toBe("professional-employer")
  })

  it("brings back what was typed when the same adult signs in again", async () => {
    await portal.open(profileAlone, {
      ...inside,
      "POST /session": ok(session)
    })
    await portal.button("Modifier : Téléphones").click()
    await portal.page.getByLabel("Téléphone secondaire").fill("03 44 11 22 33")
    await heardInAnotherTab(100)
    await warning().waitFor()
    await heardInAnotherTab(0)
    await portal.page.getByText("Votre session a pris fin").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Espace famille")
    expect(await warning().count()).toBe(0)
    await portal.signIn()
    await portal.heading("Mon profil").waitFor()
    expect(await portal.page.getByLabel("Téléphone secondaire").inputValue()).toBe("03 44 11 22 33")
  })

  it("wipes what was typed when another adult signs in", async () => {
    const adult = { id: "01930000-0000-7000-8000-000000000002", givenName: "Alex", familyName: "Benali" }
    await portal.open(
      "<portail-account></portail-account>",
      {
        ...inside,
        "POST /session": ok({ ...session, adult })
      },
      { suffix: "#/profil" }
    )
    await portal.button("Modifier : Téléphones").click()
    await portal.page.getByLabel("Téléphone secondaire").fill("03 44 11 22 33")
    await heardInAnotherTab(0)
    await portal.page.getByText("Votre session a pris fin").waitFor()
    await portal.signIn()
    await portal.button("Modifier : Téléphones").click()
    expect(await portal.page.getByLabel("Téléphone secondaire").inputValue()).toBe("")
  })

  it("says when it cannot be put off", async () => {
    await portal.open("<portail-login></portail-login>", {
      "GET /session": ok({ ...session, remembered: true, expiresAt: inSeconds(90) })
    })
    await warning().getByText("ne peut plus être prolongée").waitFor()
    expect(await portal.button("Rester connecté").count()).toBe(0)
    await expectAccessible(portal.page)
    await portal.button("J’ai compris").click()
    await warning().waitFor({ state: "detached" })
  })

  it("sets no timer for an end that is months away", async () => {
    const { said } = await portal.open("<portail-login></portail-login>", { "GET /session": endingIn(90 * 86_400) })
    await portal.heading("Vous êtes connecté(e)").waitFor()
    await portal.page.waitForLoadState("networkidle")
    expect(await warning().count()).toBe(0)
    expect(said).toEqual([])
  })

  it("is shared by the tabs of a site: a press in one puts it off in the other, a sign-out signs both out", async () => {
    await portal.open("<portail-login></portail-login>", { ...inside, "GET /session": endingIn(100) })
    await warning().waitFor()
    const other = await portal.page.context().newPage()
    try {
      await other.goto(portal.page.url())
      await warning(other).waitFor()
      portal.stub.also("GET /session", endingIn(1800))
      portal.stub.also("DELETE /session", { status: 204 })
      await warning(other).getByRole("button", { name: "Rester connecté" }).click()
      await warning(other).waitFor({ state: "detached" })
      await warning().waitFor({ state: "detached" })
      portal.stub.also("GET /session", signedOut)
      await other.getByRole("button", { name: "Se déconnecter" }).click()
      await portal.heading("Espace famille").waitFor()
    } finally {
      await other.close()
    }
  })
})
