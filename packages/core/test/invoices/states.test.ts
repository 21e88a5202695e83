import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { standing, stateOf } from "../../src/invoices/states.ts"
import { remainingCents } from "../../src/ledger/Receivable.ts"

const today = "2026-03-15"
type Standing = Parameters<typeof stateOf>[0]

const invoice = (changes: Partial<Standing> = {}): Standing => ({
  totalCents: 1000,
  paidCents: 0,
  creditedCents: 0,
  dueOn: "2026-03-31",
  hold: null,
  ...changes
})

const cents = fc.integer({ min: 0, max: 1_000_000 })
const anyInvoice = fc.record({
  totalCents: cents,
  paidCents: cents,
  creditedCents: cents,
  dueOn: fc.constantFrom("2026-03-14", today, "2026-03-16"),
  hold: fc.constantFrom(null, "under-way" as const, "left" as const, "set-aside" as const)
})

describe("an invoice", () => {
  test.each([
    ["to-pay", {}],
    ["to-pay", { dueOn: today }],
    ["overdue", { dueOn: "2026-03-14" }],
    ["overdue", { dueOn: "2026-03-14", paidCents: 999 }],
    ["being-paid", { hold: "under-way" }],
    ["being-paid", { hold: "under-way", dueOn: "2026-03-14" }],
    ["payment-left", { hold: "left", dueOn: "2026-03-14" }],
    ["being-checked", { hold: "set-aside", dueOn: "2026-03-14" }],
    ["partly-paid", { paidCents: 400 }],
    ["partly-paid", { paidCents: 400, creditedCents: 400 }],
    ["to-pay", { creditedCents: 400 }],
    ["credited", { paidCents: 400, creditedCents: 600 }],
    ["credited", { paidCents: 1000, creditedCents: 100 }],
    ["cancelled", { creditedCents: 1000 }],
    ["paid", { paidCents: 1000 }],
    ["paid", { paidCents: 1000, hold: "set-aside" }],
    ["paid", { totalCents: 0 }]
  ] as const)("is %s with %o", (state, changes) => {
    expect(stateOf(invoice(changes), today)).toBe(state)
  })

  test("claims what neither payments nor credit notes cover, and never less than nothing", () => {
    expect(remainingCents(invoice({ paidCents: 300, creditedCents: 200 }))).toBe(500)
    fc.assert(
      fc.property(anyInvoice, (any) => {
        const left = remainingCents(any)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBe(Math.max(0, any.totalCents - any.paidCents - any.creditedCents))
      })
    )
  })

  test("is settled (paid, credited or cancelled) exactly when it claims nothing", () => {
    fc.assert(
      fc.property(anyInvoice, (any) => {
        expect(["paid", "credited", "cancelled"].includes(stateOf(any, today))).toBe(remainingCents(any) === 0)
      })
    )
  })

  test("is never overdue on its day or before", () => {
    fc.assert(
      fc.property(anyInvoice, (any) => {
        if (any.dueOn >= today) expect(stateOf(any, today)).not.toBe("overdue")
      })
    )
  })

  test("stands as it was read, with what follows", () => {
    const row = {
      ...invoice({ paidCents: 400 }),
      ...{
        id: "i",
        householdId: "h",
        householdName: "ESSAI",
        householdRef: "F1",
        regieCode: "r",
        number: "F1",
        period: ""
      },
      issuedOn: "2026-03-01",
      collection: "regie" as const,
      attemptAt: null
    }
    expect(standing(row, today)).toEqual({ ...row, state: "partly-paid", remainingCents: 600 })
  })
})
