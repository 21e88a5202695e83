import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { InvoiceNotices } from "../../src/invoices/InvoiceNotices.ts"
import { services as accounts, mailbox, templatesQueued, withAccount } from "../accounts/accountsUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily, newInvoice } from "../support/town.ts"

const services = InvoiceNotices.layer.pipe(Layer.provideMerge(accounts))

describeOnDatabase("a notice of an invoice", services, (it) => {
  it.effect("goes once to each active account of the household that wants it", () =>
    Effect.gen(function* () {
      const { town, staff, mail, householdId } = yield* withAccount
      const notices = yield* InvoiceNotices
      const neighbour = yield* newFamily(town, "jamais.invite@example.org")
      yield* newInvoice(town, householdId, { number: "2026000001", cents: 4900 })
      yield* newInvoice(town, neighbour.householdId, { number: "2026000002", cents: 100 })
      const numbers = ["2026000001", "2026000002"]
      assert.strictEqual(yield* notices.announce(staff, numbers), 1)
      assert.strictEqual(yield* notices.announce(staff, numbers), 0)
      const received = yield* Effect.promise(() => mailbox.to(mail, "Une nouvelle facture"))
      assert.include(received.text ?? "", "49,00")
    })
  )

  it.effect("does not go to somebody who chose not to have such mails", () =>
    Effect.gen(function* () {
      const { town, staff, householdId } = yield* withAccount
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into notice_choices (town_id, account_id, kind, wanted, changed_at)
        select town_id, id, 'invoices', false, now() from accounts where town_id = ${town.id}`
      yield* newInvoice(town, householdId, { number: "2026000001", cents: 4900 })
      assert.strictEqual(yield* InvoiceNotices.use((notices) => notices.announce(staff, ["2026000001"])), 0)
      assert.deepStrictEqual(yield* templatesQueued(town), [])
    })
  )
})
