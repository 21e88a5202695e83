import * as fc from "fast-check"
import picocolors from "picocolors"
import { assert, test } from "vitest"
import { jsonList } from "../../src/terminal/jsonList.ts"
import { longTable, table } from "../../src/terminal/table.ts"

const titles = ["Foyer", "Nom", "Ville"]
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("Zoé", "李", "👩‍👧", "a|b", "N’DIAYE\nNoé")
)
const parts = fc.array(fc.array(fc.tuple(cell, cell, cell), { maxLength: 4 }), { minLength: 1, maxLength: 4 })

test("a table drawn some rows at a time is the table drawn whole", () => {
  const style = { ...picocolors.createColors(false), width: undefined }
  fc.assert(
    fc.property(parts, (some) => {
      const drawn = longTable(style, titles)
      for (const rows of some) drawn.measure(rows)
      const whole = some.flat().length === 0 ? "" : table(style, titles, some.flat())
      assert.strictEqual(some.map(drawn.draw).join(""), whole)
    })
  )
})

test("a list written some items at a time is the JSON of the whole list", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.jsonValue())), (some) => {
      const list = jsonList()
      const written = `${some.map(list.items).join("")}${list.end()}`
      assert.strictEqual(written, `${JSON.stringify(some.flat(), undefined, 2)}\n`)
    })
  )
})
