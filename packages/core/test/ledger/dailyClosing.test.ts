import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type DailyClosingEntry, type DailyClosingSums, dailyClosing } from "../../src/ledger/dailyClosing.ts"
import type { PaymentMeans } from "../../src/ledger/means.ts"

const means = fc.constantFrom<PaymentMeans>(
  "card",
  "direct-debit",
  "cash",
  "cheque",
  "transfer",
  "voucher",
  "holiday-voucher"
)
const cents = fc.integer({ min: 1, max: 100_000_000 })
const payment = fc.record({ means, amountCents: cents, covered: fc.double({ min: 0, max: 1, noNaN: true }) }).map(
  ({ covered, ...entry }): DailyClosingEntry => ({
    kind: "payment",
    ...entry,
    allocatedCents: Math.floor(entry.amountCents * covered)
  })
)
const refund = fc
  .record({ means, amountCents: cents })
  .map((entry): DailyClosingEntry => ({ kind: "refund", ...entry, allocatedCents: 0 }))
const carryOver = fc
  .record({ means, amountCents: cents })
  .map((entry): DailyClosingEntry => ({ kind: "carry-over", ...entry, allocatedCents: 0 }))
const rejection = fc
  .record({ means, amountCents: cents })
  .map((entry): DailyClosingEntry => ({ kind: "rejection", ...entry, allocatedCents: 0 }))
const entries = fc.array(fc.oneof(payment, refund, rejection, carryOver))

const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((total, number) => total + number, 0)
const columns = [
  "count",
  "amountCents",
  "allocatedCents",
  "surplusCents",
  "refundedCents",
  "rejectedCents",
  "carriedOverCents",
  "totalCents"
] as const
const balances = (sums: DailyClosingSums) => {
  expect(sums.allocatedCents + sums.surplusCents).toBe(sums.amountCents)
  expect(sums.amountCents - sums.refundedCents - sums.rejectedCents).toBe(sums.totalCents)
}

describe("a journal", () => {
  test("has a line for each means, a refund or a rejection lowers its total, and what is carried over moves no money", () => {
    const { lines, total } = dailyClosing([
      { kind: "payment", means: "cash", amountCents: 5000, allocatedCents: 4665 },
      { kind: "refund", means: "cash", amountCents: 335, allocatedCents: 0 },
      { kind: "carry-over", means: "cash", amountCents: 200, allocatedCents: 0 },
      { kind: "payment", means: "card", amountCents: 1000, allocatedCents: 1000 },
      { kind: "rejection", means: "card", amountCents: 900, allocatedCents: 0 }
    ])
    expect(lines.map((line) => [line.means, line.count, line.surplusCents, line.totalCents])).toEqual([
      ["card", 1, 0, 100],
      ["cash", 1, 335, 4665]
    ])
    expect(total).toEqual({
      count: 2,
      amountCents: 6000,
      allocatedCents: 5665,
      surplusCents: 335,
      refundedCents: 335,
      rejectedCents: 900,
      carriedOverCents: 200,
      totalCents: 4765
    })
  })

  test("always adds up: every line, every column, and against the entries themselves", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { lines, total } = dailyClosing(all)
        for (const line of lines) balances(line)
        balances(total)
        for (const column of columns) expect(total[column]).toBe(sum(lines.map((line) => line[column])))
        const amounts = (kind: DailyClosingEntry["kind"]) =>
          all.filter((entry) => entry.kind === kind).map((entry) => entry.amountCents)
        expect([total.count, total.amountCents]).toEqual([amounts("payment").length, sum(amounts("payment"))])
        expect(total.refundedCents).toBe(sum(amounts("refund")))
        expect(total.rejectedCents).toBe(sum(amounts("rejection")))
        expect(total.carriedOverCents).toBe(sum(amounts("carry-over")))
      })
    )
  })
})
