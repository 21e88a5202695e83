import { expect, test } from "vitest"
import { custodyWords, documentKindWords } from "../../src/terminal/fileProblemWords.ts"

test("an agent reads where in the document kinds something does not hold, and what to write", () => {
  const where = { kind: "fiche", question: "a" }
  expect(documentKindWords({ code: "health-answered-otherwise", ...where, health: "asthma", kinds: ["yes-no"] })).toBe(
    "fiche : question a : health: asthma se répond par yes-no"
  )
  expect(documentKindWords({ code: "template-unusable", kind: "fiche", file: "f.pdf", reason: "noForm" })).toBe(
    "fiche : template.file f.pdf : le PDF n'a aucun champ à remplir"
  )
})

test("an agent reads which home of a custody calendar is not the child's", () => {
  expect(custodyWords({ code: "not-its-home", childRef: "E1", homeRef: "F9" })).toBe(
    "Le foyer F9 n'est pas celui de l'enfant E1."
  )
})
