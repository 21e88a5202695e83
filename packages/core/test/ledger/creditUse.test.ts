import { assert, test } from "vitest"
import { creditUses } from "../../src/ledger/creditUse.ts"

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const freed = (note: string | null, day: number, cents: number, paymentId = "p") => ({
  ...{ paymentId, note, cents },
  at: at(day)
})
const spent = (invoice: string | null, day: number, cents: number, paymentId = "p") => ({
  ...{ paymentId, invoice, cents },
  at: at(day)
})

test("what a credit note freed waits until it is given back or carried over", () => {
  assert.deepEqual(creditUses([freed("AV1", 3, 650)], []).get("AV1"), {
    ...{ surplusCents: 650, refundedCents: 0, carriedOver: [], waitingCents: 650 }
  })
  assert.deepEqual(creditUses([freed("AV1", 3, 650)], [spent("F2", 4, 400), spent(null, 5, 100)]).get("AV1"), {
    ...{ surplusCents: 650, refundedCents: 100, carriedOver: [{ invoice: "F2", amountCents: 400 }], waitingCents: 150 }
  })
})

test("of a payment, what was free first is spent first: an earlier surplus, then note by note", () => {
  const uses = creditUses([freed("AV2", 6, 300), freed(null, 1, 200), freed("AV1", 3, 500)], [spent(null, 8, 800)])
  assert.deepInclude(uses.get("AV1"), { refundedCents: 500, waitingCents: 0 })
  assert.deepInclude(uses.get("AV2"), { refundedCents: 100, waitingCents: 200 })
})

test("what another payment gave back is not this one's, and a note may free several payments", () => {
  const uses = creditUses([freed("AV1", 3, 500), freed("AV1", 3, 200, "q")], [spent(null, 4, 300, "q")])
  assert.deepInclude(uses.get("AV1"), { surplusCents: 700, refundedCents: 200, waitingCents: 500 })
})
