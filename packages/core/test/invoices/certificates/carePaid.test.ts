import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { bornFrom, carePaid, paidByPayer } from "../../../src/invoices/certificates/carePaid.ts"

const payment = {
  householdId: "F1",
  payerId: null,
  childId: "E1",
  child: "Léa Martin",
  birthDate: "2021-03-12",
  careCents: 3000,
  invoiceCents: 5000,
  coveredBeforeCents: 0,
  coveredCents: 5000
}

describe("what of a payment went to care", () => {
  it("is the share that care has of the invoice", () => {
    assert.strictEqual(carePaid(payment), 3000)
    assert.strictEqual(carePaid({ ...payment, coveredCents: 2500 }), 1500)
    assert.strictEqual(carePaid({ ...payment, careCents: 0 }), 0)
    assert.strictEqual(carePaid({ ...payment, invoiceCents: 0, coveredCents: 0 }), 0)
  })

  it("adds up to what the invoice asks for care, however it is paid", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, share) => {
        const invoiceCents = amounts.reduce((sum, amount) => sum + amount, 0)
        const careCents = Math.round(invoiceCents * share)
        let coveredBeforeCents = 0
        let paid = 0
        for (const amount of amounts) {
          const coveredCents = coveredBeforeCents + amount
          paid += carePaid({ careCents, invoiceCents, coveredBeforeCents, coveredCents })
          coveredBeforeCents = coveredCents
        }
        assert.strictEqual(paid, careCents)
      })
    )
  })

  it("counts for children born from 1 January six years before", () => {
    assert.strictEqual(bornFrom(2026), "2020-01-01")
  })
})

describe("who paid for care", () => {
  it("is the household where one adult alone paid online", () => {
    const [certificate, ...others] = paidByPayer([payment, { ...payment, payerId: "A1" }])
    assert.deepStrictEqual(
      [certificate?.payerId, certificate?.children[0]?.amountCents, others.length],
      [null, 6000, 0]
    )
  })

  it("is each adult where two of a household paid, and the household for the counter", () => {
    const paid = paidByPayer([
      payment,
      { ...payment, payerId: "A1" },
      { ...payment, payerId: "A2", coveredCents: 2500 }
    ])
    assert.deepStrictEqual(
      paid.map(({ payerId, children }) => [payerId, children[0]?.amountCents]),
      [
        [null, 3000],
        ["A1", 3000],
        ["A2", 1500]
      ]
    )
  })

  it("is nobody where nothing went to care", () => {
    assert.deepStrictEqual(paidByPayer([{ ...payment, careCents: 0 }]), [])
  })
})
