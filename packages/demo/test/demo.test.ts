import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { assert, describe, it as test } from "@effect/vitest"
import { Accounts, accountsLayer } from "@portail-familles/core/accounts"
import { staffAccess } from "@portail-familles/core/accounts/model"
import { Audit } from "@portail-familles/core/audit"
import { adultMails } from "@portail-familles/core/households"
import { InvoiceImports, Invoices, invoiceRows } from "@portail-familles/core/invoices"
import { Outbox } from "@portail-familles/core/mail"
import { readCsv } from "@portail-familles/core/platform/csv"
import { filesNamedIn, parseTownFile, Towns } from "@portail-familles/core/towns"
import { Effect, Layer, Result } from "effect"
import { stateOf } from "../../core/src/invoices/states.ts"
import { describeOnBothDatabases, describeOnPglite } from "../../core/test/support/databases.ts"
import { familiesLayer } from "../../core/test/support/families.ts"
import { Mailbox, mailTransport } from "../../core/test/support/smtp.ts"
import { newTown } from "../../core/test/support/town.ts"
import { demoLogin, seedDemo } from "../src/Demo.ts"
import { demoFamiliesCsv } from "../src/families.ts"
import { demoInvoices } from "../src/invoices.ts"

const examples = join(import.meta.dirname, "../../../examples")
const rows = (csv: string) => readCsv(new TextEncoder().encode(csv))
const services = Layer.mergeAll(familiesLayer, InvoiceImports.layer, Invoices.layer, accountsLayer, Towns.layer).pipe(
  Layer.provide(adultMails),
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(mailTransport(new Mailbox())),
  Layer.provideMerge(Audit.layer)
)
// days on which months end, begin and are short
const days = ["2026-11-23", "2026-12-31", "2027-01-01", "2027-02-28", "2027-03-01"]

describe("the demo's files", () => {
  test("are the same at every start and without a bad line, whatever the day", () => {
    assert.strictEqual(demoFamiliesCsv(), demoFamiliesCsv())
    assert.strictEqual(new Set(rows(demoFamiliesCsv()).map((row) => row.cells["foyer"])).size, 202)
    for (const today of days) {
      const { invoices, invalid } = invoiceRows(rows(demoInvoices(today).csv))
      assert.deepStrictEqual(invalid, [])
      // in words that families know: no « tranche QF 2 »
      assert.isTrue(
        invoices.every(({ lines }) => lines.every(({ tariff }) => tariff.startsWith("quotient familial de ")))
      )
      assert.isTrue(invoices.every((invoice) => invoice.issuedOn <= today))
      assert.approximately(invoices.length, 600, 60)
    }
  })

  test.each(["compiegne", "other-town"])(
    "town.yaml of %s decodes, and what it offers to download is a PDF",
    async (folder) => {
      const file = join(examples, folder, "town.yaml")
      const settings = Result.getOrThrow(parseTownFile(file, await readFile(file, "utf8")))
      const shown = [settings.logo, settings.picture?.file]
      for (const name of filesNamedIn(settings).filter((each) => !shown.includes(each))) {
        const content = await readFile(join(examples, folder, name))
        assert.strictEqual(content.subarray(0, 5).toString(), "%PDF-")
      }
    }
  )
})

// days make the difference, not databases
describeOnPglite("the demo of a day", services, (it) => {
  it.effect(
    "shows the family TEST one invoice paid, one partly paid, two to pay and one overdue, whatever the day",
    () =>
      Effect.forEach(days, (today) =>
        Effect.gen(function* () {
          const { staff } = yield* newTown()
          yield* seedDemo(staff, today)
          const all = yield* Invoices.use((invoices) => invoices.list(staff))
          const states = (list: typeof all) => Map.groupBy(list, (invoice) => stateOf(invoice, today))
          const test = states(all.filter((invoice) => invoice.householdName === "Famille TEST"))
          assert.isAtLeast(test.get("paid")?.length ?? 0, 1)
          assert.strictEqual(test.get("partly-paid")?.length, 1)
          assert.strictEqual(test.get("to-pay")?.length, 2)
          assert.strictEqual(test.get("overdue")?.length, 1)
          assert.sameMembers(
            [...states(all).keys()],
            ["paid", "partly-paid", "to-pay", "overdue", "credited", "cancelled"]
          )
        })
      )
  )
})

describeOnBothDatabases("the demo", services, (it) => {
  it.effect("opens one account, and does nothing in a town that has families", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* seedDemo(staff, "2026-11-23")
      const before = (yield* Invoices.use((invoices) => invoices.list(staff))).length
      yield* seedDemo(staff, "2027-05-02")
      assert.strictEqual((yield* Invoices.use((invoices) => invoices.list(staff))).length, before)
      const [account] = yield* Accounts.use((accounts) => accounts.list(staffAccess(staff), { mail: demoLogin.mail }))
      assert.deepStrictEqual([account?.household, account?.state], ["Famille TEST", "active"])
    })
  )
})
