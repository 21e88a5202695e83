import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { penaltiesDue } from "../../src/tariffs/penalties.ts"
import { priceUnit, unitsCounted } from "../../src/tariffs/pricing.ts"
import type { Tariff } from "../../src/tariffs/Tariff.ts"
import { penaltySentence, priceSentence } from "../../src/tariffs/words.ts"
import { factsOf, tariffOf } from "./tariffsUnderTest.ts"

const flat = (price: number, more: Readonly<Record<string, unknown>> = {}) =>
  tariffOf([{ otherwise: true, price }], more)
const effort = (percent: number, floor: number, ceiling: number) =>
  tariffOf([
    { when: { quotient: { from: 0 } }, effort: { percent, floor, ceiling } },
    { otherwise: true, price: ceiling }
  ])
const priced = (tariff: Tariff, facts = factsOf()) => {
  const price = priceUnit(tariff, facts)
  assert.isDefined(price)
  return price
}

describe("a unit price", () => {
  it("is settled half-up to the cent, before it is multiplied", () => {
    const rate = (percent: number, quotient: number, rounding = "half-up") =>
      priced({ ...effort(percent, 0, 100), rounding } as Tariff, factsOf({ quotientCents: quotient * 100 })).cents
    assert.deepStrictEqual(
      [rate(0.05, 4874.62), rate(0.06, 687.3), rate(0.06, 687.3, "up"), rate(0.05, 4874.62, "down")],
      [244, 41, 42, 243]
    )
    assert.deepStrictEqual([rate(0.5, 1, "half-even"), rate(1.5, 1, "half-even"), rate(0.5, 1)], [0, 2, 1])
  })

  it("of a rate is settled to the decimals that the town says, before what else changes it", () => {
    const at = (decimals: number | null, more: Readonly<Record<string, unknown>> = {}) => {
      const tariff = tariffOf(
        [
          { when: { quotient: { from: 0 } }, effort: { percent: 0.3, floor: 0, ceiling: 100, decimals } },
          { otherwise: true, price: 9 }
        ],
        more
      )
      return priced(tariff, factsOf({ quotientCents: 82_155 }))
    }
    // 0,3 % de 821,55 : 2,46465
    assert.deepStrictEqual(
      [null, 4, 3, 2, 1, 0].map((decimals) => at(decimals).cents),
      [246, 246, 247, 246, 250, 200]
    )
    assert.strictEqual(
      priceSentence(at(1), 1, "repas", "fr").replaceAll(/[\u00a0\u202f]/g, " "),
      "1 repas × 2,50 € : 0,3 % de votre quotient 821,55, arrondi aux dix centimes"
    )
  })

  it("says that the quotient is not known also where a row for all others holds, and not twice", () => {
    const said = (name: string) =>
      priceSentence(
        priced(
          tariffOf([
            { name: "Tranche 1", when: { quotient: { to: 500 } }, price: 1 },
            { name, otherwise: true, price: 4 }
          ]),
          factsOf({ quotientCents: null })
        ),
        1,
        "repas",
        "fr"
      ).replaceAll(/[\u00a0\u202f]/g, " ")
    assert.strictEqual(said("Tranche 2"), "1 repas × 4,00 € : Tranche 2, quotient non communiqué")
    assert.strictEqual(
      said("Tranche 2 ou quotient non communiqué"),
      "1 repas × 4,00 € : Tranche 2 ou quotient non communiqué"
    )
  })

  it("keeps its arithmetic: the rate, the floor, each reduction, the rounding", () => {
    const tariff = {
      ...effort(0.36, 2.6, 4.5),
      adjustments: tariffOf([{ otherwise: true, price: 1 }], {
        adjustments: [{ name: "Deuxième enfant", when: { siblings: { from: 2 } }, percent: -15 }]
      }).adjustments
    }
    assert.deepStrictEqual(priced(tariff, factsOf({ quotientCents: 50_000, siblings: 2 })).trace.steps, [
      { kind: "rate", percent: 0.36, quotientCents: 50_000, cents: 180 },
      { kind: "floor", cents: 260 },
      { kind: "adjustment", name: "Deuxième enfant", percent: -15, cents: 221 }
    ])
  })

  it("is told to the family with the rate, its quotient and the council's decision", () => {
    const tariff = { ...effort(0.36, 2.6, 4.5), deliberation: "délibération du 25 juin 2026" }
    assert.strictEqual(
      priceSentence(priced(tariff), 4, "repas", "fr").replaceAll(/[\u00a0\u202f]/g, " "),
      "4 repas × 3,24 € : 0,36 % de votre quotient 900, délibération du 25 juin 2026"
    )
    assert.strictEqual(
      priceSentence(priced(tariff, factsOf({ quotientCents: null })), 1, "repas", "fr").replaceAll(
        /[\u00a0\u202f]/g,
        " "
      ),
      "1 repas × 4,50 € : quotient non communiqué, délibération du 25 juin 2026"
    )
  })

  it("is never below zero for a family, whatever others pay", () => {
    const payers = [
      { code: "ccas", name: "CCAS", euros: 3 },
      { code: "caf", name: "CAF", percent: 50 }
    ]
    const price = priced(flat(4, { payers }))
    assert.deepStrictEqual(
      price.payers.map(({ cents }) => cents),
      [300, 100]
    )
    assert.strictEqual(price.familyCents, 0)
  })

  it("grows with the quotient where a rate says so, and stays between floor and ceiling", () => {
    const tariff = effort(0.287, 1, 5.97)
    const amount = fc.integer({ min: 0, max: 400_000 })
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const cents = (quotientCents: number) => priced(tariff, factsOf({ quotientCents })).cents
        assert.isAtMost(cents(low), cents(high))
        assert.isAtLeast(cents(low), 100)
        assert.isAtMost(cents(high), 597)
      })
    )
  })

  it("is the sum of its parts, and what is left to the family is the price without what others pay", () => {
    const tariff = flat(5.74, {
      component: "care",
      extras: [{ name: "Goûter", component: "meal", price: 0.5 }],
      payers: [{ code: "ccas", name: "CCAS", percent: 33.3 }]
    })
    const price = priced(tariff)
    assert.strictEqual(
      price.parts.reduce((sum, { cents }) => sum + cents, 0),
      price.cents
    )
    assert.strictEqual(price.familyCents + price.payers.reduce((sum, { cents }) => sum + cents, 0), price.cents)
  })
})

describe("minutes", () => {
  it("count as parts that have begun, after the tolerance", () => {
    const tariff = flat(1, { per: "minutes", minutes: 30, toleranceMinutes: 2 })
    assert.deepStrictEqual(
      [0, 2, 3, 32, 33, 62, 63].map((minutes) => unitsCounted(tariff, minutes)),
      [0, 0, 1, 1, 2, 2, 3]
    )
  })
})

describe("penalties", () => {
  const occurrencesOf = (
    tariff: Tariff,
    event: "late-booking" | "no-booking" | "late-pick-up",
    times: number,
    minutes = 0
  ) => Array.from({ length: times }, () => ({ event, child: "", facts: factsOf(), unitPrice: priced(tariff), minutes }))
  const due = (penalty: Readonly<Record<string, unknown>>, times: number, minutes = 0, more = {}) => {
    const tariff = flat(4, { penalties: [{ name: "Pénalité", on: "late-booking", ...penalty }], ...more })
    const event = (penalty["on"] ?? "late-booking") as "late-booking"
    return penaltiesDue(tariff, occurrencesOf(tariff, event, times, minutes)).map(({ cents }) => cents)
  }

  it("fall due each time, only the first ones, or once for a family", () => {
    assert.deepStrictEqual(due({ percent: 50 }, 3), [200, 200, 200])
    assert.deepStrictEqual(due({ percent: 50, first: 2 }, 3), [200, 200])
    assert.deepStrictEqual(due({ euros: 25, per: "family" }, 3), [2500])
  })

  it("are counted: some are let pass, or one falls due for so many, of a family or of each child", () => {
    assert.deepStrictEqual(due({ euros: 10, after: 2 }, 5), [1000, 1000, 1000])
    assert.deepStrictEqual(due({ euros: 10, every: 3 }, 7), [1000, 1000])
    assert.deepStrictEqual(due({ euros: 10, after: 1, every: 2, first: 1 }, 9), [1000])
    const at = (counted: string) => {
      const tariff = flat(4, { penalties: [{ name: "Retard", on: "late-pick-up", euros: 10, after: 1, counted }] })
      const some = occurrencesOf(tariff, "late-pick-up", 4).map((each, place) => ({
        ...each,
        child: place < 2 ? "a" : "b"
      }))
      return penaltiesDue(tariff, some).map(({ occurrence }) => occurrence)
    }
    assert.deepStrictEqual(
      [at("family"), at("child")],
      [
        [1, 2, 3],
        [1, 3]
      ]
    )
  })

  it("say how they were reckoned", () => {
    const said = (penalty: Readonly<Record<string, unknown>>, minutes = 0) => {
      const tariff = flat(4.15, { penalties: [{ name: "Pénalité", on: "late-pick-up", ...penalty }] })
      return penaltiesDue(tariff, occurrencesOf(tariff, "late-pick-up", 1, minutes)).map(({ arithmetic }) =>
        penaltySentence(arithmetic, "fr").replaceAll(/[\u00a0\u202f]/g, " ")
      )
    }
    assert.deepStrictEqual(
      [said({ percent: 50 }), said({ euros: 5, everyMinutes: 15 }, 31), said({ euros: 5, everyMinutes: 15 }, 3)].flat(),
      ["50 % de 4,15 €", "3 × 15 min commencées", "1 × 15 min commencée"]
    )
    assert.deepStrictEqual(said({ euros: 10 }), [""])
  })

  it("may concern one component of the price only", () => {
    const more = { component: "care", extras: [{ name: "Déjeuner", component: "meal", price: 3.5 }] }
    assert.deepStrictEqual(due({ percent: 30, component: "meal" }, 1, 0, more), [105])
  })

  it("count minutes that have begun, and may replace the price", () => {
    assert.deepStrictEqual(due({ on: "late-pick-up", euros: 1, everyMinutes: 15 }, 1, 31), [300])
    assert.deepStrictEqual(due({ on: "no-booking", price: 13 }, 1), [900])
  })
})
