import { describe, expect, it } from "vitest"
import { frenchIn } from "../../core/test/support/frenchIn.ts"
import { languages } from "../src/generated/languages.ts"
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
  it.each(Object.entries(languages))("exist in French and in %s under the same keys", async (code, load) => {
    expect(keysOf((await load())[code] ?? {}).toSorted()).toEqual(keysOf(fr).toSorted())
  })

  it.each(Object.entries(languages))("leave no sentence in French to who reads %s", async (code, load) => {
    const sentences = textsOf(fr).filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length > 3)
    const french = new Set(sentences.filter((text) => !/\.(pdf|zip)$/.test(text)))
    expect(textsOf((await load())[code] ?? {}).filter((text) => french.has(text))).toEqual([])
  })

  it("are English in English, but for French names", () => {
    const names = ["Trésor public", "Chèque-Vacances", "Français", "(régie)", "rôle", "département", "Compiègne"]
    expect(textsOf(en).flatMap((text) => frenchIn(text, names).map((word) => `${word}: ${text}`))).toEqual([])
  })

  it("follow French typography", () => {
    expect(textsOf(fr).filter((text) => /(^|[^\u202f])[:;!?](\s|$)|'/.test(text))).toEqual([])
  })

  it("never let « e‑mail » be cut at its hyphen", () => {
    expect([...textsOf(fr), ...textsOf(en)].filter((text) => text.includes("e-mail"))).toEqual([])
  })
})
