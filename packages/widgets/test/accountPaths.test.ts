import { describe, expect, it } from "vitest"
import { ok } from "../src/mocks/answers.ts"
import { december } from "../src/mocks/fixtures/planning.ts"
import { detail, payment, session } from "../src/mocks/fixtures/samples.ts"
import { inside } from "../src/mocks/signedIn.ts"
import { focused } from "./support/browser.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()
const space = "<portail-account></portail-account>"
const answers = {
  ...inside,
  "GET /session": ok({ ...session, menu: [...session.menu, { id: "planning", badge: 0 }] }),
  "GET /planning": ok(december)
}
const address = () => {
  const { pathname, search, hash } = new URL(portal.page.url())
  return `${pathname}${search}${hash}`
}
const marked = () => portal.page.locator("body[data-kept]").count()

const open = (html: string, suffix: string) =>
  portal.open(html, answers, { script: "elements/space.js", path: "/espace", suffix })

describe("the addresses of the space", () => {
  it("open what they name, follow the reader without another load, and go back and forth", async () => {
    await open(space, "/factures")
    await portal.heading("Mes factures").waitFor()
    await portal.page.evaluate(() => document.body.setAttribute("data-kept", ""))
    await portal.page.getByRole("link", { name: `Détail de la facture ${detail.number}` }).click()
    await portal.heading(`Facture ${detail.number}`).waitFor()
    expect(address()).toBe(`/espace/factures/${detail.id}`)
    expect(await portal.page.title()).toBe("Détail d’une facture – Ville de Compiègne")
    await portal.page.goBack()
    await portal.page.getByText("Reste à payer").first().waitFor()
    expect(address()).toBe("/espace/factures")
    await portal.page.goForward()
    await portal.heading(`Facture ${detail.number}`).waitFor()
    expect(await marked()).toBe(1)
    await portal.page.reload()
    await portal.heading(`Facture ${detail.number}`).waitFor()
    expect(await marked()).toBe(0)
  })

  it("keep the focus at the heading of the screen, and the days and the child of a planning", async () => {
    await open(space, "")
    await portal.page.locator(".tiles").getByRole("link", { name: "Mon planning" }).click()
    await expect.poll(() => focused(portal.page)).toBe("Mon planning")
    expect(address()).toBe("/espace/planning")
    await portal.page.goto(`${portal.stub.origin}/espace/planning/2026-12`)
    await portal.page.getByRole("link", { name: "Mois suivant" }).click()
    await portal.page.waitForURL("**/espace/planning/2027-01")
    await portal.heading("Janvier 2027").waitFor()
  })

  it("take the place of what an old link says after #", async () => {
    await open(space, `#/factures/${detail.id}`)
    await portal.heading(`Facture ${detail.number}`).waitFor()
    expect(address()).toBe(`/espace/factures/${detail.id}`)
    await portal.page.evaluate(() => location.assign("#/factures"))
    await portal.heading("Mes factures").waitFor()
    expect(address()).toBe("/espace/factures")
  })

  it("stay where they are when a link leads to another place of the page", async () => {
    await open(`<a href="#contenu">Aller au contenu</a>${space}`, "/factures")
    await portal.heading("Mes factures").waitFor()
    await portal.page.getByRole("link", { name: "Aller au contenu" }).click()
    await portal.page.waitForURL("**#contenu")
    await portal.heading("Mes factures").waitFor()
    expect(address()).toBe("/espace/factures#contenu")
  })

  it("say where nothing is, and lose a payment that came back once it is left", async () => {
    await open(space, "/rien/du/tout")
    await portal.heading("Introuvable").waitFor()
    await portal.page.goto(`${portal.stub.origin}/espace/factures?portail-payment=${payment.id}`)
    await portal.page.getByText("N’essayez pas de payer à nouveau").waitFor()
    await portal.page.getByRole("link", { name: "Accueil" }).or(portal.button("Menu")).first().click()
    await portal.page.getByRole("navigation").getByRole("link", { name: "Factures" }).click()
    await portal.heading("Mes factures").waitFor()
    expect(address()).toBe("/espace/factures")
  })
})
