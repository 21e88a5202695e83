import picocolors from "picocolors"
import { assert, test } from "vitest"
import { wantsColors } from "../../src/terminal/Terminal.ts"
import { facts, shorten, table } from "../../src/terminal/table.ts"

const plain = { ...picocolors.createColors(false), width: undefined }

test("columns are aligned, amounts to the right, without blanks at the end of lines", () => {
  const drawn = table(
    plain,
    ["Nom", { title: "Total", align: "right" }],
    [
      ["Été", "1,00 €"],
      ["B", "12,00 €"]
    ]
  )
  assert.strictEqual(drawn, "Nom    Total\nÉté   1,00 €\nB    12,00 €\n")
})

test("an imported name cannot send codes to the terminal", () => {
  const drawn = table(plain, ["Nom"], [["\u001b[2J\u0007DURAND\nAna"]])
  assert.notInclude(drawn, "\u001b")
  assert.notInclude(drawn, "\u0007")
  assert.strictEqual(drawn.trim().split("\n").length, 2)
  assert.notInclude(facts(plain, [["Nom", "\u001b[31mx"]]), "\u001b")
})

test("a cell keeps the colour that the command gave it", () => {
  const style = { ...picocolors.createColors(true), width: undefined }
  assert.include(table(style, ["Nom"], [[{ text: "neuf", color: style.green }]]), "\u001b[32mneuf")
})

test("long texts are cut to one line", () => {
  assert.strictEqual(shorten("une ligne\net une autre", 12), "une ligne e…")
})

test("colours are for terminals, unless NO_COLOR or FORCE_COLOR say otherwise", () => {
  assert.isTrue(wantsColors({ isTTY: true }, {}))
  assert.isFalse(wantsColors({ isTTY: true }, { NO_COLOR: "1" }))
  assert.isFalse(wantsColors({ isTTY: true }, { TERM: "dumb" }))
  assert.isFalse(wantsColors({}, { CI: "true" }))
  assert.isTrue(wantsColors({}, { FORCE_COLOR: "1" }))
})
