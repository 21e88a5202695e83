import { describe, expect, it } from "vitest"
import { expectAccessible } from "./support/browser.ts"
import { detail, payment } from "./support/samples.ts"
import { inside, useBrowser } from "./support/setup.ts"
import { ok } from "./support/stub.ts"

const portal = useBrowser()

describe("portail-account", () => {
  it("shows the menu with what is to pay, and keeps the open invoice in the address", async () => {
    await portal.open("<portail-account></portail-account>", inside)
    await portal.heading("Bonjour Camille").waitFor()
    await portal.page.getByText("3 à payer", { exact: true }).waitFor()
    await expectAccessible(portal.page)
    await portal.page.getByRole("navigation").getByRole("link", { name: "Mes factures" }).click()
    await portal.page.getByRole("link", { name: `Détail de la facture ${detail.number}` }).click()
    await portal.heading(`Facture ${detail.number}`).waitFor()
    expect(portal.page.url()).toContain(`#/factures/${detail.id}`)
    await portal.page.getByText("Tranche C").first().waitFor()
    await expectAccessible(portal.page)
    await portal.page.goBack()
    await portal.page.getByText("Reste à payer").first().waitFor()
  })

  it("waits for the confirmation of a payment, tells not to pay again, and then says what was paid", async () => {
    const paid = { ...payment, state: "paid", paidAt: "2026-11-23T09:30:00Z", authorisation: "A7F31C" }
    await portal.open(
      "<portail-account></portail-account>",
      { ...inside, [`GET /payments/${payment.id}`]: ({ times }) => ok(times < 3 ? payment : paid) },
      { suffix: `?portail-payment=${payment.id}#/factures` }
    )
    await portal.page.getByText("N’essayez pas de payer à nouveau").waitFor()
    await expectAccessible(portal.page)
    await portal.heading("Votre paiement est confirmé").waitFor()
    await portal.page.getByText("A7F31C").waitFor()
    await portal.page.getByRole("link", { name: "Retour à mes factures" }).click()
    await portal.heading("Mes factures").waitFor()
    expect(portal.page.url()).toBe(`${portal.stub.origin}/page#/factures`)
  })

  it("says from when a payer who left PayFiP without paying may pay again", async () => {
    await portal.open(
      "<portail-account></portail-account>",
      { ...inside, [`GET /payments/${payment.id}`]: ok({ ...payment, againAt: "2026-11-23T09:50:00Z" }) },
      { suffix: `#/paiement/${payment.id}` }
    )
    await portal.heading("Vous avez quitté PayFiP sans payer").waitFor()
    await portal.page.getByText("à partir de 10 h 50").waitFor()
    await portal.page.getByRole("link", { name: "Retour à mes factures" }).waitFor()
    await expectAccessible(portal.page)
  })

  for (const state of ["failed", "cancelled", "expired", "quarantined"]) {
    it(`says what to do after a payment that is ${state}`, async () => {
      await portal.open(
        "<portail-account></portail-account>",
        { ...inside, [`GET /payments/${payment.id}`]: ok({ ...payment, state }) },
        { suffix: `#/paiement/${payment.id}` }
      )
      const next = state === "quarantined" ? "N’essayez pas de payer à nouveau" : "Rien n’a été débité"
      await portal.page.getByText(next).waitFor()
      await portal.page.getByRole("link", { name: /à mes factures/ }).waitFor()
      await expectAccessible(portal.page)
    })
  }
})
