import { createHash } from "node:crypto"
import fc from "fast-check"
import { expect, it } from "vitest"
import { drawOrder } from "../../../src/reservations/draws/drawOrder.ts"

const seedOf = (text: string) => createHash("sha256").update(text).digest("hex")
const ranks = (seed: string, parties: ReadonlyArray<{ readonly id: string; readonly weight: number }>) =>
  drawOrder(seed, parties).map(({ party }) => party.id)

const seeds = fc.string().map(seedOf)
const someParties = fc.uniqueArray(fc.record({ id: fc.uuid(), weight: fc.integer({ min: 1, max: 9 }) }), {
  selector: ({ id }) => id,
  maxLength: 40
})

it("ranks everybody once, and the same whatever the order in which they are given", () => {
  fc.assert(
    fc.property(seeds, someParties, (seed, parties) => {
      const drawn = drawOrder(seed, parties)
      expect(drawn.map(({ rank }) => rank)).toEqual(parties.map((_, index) => index + 1))
      expect(drawn.map(({ party }) => party.id).toSorted()).toEqual(parties.map(({ id }) => id).toSorted())
      expect(ranks(seed, parties.toReversed())).toEqual(ranks(seed, parties))
    })
  )
})

it("keeps the order of the others when somebody leaves", () => {
  fc.assert(
    fc.property(seeds, someParties, (seed, parties) => {
      const [gone] = parties
      const without = ranks(seed, parties.slice(1))
      expect(without).toEqual(ranks(seed, parties).filter((id) => id !== gone?.id))
    })
  )
})

it("comes to what anybody reckons with the seed and the ids", () => {
  const seed = seedOf("essai")
  const parties = ["a", "b", "c", "d"].map((id, index) => ({ id, weight: index + 1 }))
  expect(drawOrder(seed, parties).map(({ party, key }) => [party.id, key.toFixed(6)])).toMatchInlineSnapshot(`
    [
      [
        "c",
        "-0.062579",
      ],
      [
        "d",
        "-0.146370",
      ],
      [
        "b",
        "-0.608148",
      ],
      [
        "a",
        "-2.218664",
      ],
    ]
  `)
})

it("gives a weight of three about three times as many first ranks as a weight of one", () => {
  const parties = [
    { id: "one", weight: 1 },
    { id: "three", weight: 3 }
  ]
  const draws = 4000
  const first = Array.from({ length: draws }, (_, index) => ranks(seedOf(String(index)), parties)[0])
  const share = first.filter((id) => id === "three").length / draws
  // three of four; the deviation of 4000 draws is 0.7 points
  expect(share).toBeGreaterThan(0.72)
  expect(share).toBeLessThan(0.78)
})
