import { assert, describe, it } from "@effect/vitest"
import { priceCurve } from "../../src/tariffs/priceCurve.ts"
import { factsOf, tariffOf } from "./tariffsUnderTest.ts"

describe("a price against the quotient", () => {
  it("has a cliff where a cent of quotient changes it by more than rounding does", () => {
    const rows = [
      { when: { quotient: { to: 1000 } }, price: 1 },
      { otherwise: true, price: 5.3 }
    ]
    assert.deepStrictEqual(priceCurve(tariffOf(rows), factsOf(), 250_000).cliffs, [
      { from: { quotientCents: 100_000, cents: 100 }, to: { quotientCents: 100_001, cents: 530 } }
    ])
  })

  it("has none where a rate grows between its floor and its ceiling", () => {
    const rows = [
      { when: { quotient: { from: 0 } }, effort: { percent: 0.287, floor: 1, ceiling: 5.97 } },
      { otherwise: true, price: 5.97 }
    ]
    const { points, cliffs } = priceCurve(tariffOf(rows), factsOf(), 250_000)
    assert.deepStrictEqual(cliffs, [])
    assert.deepStrictEqual(
      points.map(({ cents }) => cents),
      points.map(({ cents }) => cents).toSorted((a, b) => a - b)
    )
  })
})
