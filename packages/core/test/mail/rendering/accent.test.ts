import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { accentOf, luminance } from "../../../src/mail/rendering/accent.ts"

describe("a town's colour on a button", () => {
  it("always carries text that can be read (WCAG AA)", () => {
    const hex = fc.stringMatching(/^#([\da-fA-F]{3}|[\da-fA-F]{6})$/)
    fc.assert(
      fc.property(hex, (color) => {
        const { background, text } = accentOf(color)
        const [dark = 0, light = 0] = [luminance(background), luminance(text)].sort((a, b) => a - b)
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 1000 }
    )
  })

  it.each(["red;background:url(//x)", "", "#12", "#12345g", "rgb(0,0,0)", '"><b>'])(
    "is neutral instead of %j",
    (color) => {
      expect(accentOf(color).background).toBe("#1f4f8c")
    }
  )
})
