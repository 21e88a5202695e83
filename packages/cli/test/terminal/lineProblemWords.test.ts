import { expect, test } from "vitest"
import { lineProblemWords, tableProblemWords } from "../../src/terminal/lineProblemWords.ts"

const plain = (words: string) => words.replaceAll(/\s/g, " ")

test("an agent reads both amounts when a file's amount is not quantity times price", () => {
  const mismatch = {
    code: "amount-mismatch",
    givenCents: 4300,
    quantity: "12",
    unitPriceCents: 360,
    amountCents: 4320
  } as const
  expect(plain(lineProblemWords(mismatch))).toBe("43,00 € au lieu de 12 × 3,60 € = 43,20 €")
})

test("an agent reads who shares an address, and that an issued invoice needs a credit note", () => {
  expect(lineProblemWords({ code: "shared-mail", mail: "luc@example.org", refs: ["F1-2", "F9-1"] })).toBe(
    "luc@example.org est l'adresse de plusieurs adultes (F1-2, F9-1) : elle ne peut ouvrir qu'un compte"
  )
  expect(lineProblemWords({ code: "already-issued", number: "2026100001" })).toContain("faites un avoir")
})

test("an agent reads why a file is no table", () => {
  expect(tableProblemWords({ code: "column-twice", column: "nom" })).toBe("la colonne nom y est deux fois")
  expect(plain(tableProblemWords({ code: "too-large", largestBytes: 64_000_000 }))).toBe(
    "le fichier dépasse 64 Mo : découpez-le"
  )
})
