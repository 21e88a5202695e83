import { assert, test } from "vitest"
import { plainLines } from "../../src/terminal/progress.ts"
import { count, day, euros, moment, paidOn } from "../../src/terminal/words.ts"
import { recording } from "../support/recording.ts"

test("moments are told on the clocks of Paris, summer and winter", () => {
  assert.strictEqual(moment(new Date("2026-07-01T22:30:00Z")), "02/07/2026 00:30")
  assert.strictEqual(moment(new Date("2026-01-01T22:30:00Z")), "01/01/2026 23:30")
  assert.strictEqual(moment(null), "–")
})

test("a counter payment is of its day, an online one of its moment", () => {
  const paidAt = new Date("2026-11-20T11:00:00Z")
  assert.deepStrictEqual(
    (["cash", "cheque", "voucher", "card", "direct-debit"] as const).map((means) => paidOn({ paidAt, means })),
    ["20/11/2026", "20/11/2026", "20/11/2026", "20/11/2026 12:00", "20/11/2026 12:00"]
  )
  assert.strictEqual(paidOn({ paidAt: null, means: "payfip" }), "–")
})

test("a day stays the day it is", () => {
  assert.strictEqual(day("2026-03-29"), "29/03/2026")
})

test("amounts are euros and French counts from two on in the plural", () => {
  assert.strictEqual(euros(123450).replace(/[\u00a0\u202f]/g, " "), "1 234,50 €")
  assert.deepEqual(
    [0, 1, 2].map((number) => count(number, "facture")),
    ["0 facture", "1 facture", "2 factures"]
  )
})

test("without a terminal long work writes a line every five seconds, short work none", () => {
  const terminal = recording()
  let now = 0
  const shown = plainLines(terminal, "Importation", () => now)
  for (const at of [1_000, 4_999, 5_000, 6_000, 11_000]) {
    now = at
    shown.update(at, 20_000)
  }
  assert.strictEqual(terminal.written.err, "Importation : 5000/20000\nImportation : 11000/20000\n")
})
