import { describe, expect, it } from "vitest"
import { ok, problem, signedOut } from "../src/mocks/answers.ts"
import { passkeys } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { expectAccessible, focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const element = "<portail-profile></portail-profile>"
const card = () => portal.page.locator("[data-section=passkeys]")

describe("the passkeys of an account", () => {
  it("are renamed in place, and removed after a confirmation", async () => {
    const [first, second] = passkeys
    const renamed = { ...first, name: "Téléphone rouge" }
    await portal.open(element, {
      ...inside,
      [`PATCH /profile/passkeys/${first?.id}`]: ok(renamed),
      // it was removed in another window meanwhile
      [`DELETE /profile/passkeys/${second?.id}`]: problem(404, "passkey-unknown")
    })
    await portal.button("Renommer la clé Téléphone de Camille").click()
    await card().getByLabel("Nom de la clé").fill(" ")
    await card().getByRole("button", { name: "Valider" }).click()
    await card().getByText("Donnez un nom à cette clé").first().waitFor()
    await expect.poll(() => focused(portal.page)).toBe("renamed-passkey")
    await expectAccessible(portal.page)
    portal.stub.also("GET /profile/passkeys", ok([renamed, second]))
    await card().getByLabel("Nom de la clé").fill("Téléphone rouge")
    await card().getByRole("button", { name: "Valider" }).click()
    await card().getByText("La clé s’appelle « Téléphone rouge »").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Clés d’accès")

    await portal.button("Supprimer la clé Clé USB bleue").click()
    await expectAccessible(portal.page)
    portal.stub.also("GET /profile/passkeys", ok([renamed]))
    await portal.button("Oui, supprimer").click()
    await card().getByText("La clé « Clé USB bleue » est supprimée").waitFor()
    await expect.poll(() => focused(portal.page)).toBe("Clés d’accès")
    expect(await portal.button("Supprimer la clé Clé USB bleue").count()).toBe(0)
  })

  it("are added and used on the portal: a page of the town's site leads there", async () => {
    const { elsewhere } = portal.stub
    await portal.open(`<portail-profile api="${elsewhere}"></portail-profile>`, inside)
    const link = card().getByRole("link", { name: "Ouvrir mon profil sur le portail" })
    expect(await link.getAttribute("href")).toBe(`${elsewhere}/espace/profil`)
    await portal.open(`<portail-login api="${elsewhere}"></portail-login>`, { "GET /session": signedOut })
    const way = portal.page.getByRole("link", { name: /^Clé d’accès/ })
    expect(await way.getAttribute("href")).toBe(`${elsewhere}/espace`)
  })
})
