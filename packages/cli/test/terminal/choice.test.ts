import { Schema } from "effect"
import { assert, test } from "vitest"
import { counterMeansOf, meansSynonyms } from "../../../core/src/ledger/means.ts"
import { sectionWords } from "../../src/commands/family/sectionWords.ts"
import { choiceOf, keysOf } from "../../src/terminal/choice.ts"
import {
  accountStates,
  attemptStates,
  counterMeansWords,
  documentStates,
  invoiceStates,
  meansWords
} from "../../src/terminal/words.ts"

const catalogues: ReadonlyArray<Readonly<Record<string, string>>> = [
  accountStates,
  attemptStates,
  documentStates,
  invoiceStates,
  meansWords,
  sectionWords
]

test("what is printed for a value is taken for it, and so is its code, whatever accents and case", () => {
  for (const words of catalogues) {
    const read = Schema.decodeUnknownSync(choiceOf(words))
    for (const key of keysOf(words)) {
      const shown = words[key] ?? ""
      for (const typed of [key, shown, shown.toUpperCase(), shown.normalize("NFD").replace(/\p{M}/gu, "")]) {
        assert.strictEqual(read(typed), key)
      }
    }
  }
  assert.strictEqual(Schema.decodeUnknownSync(choiceOf(invoiceStates))("En Retard"), "overdue")
})

test("a word that is none of them is refused", () => {
  assert.throws(() => Schema.decodeUnknownSync(choiceOf(invoiceStates))("perdue"))
})

test("files and options take the same words for a means of payment", () => {
  const read = Schema.decodeUnknownSync(choiceOf(counterMeansWords, meansSynonyms))
  for (const word of [
    ...Object.keys(meansSynonyms),
    ...Object.values(counterMeansWords),
    ...keysOf(counterMeansWords)
  ]) {
    assert.strictEqual(counterMeansOf(word), read(word), word)
  }
  assert.strictEqual(counterMeansOf("Espèces"), "cash")
  assert.strictEqual(counterMeansOf("chèque-vacances"), "holiday-voucher")
})
