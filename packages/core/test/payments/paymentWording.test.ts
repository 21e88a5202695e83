import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { asciiObjet } from "../../src/payfip/fields.ts"
import { objetOf } from "../../src/payments/paymentWording.ts"

const numbers = (count: number) => Array.from({ length: count }, (_, place) => String(2026112345 + place))

describe("what PayFiP's page says is being paid", () => {
  test("names one invoice, or all that fit", () => {
    expect(objetOf(["2026112345"])).toBe("Facture 2026112345")
    expect(objetOf(numbers(3))).toBe("Factures 2026112345 2026112346 2026112347")
  })

  test("of fifteen invoices names whole numbers, then how many follow", () => {
    expect(objetOf(numbers(15))).toBe(
      "Factures 2026112345 2026112346 2026112347 2026112348 2026112349 2026112350 2026112351 et 8 autres"
    )
  })

  test("never cuts a number, counts the rest rightly, and is taken by PayFiP as it is", () => {
    const number = fc.stringMatching(/^[0-9A-Za-z]{6,20}$/)
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 50 }), (all) => {
        const said = objetOf(all)
        expect(said.length).toBeLessThanOrEqual(99)
        expect(asciiObjet(said)).toBe(said)
        const shown = said.split(" ").filter((word) => all.includes(word))
        const left = Number(/ et (\d+) autres?$/.exec(said)?.[1] ?? 0)
        expect(shown.length + left).toBe(all.length)
      })
    )
  })
})
