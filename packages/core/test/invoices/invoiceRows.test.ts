import { assert, describe, it } from "@effect/vitest"
import fc from "fast-check"
import { invoiceRows } from "../../src/invoices/invoiceRows.ts"
import { readCsv } from "../../src/platform/csv/readCsv.ts"
import { multiplyHalfUp } from "../../src/platform/money/money.ts"

const header =
  "facture;regie;foyer;emission;echeance;periode;enfant;activite;libelle;quantite;unite;prix_unitaire;montant;tarif"
const read = (...lines: ReadonlyArray<string>) =>
  invoiceRows(readCsv(new TextEncoder().encode([header, ...lines].join("\n"))))
const line = (changes: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    ...{ facture: "2026100001", regie: "enfance", foyer: "F1", emission: "05/11/2026", echeance: "05/12/2026" },
    ...{ periode: "Octobre", activite: "Restauration", libelle: "Repas", quantite: "12", prix_unitaire: "3,60" },
    ...changes
  }
  return header
    .split(";")
    .map((column) => cells[column] ?? "")
    .join(";")
}
const problems = (...lines: ReadonlyArray<string>) =>
  read(...lines).invalid.map(({ line, column }) => `${line} ${column}`)

describe("lines of invoices", () => {
  it("make one invoice of the lines of a number, and its total", () => {
    const { invoices, invalid } = read(
      line({ quantite: "2,500", prix_unitaire: "1,75 €", montant: "4,38", enfant: "E1" }),
      line({ facture: "2026100002" }),
      line({ libelle: "Remise", quantite: "1", prix_unitaire: "-1,00" })
    )
    assert.deepStrictEqual(invalid, [])
    assert.deepStrictEqual(
      invoices.map((invoice) => [invoice.number, invoice.totalCents, invoice.lines.length]),
      [
        ["2026100001", 338, 2],
        ["2026100002", 4320, 1]
      ]
    )
    assert.deepStrictEqual(
      invoices[0]?.lines.map(({ line, quantity, amountCents }) => [line, quantity, amountCents]),
      [
        [2, "2.5", 438],
        [4, "1", -100]
      ]
    )
  })

  it.each([
    ["a number that PayFiP would refuse", [line({ facture: "F-1" })], ["2 facture"]],
    [
      "no number, on each line",
      [line({ facture: "" }), line({ facture: "", foyer: "F2" })],
      ["2 facture", "3 facture"]
    ],
    ["heads that contradict each other", [line(), line({ foyer: "F2", periode: "Mai" })], ["3 foyer", "3 periode"]],
    ["a due day before the issue", [line({ echeance: "04/11/2026" })], ["2 echeance"]],
    ["an impossible day", [line({ emission: "31/11/2026" })], ["2 emission"]],
    ["four decimals of a quantity", [line({ quantite: "1,2345" })], ["2 quantite"]],
    ["a negative total", [line({ prix_unitaire: "-1" })], ["2 montant"]],
    ["amounts out of all proportion", [line({ quantite: "9999999", prix_unitaire: "1000000" })], ["2 montant"]],
    ["a quantity out of all proportion", [line({ quantite: "99999999999999" })], ["2 quantite"]]
  ])("refuse %s", (_, lines, expected) => assert.deepStrictEqual([...new Set(problems(...lines))], expected))

  it("refuse numbers that a spreadsheet rounded, and say so", () => {
    const { invalid } = read(line({ facture: "2,026E+09", foyer: "1.2E+05" }))
    assert.deepStrictEqual(
      invalid.map(({ column, code }) => [column, code]),
      [
        ["facture", "spreadsheet-number"],
        ["foyer", "spreadsheet-number"]
      ]
    )
  })

  it("refuse an amount that is not quantity times price, and say both", () => {
    assert.deepStrictEqual(read(line({ montant: "43,00" })).invalid, [
      {
        line: 2,
        column: "montant",
        code: "amount-mismatch",
        givenCents: 4300,
        quantity: "12",
        unitPriceCents: 360,
        amountCents: 4320
      }
    ])
  })

  it("accept every amount that is quantity times price, rounded half up", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 10_000 }), (thousandths, price) => {
        const written = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`
        const amount = multiplyHalfUp(written, price)
        const euros = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`
        const one = line({ quantite: written.replace(".", ","), prix_unitaire: euros(price), montant: euros(amount) })
        assert.deepStrictEqual(read(one).invalid, [])
        assert.strictEqual(read(one).invoices[0]?.totalCents, amount)
      }),
      { numRuns: 50 }
    ))
})
