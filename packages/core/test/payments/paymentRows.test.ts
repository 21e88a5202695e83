import { describe, expect, test } from "vitest"
import { paymentRows } from "../../src/payments/paymentRows.ts"
import { readCsv } from "../../src/platform/csv/readCsv.ts"

const rows = (...lines: ReadonlyArray<string>) => paymentRows(readCsv(new TextEncoder().encode(lines.join("\n"))))

describe("a list of counter payments", () => {
  test("names invoices, means, amount, day and reference as people write them", () => {
    const { payments, invalid } = rows(
      "Facture;Mode de paiement;Montant;Date;N° reçu;Numéro chèque",
      "2026000001 2026000002;Chèque;1 234,50 €;20/11/2026;;CHQ 7",
      "2026000003;Espèces;3,5;2026-11-20;;R-12",
      "2026000003;ANCV;10;2026-11-20;;A1",
      "2026000003;cesu;10;2026-11-20;;C1",
      "2026000003;VIREMENT;10;2026-11-20;;V1"
    )
    expect(invalid).toEqual([])
    expect(payments.map(({ means }) => means)).toEqual(["cheque", "cash", "holiday-voucher", "voucher", "transfer"])
    expect(payments[0]).toEqual({
      line: 2,
      invoiceNumbers: ["2026000001", "2026000002"],
      means: "cheque",
      amountCents: 123_450,
      paidOn: "2026-11-20",
      reference: "CHQ 7"
    })
  })

  test("is told line by line what is wrong with it", () => {
    const { payments, invalid } = rows(
      "factures;moyen;montant;jour;reference",
      ";coquillages;0;31/02/2026;",
      "2026000001;cheque;douze;2026-11-20;X1"
    )
    expect(payments).toEqual([])
    expect(invalid.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, "factures", "required"],
      [2, "moyen", "unknown-means"],
      [2, "montant", "amount"],
      [2, "jour", "no-such-day"],
      [2, "reference", "required"],
      [3, "montant", "not-an-amount"]
    ])
  })
})
