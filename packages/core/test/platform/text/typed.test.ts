import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { typedLine, typedText } from "../../../src/platform/text/typed.ts"

describe("a typed line", () => {
  it.each([
    ["LE\u0301VE\u0302QUE", "LÉVÊQUE"],
    ["\u202eESSAI\u202c", "ESSAI"],
    ["DU\u200bPONT\ufeff", "DUPONT"],
    ["e\u034f\u0301", "é"],
    ["de\u00a0LA\u2003TOUR ", "de LA TOUR"],
    ["a\tb\nc", "a b c"],
    ["\ud800x", "x"],
    ["\u3164", ""],
    ["\u200b", ""],
    ["O’NEIL", "O’NEIL"]
  ])("%j is kept as %j", (typed, kept) => {
    expect(typedLine(typed)).toBe(kept)
  })

  it("is kept once: what was kept stays as it is", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typedLine(typedLine(text)) === typedLine(text)))
  })
})

describe("a typed text", () => {
  it("keeps its lines and its signs, and loses what turns them round", () => {
    expect(typedText("Allergie :\n  arachide\u202e 👨\u200d👩\u200d👧\r\n")).toBe(
      "Allergie :\n  arachide 👨\u200d👩\u200d👧"
    )
  })
})
