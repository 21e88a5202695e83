import { describe, expect, it } from "vitest"
import { ok } from "../src/mocks/answers.ts"
import { activation } from "../src/mocks/fixtures/samples.ts"
import { expectAccessible } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const token = "Zm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OQ"

describe("the strength of a new password", () => {
  it("is said in words while typing, knows the person’s name, and is fetched only when somebody types", async () => {
    await portal.open(
      "<portail-activation></portail-activation>",
      { "GET /activations/link": ok({ ...activation, givenName: "Maximilienne" }) },
      { suffix: `#${token}` }
    )
    const fetched: Array<string> = []
    portal.page.on("request", (request) => fetched.push(request.url()))
    const field = portal.page.getByLabel("Nouveau mot de passe", { exact: true })
    const strength = portal.page.locator(".strength")
    await field.waitFor()
    expect(await portal.page.getByRole("meter").count()).toBe(0)
    expect(fetched).toEqual([])
    await field.fill("le chat!")
    await expect.poll(() => fetched.some((url) => url.includes("estimate"))).toBe(true)
    await strength.getByText("Encore 4 caractères.").waitFor()
    await expectAccessible(portal.page)
    await field.fill("aaaaaaaaaaaaa")
    await strength.locator("p:not(.hidden)").getByText("Trop facile à deviner").waitFor()
    await expectAccessible(portal.page)
    await field.fill("maximilienne1")
    await strength.locator("p:not(.hidden)").getByText("Trop facile à deviner").waitFor()
    await field.fill("le chat dort au soleil")
    await strength.locator("p:not(.hidden)").getByText("Très bon mot de passe").waitFor()
    expect(await portal.page.getByRole("meter").getAttribute("aria-valuenow")).toBe("4")
    await expect.poll(() => strength.getByRole("status").textContent()).toContain("Très bon")
    await expectAccessible(portal.page)
  })
})
