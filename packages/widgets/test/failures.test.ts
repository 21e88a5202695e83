import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Trouble } from "../src/internal/api/failure.ts"
import { sayTrouble } from "../src/internal/base/parts.ts"
import { en } from "../src/words/en.ts"
import { fr } from "../src/words/fr.ts"

const contract = readFileSync(new URL("../../../docs/openapi.json", import.meta.url), "utf8")
const { paths, components } = JSON.parse(contract)

/** The codes of the problems that an operation may answer with. */
const codesOf = (operation: object): ReadonlyArray<string> =>
  [...JSON.stringify(operation).matchAll(/#\/components\/schemas\/(\w+Encoded)/g)].map(
    ([, name = ""]) => components.schemas[name].properties.code.enum[0]
  )

describe("beginning to pay", () => {
  const codes = codesOf(paths["/api/v1/payments"].post.responses)

  it("may be refused for a file that is not verified yet", () => {
    expect(codes).toContain("verification-missing")
  })

  // a refused payment has words for each of its rules; the others are mistakes of a program, which no element makes
  // who waits has the waiting room's own words, and the client asks again by itself: no element meets it
  const wordless = [
    "waiting-room",
    "payment-refused",
    "request-unreadable",
    "guard-header-missing",
    "media-type-unsupported"
  ]

  it.each(codes.filter((code) => !wordless.includes(code)))("says in words what %s means", (code) => {
    expect(Object.keys({ ...fr.failures, ...fr.paying })).toContain(code)
    expect(Object.keys({ ...en.failures, ...en.paying })).toContain(code)
  })
})

describe("what went wrong", () => {
  const instance = "urn:portail-familles:reference:7K4M-2QXD"
  const answered = (code: string) => ({ code, instance }) as Trouble

  it("has the reference to read out on the phone where nobody foresaw it, and nowhere else", () => {
    for (const code of ["unexpected", "a-code-without-words"]) {
      expect(sayTrouble(fr, answered(code))).toBe(
        "Le portail rencontre une difficulté. Réessayez dans quelques minutes. Référence 7K4M-2QXD"
      )
    }
    expect(sayTrouble(en, answered("unexpected"))).toMatch(/ Reference 7K4M-2QXD$/)
    expect(sayTrouble(fr, answered("town-unknown"))).toBe(fr.failures["town-unknown"])
    expect(sayTrouble(fr, { code: "unexpected" })).toBe(fr.failures.unexpected)
  })
})
