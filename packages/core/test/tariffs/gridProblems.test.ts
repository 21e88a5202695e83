import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { conditionsHold } from "../../src/tariffs/conditions.ts"
import { gridProblems } from "../../src/tariffs/gridProblems.ts"
import { priceUnit } from "../../src/tariffs/pricing.ts"
import { tariffProblems } from "../../src/tariffs/tariffProblems.ts"
import { factsOf, tariffOf } from "./tariffsUnderTest.ts"

const band = (from: number, below: number | null, price = 1) => ({
  when: { quotient: below === null ? { from } : { from, below } },
  price
})
const unknown = { when: { quotient: "unknown" }, price: 5 }
const problemsOf = (rows: ReadonlyArray<unknown>) => gridProblems(tariffOf(rows))

describe("a grid", () => {
  it("without a hole, an overlap or a useless row has no problem", () => {
    assert.deepStrictEqual(problemsOf([band(0, 500), band(500, null), unknown]), [])
    assert.deepStrictEqual(problemsOf([band(0, 500), { otherwise: true, price: 3 }]), [])
  })

  it("with a hole is told the quotients that fall through, to the cent", () => {
    const [problem] = problemsOf([
      { when: { quotient: { from: 0, to: 622 } }, price: 1 },
      { when: { quotient: { from: 623 } }, price: 2 },
      unknown
    ])
    assert.containSubset(problem, { code: "hole", example: { quotientFrom: 62_201, quotientTo: 62_299 } })
  })

  it("with a hole beside the quotient is told by an example", () => {
    const rows = [
      { when: { siblings: { to: 2 }, residents: true }, price: 1 },
      { when: { siblings: { from: 3 } }, price: 2 }
    ]
    assert.deepStrictEqual(
      problemsOf(rows).map((problem) => problem.code),
      ["hole", "no-default"]
    )
    assert.containSubset(problemsOf(rows)[0], { example: { resident: false, siblings: 1 } })
  })

  it("without a price for a quotient that nobody knows is refused", () => {
    assert.containSubset(problemsOf([band(0, null)]), [{ code: "no-default", example: { quotientFrom: null } }])
  })

  it("with two prices for somebody names both rows", () => {
    assert.containSubset(problemsOf([band(0, 501), band(500, null), unknown]), [
      { code: "overlap", row: 1, other: 2, example: { quotientFrom: 50_000 } }
    ])
  })

  it("with a row that nothing reaches names it", () => {
    assert.containSubset(problemsOf([band(0, null), unknown, { otherwise: true, price: 9 }]), [
      { code: "unreachable", row: 3 }
    ])
    assert.containSubset(problemsOf([{ otherwise: true, price: 9 }, band(600, 500)]), [{ code: "unreachable", row: 2 }])
  })

  it("with a rate of a quotient that nobody knows is refused", () => {
    const effort = { percent: 0.3, floor: 1, ceiling: 5 }
    assert.containSubset(problemsOf([{ otherwise: true, effort }]), [{ code: "rate-without-quotient", row: 1 }])
  })

  it("of too many combinations is refused instead of being looked through for ever", () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ when: { with: [`a${at}`] }, price: 1 }))
    assert.deepStrictEqual(
      problemsOf(rows).map((problem) => problem.code),
      ["too-many"]
    )
  })
})

describe("what a tariff says beside its grid", () => {
  it("is refused where nobody can meet its conditions, and where a refund has nothing to give back", () => {
    const activities = new Map([["restauration", ["repas"]]])
    const found = (more: Readonly<Record<string, unknown>>) =>
      tariffProblems([tariffOf([{ otherwise: true, price: 3 }], more)], activities).map((problem) => [
        problem.code,
        "what" in problem ? problem.what : ""
      ])
    const ccas = { code: "ccas", name: "CCAS", euros: 1, when: { quotient: { from: 500, to: 400 } } }
    const panier = { name: "Panier", component: "meal", price: 1, when: { with: ["pai"], without: ["pai"] } }
    assert.deepStrictEqual(found({ payers: [ccas], extras: [panier] }), [
      ["never-holds", "Panier"],
      ["never-holds", "CCAS"]
    ])
    const refund = { penalties: [{ name: "Remboursé", on: "justified-absence", euros: -3.85 }] }
    assert.deepStrictEqual(found(refund), [["refund-without-month", "Remboursé"]])
    assert.deepStrictEqual(found({ ...refund, per: "month" }), [])
  })
})

const anyQuotient = fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: null })
const anyFacts = fc
  .record({
    quotientCents: anyQuotient,
    resident: fc.boolean(),
    siblings: fc.integer({ min: 1, max: 6 }),
    attributes: fc.subarray(["pai"])
  })
  .map(factsOf)
const anyBand = fc.record({ from: fc.integer({ min: 0, max: 3_000 }), to: fc.integer({ min: 0, max: 3_000 }) })
const anyWhen = fc.record(
  {
    quotient: fc.oneof(fc.constant("unknown"), anyBand),
    residents: fc.boolean(),
    siblings: fc.record({ from: fc.integer({ min: 1, max: 4 }), to: fc.integer({ min: 1, max: 6 }) }),
    with: fc.constant(["pai"])
  },
  { requiredKeys: [] }
)

describe("any grid", () => {
  it("that has no problem gives everybody one price, and one with a hole or an overlap leaves somebody without", () => {
    fc.assert(
      fc.property(fc.array(anyWhen, { minLength: 1, maxLength: 4 }), anyFacts, (whens, facts) => {
        const tariff = tariffOf(whens.map((when) => ({ when, price: 1 })))
        const codes = new Set(gridProblems(tariff).map(({ code }) => code))
        const holding = tariff.rows.filter(({ when }) => conditionsHold(when, facts)).length
        if (holding === 0) assert.isTrue(codes.has("hole") || codes.has("no-default"))
        if (holding > 1) assert.isTrue(codes.has("overlap"))
        if (codes.size === 0) assert.isDefined(priceUnit(tariff, facts))
      })
    )
  })
})
