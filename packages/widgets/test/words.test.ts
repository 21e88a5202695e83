import { describe, expect, it } from "vitest"
import { en } from "../src/words/en.ts"
import { fr } from "../src/words/fr.ts"

const keysOf = (words: object, path = ""): ReadonlyArray<string> =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${path}${key}.`) : [`${path}${key} ${typeof value}`]
  )

const textsOf = (words: object): ReadonlyArray<string> =>
  Object.values(words).flatMap((value) =>
    typeof value === "string" ? [value] : typeof value === "function" ? [String(value("x", "y"))] : textsOf(value)
  )

describe("words", () => {
  it("exist in French and in English under the same keys", () => {
    expect(keysOf(en).toSorted()).toEqual(keysOf(fr).toSorted())
  })

  it("follow French typography", () => {
    expect(textsOf(fr).filter((text) => /(^|[^\u202f])[:;!?](\s|$)|'/.test(text))).toEqual([])
  })

  it("never let « e‑mail » be cut at its hyphen", () => {
    expect([...textsOf(fr), ...textsOf(en)].filter((text) => text.includes("e-mail"))).toEqual([])
  })
})
