import { describe, expect, it } from "vitest"
import { needs } from "../../../../../scripts/needs.ts"
import type { Receipt } from "../../../src/payments/receipt/Receipt.ts"
import { renderReceipt } from "../../../src/payments/receipt/renderReceipt.ts"
import { readBack } from "../../platform/pdf/readBack.ts"
import { readingOrder } from "../../platform/pdf/readingOrder.ts"
import { soundForQpdf } from "../../platform/pdf/soundForQpdf.ts"

const receipt: Receipt = {
  language: "fr",
  town: {
    name: "Ville de Compiègne",
    addressLines: ["Place de l’Hôtel de Ville", "60200 Compiègne"],
    accentColor: "#0b5c8e",
    siret: "21600159400012",
    contactMail: "vie-scolaire@compiegne.example"
  },
  regie: "Régie de recettes Enfance et vie scolaire",
  household: "Famille Benali-Martin",
  means: "card",
  paidAt: Date.parse("2026-12-03T17:04:00Z"),
  reference: "2026000123A1B2C3D4",
  authorisation: "A55A12",
  amountCents: 123_450,
  parts: [
    { invoice: "2026000123", amountCents: 100_000 },
    { invoice: "2026000124", amountCents: 20_000 }
  ],
  surplusCents: 3450,
  trial: false
}
const textOf = async (data: Receipt) => (await readBack(await renderReceipt(data))).pages.join(" ")

describe("a receipt", () => {
  it("is read aloud with its title, and each amount after what it is for", async () => {
    const { said, marked } = await readingOrder(await renderReceipt(receipt))
    expect(marked).toBe(true)
    expect(said).toContain("H1 Reçu de paiement")
    const part = said.indexOf("P Facture n° 2026000123")
    expect(said[part + 1]).toBe("P 1 000,00 €")
  })

  it("says who received what from whom, when, how and for which invoices, to the cent", async () => {
    const text = await textOf(receipt)
    for (const mention of [
      "Ville de Compiègne",
      "Reçu de Famille Benali-Martin",
      "Régie de recettes Enfance",
      "3 décembre 2026 à 18 h 04",
      "Carte bancaire",
      "2026000123A1B2C3D4",
      "A55A12",
      "Facture n° 2026000123 1 000,00 €",
      "Facture n° 2026000124 200,00 €",
      "Payé en trop 34,50 €",
      "Montant reçu 1 234,50 €"
    ]) {
      expect(text).toContain(mention)
    }
    expect(text).not.toContain("mandat")
  })

  it("of a direct debit says that nothing has been received yet, in the payer's language", async () => {
    const french = await textOf({ ...receipt, means: "direct-debit" })
    for (const words of ["Prélèvement enregistré, sous", "réserve d’encaissement", "Montant à prélever"]) {
      expect(french).toContain(words)
    }
    for (const words of ["Reçu de paiement", "Montant reçu", "Payé le"]) expect(french).not.toContain(words)
    expect(await textOf({ ...receipt, means: "direct-debit", language: "en" })).toContain("subject to")
  })

  it("of a trial payment says that it is worth nothing", async () => {
    expect(await textOf(receipt)).not.toContain("sans valeur")
    expect(await textOf({ ...receipt, trial: true })).toContain("aucun argent n’a été reçu, ce reçu est sans valeur")
  })

  it("of sixty invoices and a long name flows over pages, and leaves out what is not known", async () => {
    const parts = Array.from({ length: 60 }, (_, i) => ({
      invoice: `2026${String(i).padStart(6, "0")}`,
      amountCents: 100
    }))
    const household = `Famille ${"de La Rochefoucauld-Montmorency ".repeat(5).trim()}`
    const long = { ...receipt, parts, household, reference: "", authorisation: "", surplusCents: 0 }
    const { pages } = await readBack(await renderReceipt(long))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join(" ")).toContain("2026000059")
    expect(pages.join(" ")).not.toContain("Autorisation")
  })

  it("carries title and language, and is the same file each time", async () => {
    const [one, other] = [await renderReceipt(receipt), await renderReceipt(receipt)]
    expect(Buffer.from(one).equals(other)).toBe(true)
    const { info } = await readBack(one)
    expect(info).toMatchObject({ Title: "Reçu de paiement 2026000123A1B2C3D4 – Ville de Compiègne", Language: "fr-FR" })
  })

  it("is sound for qpdf", needs("qpdf"), async () => {
    expect(await soundForQpdf(await renderReceipt(receipt))).toContain("No syntax or stream encoding errors")
  })
})
