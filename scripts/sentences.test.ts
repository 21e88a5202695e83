import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { findSentences } from "./sentences.ts"

/** What is refused of a core that has only this source. */
function refusedIn(path: string, source: string) {
  const root = mkdtempSync(join(tmpdir(), "portail-sentences-"))
  try {
    const file = join(root, "packages/core/src", path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, source)
    return findSentences(root).sentences.map(({ line, text }) => `${line} ${text}`)
  } finally {
    rmSync(root, { recursive: true })
  }
}

test.each([
  ["an accent", 'const a = 1\nrefuse("la régie manque")\n', "2 la régie manque"],
  ["a French word alone", 'const words = "il manque une colonne"\n', "1 il manque une colonne"],
  ["an elision", 'const words = "foyer n\'existe plus"\n', "1 foyer n'existe plus"],
  ["values between its words", "const words = `$" + "{column} est vide`\n", "1 $" + "{column} est vide"],
  ["its place in SQL", "sql`select format('le foyer %s manque', ref)`\n", "1 select format('le foyer %s manque', ref)"]
])("a French sentence is refused in core: by %s", (_, source, refused) => {
  expect(refusedIn("invoices/rows.ts", source)).toEqual([refused])
})

test("codes, SQL, English, quoted comments and single words of the trade are allowed", () => {
  const source = [
    '/** Reads « le numéro » of a line, as "l\'adresse". */',
    '// what people write: "la facture"',
    'const problem = { code: "already-issued", column: "échéance" }',
    "sql`select l.id, h.name from lines l join households h on h.id = l.household_id`",
    'const message = "the invoice is not there"'
  ].join("\n")
  expect(refusedIn("invoices/rows.ts", source)).toEqual([])
})

test.each(["invoices/letters/fr.ts", "documents/pdf/page.ts", "documents/words.ts", "documents/healthWords.ts"])(
  "words may stand in %s",
  (path) => {
    expect(refusedIn(path, 'const fr = { paid: "Votre paiement est arrivé" }\n')).toEqual([])
  }
)
