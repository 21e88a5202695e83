import { expect, it } from "vitest"
import { renderInvoice } from "../../../src/invoices/pdf/renderInvoice.ts"
import { readingOrder } from "../../platform/pdf/readingOrder.ts"
import { november, withLines } from "./samples.ts"

const after = (said: ReadonlyArray<string>, first: string, count: number) =>
  said.slice(said.indexOf(first), said.indexOf(first) + count)

it("an invoice is read as it is meant: what it is, to whom, how much, then each service cell by cell", async () => {
  const { said, language, marked } = await readingOrder(await renderInvoice(november))
  expect({ language, marked }).toEqual({ language: "fr-FR", marked: true })
  expect(after(said, "H1 Facture", 2)).toEqual(["H1 Facture", "P n° 2026000123"])
  expect(after(said, "P Reste à payer", 2)).toEqual(["P Reste à payer", "P 1 218,75 €"])
  expect(after(said, "TH Prestation", 5)).toEqual([
    "TH Prestation",
    "TH Quantité",
    "TH Prix unitaire",
    "TH Montant",
    "TD Léa Martin"
  ])
  const meal = said.findIndex((text) => text.startsWith("TD Restauration scolaire Repas du midi"))
  expect(said.slice(meal + 1, meal + 4)).toEqual(["TD 14 repas", "TD 3,50 €", "TD 49,00 €"])
  expect(after(said, "H2 Comment payer", 3)).toEqual([
    "H2 Comment payer",
    "P Moyens de paiement acceptés",
    "P Carte bancaire ou prélèvement unique en ligne (PayFiP)"
  ])
})

it("what is printed again on each page is read once", async () => {
  const { said } = await readingOrder(await renderInvoice(withLines(80)))
  expect(said.filter((text) => text === "TH Prestation")).toHaveLength(1)
  expect(said.filter((text) => /\(suite\)|^P Page \d/.test(text))).toEqual([])
})
