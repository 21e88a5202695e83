import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { shortening } from "../../checks/shrinking.ts"

/** Checks that every number is below ten thousand, on a clock that each number moves by a second. */
const checked = async (milliseconds: number) => {
  let [time, lived] = [0, 0]
  const causes: Array<unknown> = []
  const live = async (number: number) => {
    time += 1000
    lived += 1
    if (number >= 10_000) throw new Error(`${number} is too large`)
  }
  const property = shortening(live, { milliseconds, told: (cause) => causes.push(cause), now: () => time })
  const outcome = await fc.check(fc.asyncProperty(fc.nat(1_000_000_000), property), { seed: 7 })
  return { outcome, lived, causes }
}

describe("the search for a shorter history", () => {
  it("finds the shortest while there is time, and tells the first at once", async () => {
    const { outcome, causes } = await checked(1e9)
    assert.deepStrictEqual(outcome.counterexample, [10_000])
    assert.lengthOf(causes, 1)
  })

  it("ends when its time is over, with what it has", async () => {
    const [long, short] = [await checked(1e9), await checked(3000)]
    assert.isTrue(short.outcome.failed)
    assert.isAtMost(short.lived, 4 + long.outcome.numRuns)
    assert.isBelow(short.lived, long.lived)
  })
})
