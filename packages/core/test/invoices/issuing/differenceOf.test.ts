import { describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { differenceOf } from "../../../src/invoices/issuing/differenceOf.ts"
import type { RunLine } from "../../../src/invoices/issuing/Run.ts"

const line = fc.record({
  child: fc.constantFrom("one", "two"),
  price: fc.constantFrom(260, 324),
  quantity: fc.integer({ min: 1, max: 20 })
})
const month = fc.array(line, { maxLength: 6 }).map((all) =>
  all.map(
    ({ child, price, quantity }): RunLine => ({
      ...{ childId: child, kind: "price", component: "meal", activityCode: "restauration", unitCode: "repas" },
      ...{ activity: "Restauration", description: "Repas", quantity, unit: "repas", unitPriceCents: price },
      ...{ amountCents: quantity * price, tariff: "", firstDay: "2026-10-01", lastDay: "2026-10-01", trace: {} }
    })
  )
)
const sumOf = (lines: ReadonlyArray<RunLine>): number => lines.reduce((sum, { amountCents }) => sum + amountCents, 0)

describe("what later runs of a month issue", () => {
  it("comes to the last state of the month, whatever it was before, and then to nothing more", () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 5 }), (states) => {
        let issued: ReadonlyArray<RunLine> = []
        for (const due of states) issued = [...issued, ...differenceOf(due, issued)]
        const last = states.at(-1) ?? []
        return sumOf(issued) === sumOf(last) && differenceOf(last, issued).every(({ quantity }) => quantity === 0)
      })
    )
  })
})
