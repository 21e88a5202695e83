import { describe, expect, it } from "vitest"
import { normalisedPhone, readablePhone } from "../../src/households/phones.ts"

describe("a phone number", () => {
  it.each([
    ["06 12 34 56 78", "+33612345678"],
    ["06.12.34.56.78", "+33612345678"],
    [" 0344202020 ", "+33344202020"],
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["0033 6 12 34 56 78", "+33612345678"],
    ["0032 470 12 34 56", "+32470123456"],
    ["+590 690 12 34 56", "+590690123456"]
  ])("typed as %s is kept as %s", (typed, kept) => {
    expect(normalisedPhone(typed)).toBe(kept)
  })

  it.each(["", "demander à mamie", "06 12 34 56", "12", "0012"])("is not recognised in “%s”", (typed) => {
    expect(normalisedPhone(typed)).toBeUndefined()
  })

  it("is read the way its country writes it, and left alone when it is none", () => {
    expect(["+33612345678", "+32470123456", "chez mamie"].map(readablePhone)).toEqual([
      "06 12 34 56 78",
      "+32 470 12 34 56",
      "chez mamie"
    ])
  })
})
