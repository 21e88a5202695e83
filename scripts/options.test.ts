import { expect, test } from "vitest"
import { knownNames, wholeNumber } from "./options.ts"

test("a check counts to whole numbers only", () => {
  expect(wholeNumber("histories", "600")).toBe(600)
  expect(wholeNumber("seed", "0", 0)).toBe(0)
  for (const given of ["", "0", "-3", "1.5", "many"])
    expect(() => wholeNumber("histories", given), given).toThrow(/--histories takes a whole number from 1 on/)
})

test("a check runs no part that it does not know, and says which there are", () => {
  expect(knownNames("only", "unit,guide", ["unit", "proxies", "guide"])).toEqual(new Set(["unit", "guide"]))
  expect(() => knownNames("only", "unit,gide", ["unit", "guide"])).toThrow("--only knows no “gide”, but unit, guide")
  expect(() => knownNames("only", "", ["unit"])).toThrow(/knows no/)
})
