import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { PDFDocument } from "pdf-lib"
import { InvoicePrints } from "../../../src/invoices/printing/InvoicePrints.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { newFamily, newInvoice, newTown } from "../../support/town.ts"
import { runServices } from "../issuing/runsUnderTest.ts"

const services = Layer.merge(runServices, InvoicePrints.layer(2))

/** A town with an invoice for each of so many households; the first lives last in the street. */
const billed = (count: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, staff } = yield* newTown()
    for (let index = 0; index < count; index++) {
      const { householdId } = yield* newFamily(town, `f${index}@example.org`)
      yield* sql`update households set street = 'Rue des Écoles', street_number = ${String(count - index)}, city = 'Beauvais',
        postal_code = '60000' where town_id = ${town.id} and id = ${householdId}`
      yield* newInvoice(town, householdId, { number: `P${100_000 + index}`, cents: 1000 + index })
    }
    return { staff }
  })

describeOnDatabase("prints of invoices", services, (it) => {
  it.effect("make one PDF of many in the order of addresses, each page once", () =>
    Effect.gen(function* () {
      const { staff } = yield* billed(45)
      const prints = yield* InvoicePrints
      const all = yield* prints.list(staff, {}, "address")
      assert.deepEqual([all[0]?.number, all.at(-1)?.number], ["P100044", "P100000"])
      const chunks: Array<Uint8Array> = []
      let invoices = 0
      yield* prints.together(staff, all, (bytes, more) =>
        Effect.sync(() => {
          chunks.push(bytes)
          invoices += more
        })
      )
      assert.strictEqual(invoices, 45)
      const whole = Buffer.concat(chunks)
      const doc = yield* Effect.promise(() => PDFDocument.load(whole, { throwOnInvalidObject: true }))
      assert.strictEqual(doc.getPageCount(), 45)
      // every entry of the table points to its object
      const at = Number(/startxref\n(\d+)/.exec(whole.toString("latin1"))?.[1])
      const table = whole.subarray(at).toString("latin1")
      assert.isTrue(table.startsWith("xref\n0 1\n"))
      let number = 0
      let checked = 0
      for (const line of table.split("\n").slice(1)) {
        const [, first] = /^(\d+) \d+$/.exec(line) ?? []
        const [, offset] = /^(\d{10}) 00000 n $/.exec(line) ?? []
        if (first !== undefined) number = Number(first)
        if (offset === undefined) continue
        const head = `${number++} 0 obj`
        assert.strictEqual(whole.subarray(Number(offset), Number(offset) + head.length).toString("latin1"), head)
        checked++
      }
      assert.isAbove(checked, 45 * 4)
    })
  )

  it.effect("make a PDF of each, in their order", () =>
    Effect.gen(function* () {
      const { staff } = yield* billed(23)
      const prints = yield* InvoicePrints
      const all = yield* prints.list(staff, {}, "number")
      const numbers: Array<string> = []
      yield* prints.files(staff, all, (files) =>
        Effect.sync(() => {
          for (const { number, content } of files) {
            numbers.push(number)
            assert.strictEqual(Buffer.from(content.subarray(0, 5)).toString(), "%PDF-")
          }
        })
      )
      assert.deepEqual(
        numbers,
        all.map(({ number }) => number)
      )
      assert.strictEqual(numbers.length, 23)
    })
  )
})
