import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { allocate, remainingCents } from "../../src/ledger/Receivable.ts"

const receivable = (totalCents: number, paidCents = 0, creditedCents = 0) => ({ totalCents, paidCents, creditedCents })
const cents = fc.integer({ min: 0, max: 100_000 })
const receivables = fc.array(fc.record({ totalCents: cents, paidCents: cents, creditedCents: cents }))

describe("a payment", () => {
  test("covers the invoices in their order", () => {
    const parts = allocate(1500, [receivable(1000), receivable(1000), receivable(1000)])
    expect(parts.map((part) => part.amountCents)).toEqual([1000, 500])
  })

  test("leaves its surplus unallocated and skips what is covered already", () => {
    expect(
      allocate(1500, [receivable(1000, 600, 400), receivable(1000, 600, 100)]).map((part) => part.amountCents)
    ).toEqual([300])
  })

  test("is never exceeded by its parts, nor an invoice by its part; a rest means that nothing is left to cover", () => {
    fc.assert(
      fc.property(cents, receivables, (amount, all) => {
        const parts = allocate(amount, all)
        const allocated = parts.reduce((sum, part) => sum + part.amountCents, 0)
        const claimed = all.reduce((sum, each) => sum + remainingCents(each), 0)
        expect(allocated).toBe(Math.min(amount, claimed))
        for (const part of parts) {
          expect(part.amountCents).toBeGreaterThan(0)
          expect(part.amountCents).toBeLessThanOrEqual(remainingCents(part.receivable))
        }
      })
    )
  })
})
