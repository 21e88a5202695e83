import { assert, describe, test } from "vitest"
import { addressOfSeed, newSeed, stepOfCode } from "../../../src/reservations/attendance/links/codes.ts"

/** The seed of RFC 6238's own vectors (appendix B), “12345678901234567890”; its codes there have eight digits, of which six are the last. */
const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
const at = (seconds: number) => new Date(seconds * 1000)

describe("a code of a staff link", () => {
  test.each([
    [59, "287082", 1],
    [1_111_111_109, "081804", 37_037_036],
    [1_234_567_890, "005924", 41_152_263],
    [20_000_000_000, "353130", 666_666_666]
  ])("at second %i is %s, as RFC 6238 says", (seconds, code, step) => {
    assert.strictEqual(stepOfCode(seed, code, at(seconds)), step)
  })

  test("is taken half a minute early and late, and no further off; its half minute stays the same", () => {
    const [early, late] = [at(59 - 30), at(59 + 30)]
    assert.deepStrictEqual(
      [early, at(59), late].map((when) => stepOfCode(seed, "287082", when)),
      [1, 1, 1]
    )
    assert.isUndefined(stepOfCode(seed, "287082", at(59 + 60)))
    assert.isUndefined(stepOfCode(seed, "287083", at(59)))
  })

  test("comes from a seed of 160 bits, another one each time, whose address names the town and the link", () => {
    const [one, other] = [newSeed(), newSeed()]
    assert.match(one, /^[A-Z2-7]{32}$/)
    assert.notStrictEqual(one, other)
    const address = new URL(addressOfSeed(seed, { issuer: "Ville de Saint-Fictif", label: "Équipe: midi" }))
    assert.strictEqual(address.protocol, "otpauth:")
    assert.strictEqual(decodeURIComponent(address.pathname).split(":")[0], "/Ville de Saint-Fictif")
    assert.deepInclude(Object.fromEntries(address.searchParams), {
      ...{ secret: seed, issuer: "Ville de Saint-Fictif", algorithm: "SHA1", digits: "6", period: "30" }
    })
  })
})
