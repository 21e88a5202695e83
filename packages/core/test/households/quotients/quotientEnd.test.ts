import { assert, describe, test } from "vitest"
import { quotientEnd } from "../../../src/households/quotients/quotientEnd.ts"

describe("the day until which a declared quotient holds", () => {
  test("is the next one that the town names, after the day from which it holds", () => {
    assert.strictEqual(quotientEnd("2026-09-01", null), null)
    assert.strictEqual(quotientEnd("2026-09-01", "12-31"), "2026-12-31")
    assert.strictEqual(quotientEnd("2026-12-31", "12-31"), "2027-12-31")
    assert.strictEqual(quotientEnd("2026-09-01", "02-29"), "2027-02-28")
    assert.strictEqual(quotientEnd("2027-09-01", "02-29"), "2028-02-29")
  })
})
