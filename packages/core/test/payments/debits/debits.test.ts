import { assert } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { staffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Collections } from "../../../src/payments/debits/Collections.ts"
import { DebitOrders } from "../../../src/payments/debits/DebitOrders.ts"
import { Mandates } from "../../../src/payments/debits/Mandates.ts"
import { mandateRows } from "../../../src/payments/debits/mandateRows.ts"
import { debitsLayer } from "../../../src/payments/layer.ts"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { Seals } from "../../../src/platform/crypto/Seals.ts"
import type { Town } from "../../../src/towns/Town.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { newTown } from "../../support/town.ts"
import { newPayer, tillWithin } from "../till.ts"

const seals = Seals.layerOf(Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 5).toString("base64")}`)))
const services = debitsLayer.pipe(Layer.provideMerge(tillWithin(10_000)), Layer.provideMerge(seals))

const creditor = {
  creditor: "Régie enfance",
  creditorIdentifier: "FR72ZZZ123456",
  iban: "FR1420041010050500013M02606",
  bic: "",
  noticeDays: 14
}
const iban = "FR7630006000011234567890189"
const collection = { regieCode: "enfance", collectionOn: "2026-12-15" }

/** The day on which debits are ordered, and the one on which the bank collects. */
const ordering = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt("2026-11-28T09:00:00Z", effect)
const collected = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt("2026-12-15T09:00:00Z", effect)

const lineOf = (cells: Readonly<Record<string, string>>) => mandateRows([{ line: 2, cells, surplus: 0 }], "2026-11-28")

const refOf = Effect.fn(function* (town: Town, householdId: string) {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql<{ ref: string }>`select external_ref as ref from household_cards
    where town_id = ${town.id} and id = ${householdId}`
  return row?.ref ?? ""
})

/** A family with a mandate at a régie that debits, and an invoice of 42.50 € that is due. */
const debtor = Effect.gen(function* () {
  const { town: plain } = yield* newTown()
  const regies = plain.settings.regies.map((each) => (each.code === "enfance" ? { ...each, debits: creditor } : each))
  const { town } = yield* Towns.use((towns) =>
    towns.apply({ ...plain.settings, regies }, [], { actor: "test", dryRun: false })
  )
  const staff = staffAccess({ town, actor: "test" })
  const payer = yield* newPayer(town)
  const sql = yield* SqlClient.SqlClient
  yield* sql`update accounts set activated_at = now(), password_hash = 'none', password_changed_at = now() where town_id = ${town.id}`
  const foyer = yield* refOf(town, payer.family.householdId)
  const cells = {
    foyer,
    regie: "enfance",
    rum: "RUM-1",
    titulaire: "Mme Zoé Martin",
    iban,
    signe_le: "2026-09-01"
  }
  const bring = (more: Readonly<Record<string, string>> = {}) =>
    Mandates.use((mandates) =>
      mandates.import(staff, lineOf({ ...cells, ...more }), { dryRun: false, skipInvalid: false })
    )
  yield* bring()
  const invoiceId = yield* payer.invoice(4250, { dueOn: "2026-12-01" })
  const order = ordering(DebitOrders.use((orders) => orders.order(staff, collection)))
  const state = Effect.map(payer.states, (states) => states[invoiceId])
  const book = (name: string) => Collections.use((collections) => collections.book(staff, name))
  const takeBack = (name: string, code: string) =>
    Collections.use((collections) => collections.takeBack(staff, [{ endToEndId: `${name}-00001`, code }]))
  return { ...payer, town, staff, bring, invoiceId, order, state, book, takeBack, cells }
})

describeOnBothDatabases("direct debits of a régie", services, (it) => {
  it.effect("are ordered, put into the bank's file, and booked once when their day has come", () =>
    Effect.gen(function* () {
      const { staff, town, order, state, book } = yield* debtor
      const name = yield* order
      assert.strictEqual(yield* state, "being-debited")
      const document = yield* DebitOrders.use((orders) => orders.file(staff, name))
      assert.include(document, `<IBAN>${iban}</IBAN>`)
      assert.include(document, '<InstdAmt Ccy="EUR">42.50</InstdAmt>')
      assert.strictEqual(yield* DebitOrders.use((orders) => orders.file(staff, name)), document)
      assert.strictEqual((yield* ordering(Effect.flip(book(name))))._tag, "NotCollectedYet")
      assert.deepInclude(yield* collected(book(name)), { booked: 1, amountCents: 4250, unchanged: 0 })
      assert.deepInclude(yield* collected(book(name)), { booked: 0, unchanged: 1 })
      assert.strictEqual(yield* state, "paid")
      const sql = yield* SqlClient.SqlClient
      const mails = yield* sql<{
        template: string
        body: string
      }>`select template, body from mails where town_id = ${town.id}`
      assert.deepStrictEqual(
        mails.map(({ template }) => template),
        ["debitAnnounced"]
      )
      assert.notInclude(mails[0]?.body ?? "", iban)
      assert.include(mails[0]?.body ?? "", "0189")
    })
  )

  it.effect("keep their invoices from being paid another way, and the other way round", () =>
    Effect.gen(function* () {
      const { order, start, invoiceId, invoice, staff } = yield* debtor
      const other = yield* invoice(1000, { dueOn: "2026-12-01" })
      yield* start(other)
      yield* order
      assert.deepInclude(yield* Effect.flip(start(invoiceId)), { _tag: "DebitOrdered", collectionOn: "2026-12-15" })
      const sql = yield* SqlClient.SqlClient
      const [row] = yield* sql<{ invoices: number }>`select count(*)::int as invoices from debit_invoices
        where town_id = ${staff.townId}`
      assert.strictEqual(row?.invoices, 1)
      const [debit] = yield* sql<{ id: string }>`select id from debits where town_id = ${staff.townId}`
      // whatever the service forgot, the database refuses
      const forced = yield* Effect.flip(
        sql`insert into debit_invoices (town_id, debit_id, invoice_id, amount_cents)
          values (${staff.townId}, ${debit?.id ?? ""}, ${other}, 1000)`
      )
      assert.include(String(forced.reason), "UniqueViolation")
    })
  )

  it.effect("that two agents order at once are ordered once", () =>
    Effect.gen(function* () {
      const { order } = yield* debtor
      const both = yield* Effect.all([Effect.result(order), Effect.result(order)], { concurrency: 2 })
      assert.deepStrictEqual(both.map(({ _tag }) => _tag).toSorted(), ["Failure", "Success"])
    })
  )

  it.effect("that the bank refuses before their day are to be paid again, and a closed account ends the mandate", () =>
    Effect.gen(function* () {
      const { order, state, takeBack, book, town, staff, bring } = yield* debtor
      const name = yield* order
      assert.deepInclude((yield* ordering(takeBack(name, "AC04")))[0], {
        became: "released",
        mandateEnded: true,
        amountCents: 4250
      })
      assert.deepInclude((yield* ordering(takeBack(name, "AC04")))[0], { became: "known", mandateEnded: false })
      assert.strictEqual(yield* ordering(state), "to-pay")
      assert.deepInclude(yield* collected(book(name)), { booked: 0, unchanged: 1 })
      const sql = yield* SqlClient.SqlClient
      const mails = yield* sql<{
        template: string
      }>`select template from mails where town_id = ${town.id} order by template`
      assert.deepStrictEqual(
        mails.map(({ template }) => template),
        ["debitAnnounced", "paymentRejected"]
      )
      const [mandate] = yield* Mandates.use((mandates) => mandates.list(staff))
      assert.deepInclude(mandate, { state: "ended", endReason: "refused-by-bank" })
      assert.strictEqual((yield* bring({ rum: "NOUVEAU" })).created, 1)
    })
  )

  it.effect("that the bank takes back after they were booked are counter-entered", () =>
    Effect.gen(function* () {
      const { order, state, takeBack, book, staff } = yield* debtor
      const name = yield* order
      yield* collected(book(name))
      assert.deepInclude((yield* collected(takeBack(name, "AM04")))[0], { became: "rejected", mandateEnded: false })
      assert.deepInclude((yield* collected(takeBack(name, "AM04")))[0], { became: "known" })
      assert.strictEqual(yield* collected(state), "overdue")
      assert.deepInclude((yield* takeBack("20261215-NOBODY", "AM04"))[0], { became: "unknown" })
      assert.deepInclude((yield* DebitOrders.use((orders) => orders.list(staff)))[0], {
        debits: 1,
        booked: 1,
        totalCents: 4250
      })
    })
  )

  it.effect("are announced as long before as the town says, and on days when banks work", () =>
    Effect.gen(function* () {
      const { staff } = yield* debtor
      const on = (collectionOn: string) =>
        ordering(Effect.flip(DebitOrders.use((orders) => orders.order(staff, { ...collection, collectionOn }))))
      assert.deepInclude(yield* on("2026-12-11"), { rule: "notice", earliest: "2026-12-14" })
      assert.deepInclude(yield* on("2026-12-25"), { rule: "no-bank-day", earliest: "2026-12-28" })
    })
  )

  it.effect("leave out a mandate that nothing was debited by for 36 months", () =>
    Effect.gen(function* () {
      const { staff } = yield* debtor
      const plan = yield* runsAt(
        "2029-10-01T09:00:00Z",
        DebitOrders.use((orders) => orders.plan(staff, { ...collection, collectionOn: "2029-11-05" }))
      )
      assert.deepStrictEqual([plan.debits.length, plan.leftOut.map(({ why }) => why)], [0, ["mandate-lapsed"]])
    })
  )
})

describeOnBothDatabases("mandates of a file", services, (it) => {
  it.effect("are kept once, with their account sealed", () =>
    Effect.gen(function* () {
      const { bring, town } = yield* debtor
      assert.deepInclude(yield* bring(), { created: 0, unchanged: 1, invalidCount: 0 })
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql<{ row: string }>`select m::text as row from debit_mandates m where town_id = ${town.id}`
      assert.strictEqual(rows.length, 1)
      assert.notInclude(rows[0]?.row ?? "", iban)
    })
  )

  it.effect("are refused with the column and the reason", () =>
    Effect.gen(function* () {
      const { bring } = yield* debtor
      const refusal = (more: Readonly<Record<string, string>>) =>
        Effect.map(bring(more), ({ invalid }) => invalid.map(({ column, code }) => [column, code].join(" ")))
      assert.deepStrictEqual(yield* refusal({ iban: "FR7630006000011234567890188" }), ["iban not-an-iban"])
      assert.deepStrictEqual(yield* refusal({ bic: "NOBIC" }), ["bic not-a-bic"])
      assert.deepStrictEqual(yield* refusal({ signe_le: "2026-11-29" }), ["signe_le future-day"])
      assert.deepStrictEqual(yield* refusal({ rum: "déjà" }), ["rum not-a-mandate-reference"])
      assert.deepStrictEqual(yield* refusal({ foyer: "personne", rum: "B" }), ["foyer unknown-household"])
      assert.deepStrictEqual(yield* refusal({ regie: "ailleurs", rum: "B" }), ["regie unknown-regie"])
      assert.deepStrictEqual(yield* refusal({ rum: "B" }), ["foyer mandate-active"])
      assert.deepStrictEqual(yield* refusal({ signe_le: "2026-09-02" }), ["rum mandate-differs"])
    })
  )
})
