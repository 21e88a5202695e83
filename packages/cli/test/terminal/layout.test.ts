import * as fc from "fast-check"
import stringWidth from "fast-string-width"
import picocolors from "picocolors"
import { assert, test } from "vitest"
import { type Column, facts, longTable, table } from "../../src/terminal/table.ts"

const wide = (width: number | undefined) => ({ ...picocolors.createColors(false), width })
const columns: ReadonlyArray<Column> = [
  "Nom",
  "Mail",
  { title: "Ville", minor: true },
  { title: "Reste", align: "right" },
  "Remarque"
]
const rows = [
  ["DURAND", "ana.durand@example.fr", "Compiègne", "1 234,50 €", "–"],
  ["N’DIAYE", "noe@example.fr", "Margny-lès-Compiègne", "0,00 €", "–"]
]

test("a table that fits is drawn whole", () => {
  assert.strictEqual(
    table(wide(120), columns, rows),
    "Nom      Mail                   Ville                      Reste  Remarque\n" +
      "DURAND   ana.durand@example.fr  Compiègne             1 234,50 €  –\n" +
      "N’DIAYE  noe@example.fr         Margny-lès-Compiègne      0,00 €  –\n"
  )
})

test("where it does not, columns that say nothing go first, then minor ones, which are named", () => {
  const [narrow, narrower] = [longTable(wide(70), columns), longTable(wide(50), columns)]
  for (const drawn of [narrow, narrower]) drawn.measure(rows)
  assert.match(narrow.draw(rows), /^Nom +Mail +Ville +Reste\n/)
  assert.deepEqual(narrow.leftOut(), [])
  assert.match(narrower.draw(rows), /^Nom +Mail +Reste\n/)
  assert.deepEqual(narrower.leftOut(), ["Ville"])
})

test("a column of nothing but zeros says nothing where there is no room", () => {
  const titles = ["Moyen", ...["Reçu", "Remboursé"].map((title) => ({ title, align: "right" }) as const)]
  const day = [["espèces", "12,00\u00a0€", "0,00\u00a0€"]]
  assert.match(table(wide(40), titles, day), /^Moyen +Reçu +Remboursé\n/)
  assert.match(table(wide(20), titles, day), /^Moyen +Reçu\n/)
})

test("words are wrapped in their column before a row becomes a list of facts", () => {
  const long = [["F0012", "Attestation d’assurance responsabilité civile", "12,00 €"]]
  const titles = ["Foyer", "Document", { title: "Prix", align: "right" } as const]
  assert.strictEqual(
    table(wide(40), titles, long),
    "Foyer  Document                     Prix\nF0012  Attestation d’assurance   12,00 €\n       responsabilité civile\n"
  )
  assert.strictEqual(
    table(wide(24), titles, long),
    "Foyer     F0012\nDocument  Attestation\n          d’assurance\n          responsabilité\n          civile\nPrix      12,00 €\n"
  )
})

test("no line is longer than the terminal, and no word is lost", () => {
  const cell = fc.array(fc.constantFrom("Zoé", "DURAND", "à", "12/11/2026", "李", "N’DIAYE"), { maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 30, max: 120 }),
      (cells, width) => {
        const texts = cells.map((row) => row.map((words) => words.join(" ")))
        const drawn = table(wide(width), ["Un", "Deux", "Trois"], texts)
        for (const line of drawn.split("\n")) assert.isAtMost(stringWidth(line), width)
        const wordsIn = (text: string) =>
          text
            .split(/\s+/)
            .filter((word) => word !== "" && !/^(Un|Deux|Trois)$/.test(word))
            .toSorted()
        assert.deepEqual(wordsIn(drawn), wordsIn(texts.flat().join(" ")))
      }
    )
  )
})

test("a long fact goes on below itself, however long its words are", () => {
  assert.strictEqual(
    facts(wide(20), [["Site", "https://ville.example/portail"]]),
    "Site  https://ville.\n      example/portai\n      l\n"
  )
})
