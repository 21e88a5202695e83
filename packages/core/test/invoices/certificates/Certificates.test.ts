import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Certificates } from "../../../src/invoices/certificates/Certificates.ts"
import { CounterPayments } from "../../../src/payments/CounterPayments.ts"
import { PaymentRejections } from "../../../src/payments/PaymentRejections.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { newTill, tillWithoutPayFip } from "../../payments/till.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"

/** An invoice of 50 €: 30 € of care and 12 € of meals for a child of four, 8 € of care for one of ten. */
const billed = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const till = yield* newTill
  const { town, family, staff } = till
  const child = Effect.fn(function* (givenName: string, birthDate: string) {
    const id = yield* newId
    yield* sql`insert into children ${sql.insert({ town_id: town.id, id, external_ref: givenName, given_name: givenName, family_name: "Martin", birth_date: birthDate, created_at: new Date() })}`
    return id
  })
  const [young, old] = [yield* child("Léa", "2022-03-12"), yield* child("Tom", "2016-03-12")]
  const invoiceId = yield* newId
  const number = `C${invoiceId.slice(-8)}`
  yield* sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents,
      content_hash, recorded_at)
    values (${town.id}, ${invoiceId}, ${family.householdId}, 'enfance', ${number}, '2026-10-05', '2026-10-31', 'Septembre',
      5000, ${new Uint8Array([1])}, now())`
  const lines = [
    [young, "care", 3000],
    [young, "meal", 1200],
    [old, "care", 800]
  ] as const
  for (const [index, [childId, component, cents]] of lines.entries()) {
    yield* sql`insert into invoice_lines (town_id, invoice_id, position, child_id, activity, description, quantity, unit_price_cents,
        amount_cents, kind, component)
      values (${town.id}, ${invoiceId}, ${index + 1}, ${childId}, 'Accueil', 'Heures', '1', ${cents}, ${cents}, 'price', ${component})`
  }
  const payOn = (paidOn: string, amountCents: number, reference: string) =>
    runsAt(
      "2027-06-01T10:00:00Z",
      CounterPayments.use((payments) =>
        payments.record(
          staff,
          { invoiceNumbers: [number], means: "cheque", amountCents, paidOn, reference },
          { dryRun: false }
        )
      )
    )
  const certified = (year: number) => Certificates.use((certificates) => certificates.list(staff, year))
  return { ...till, payOn, certified, number }
})

describeOnDatabase("tax certificates", tillWithoutPayFip, (it) => {
  it.effect("count the care of young children alone, in the year in which it was paid", () =>
    Effect.gen(function* () {
      const { payOn, certified, family } = yield* billed
      assert.deepStrictEqual(yield* certified(2026), [])
      yield* payOn("2026-12-31", 2500, "CHQ 1")
      yield* payOn("2027-01-01", 2500, "CHQ 2")
      const [first] = yield* certified(2026)
      assert.deepInclude(first, { year: 2026, totalCents: 1500 })
      assert.deepStrictEqual(first?.children, [{ name: "Léa Martin", birthDate: "2022-03-12", amountCents: 1500 }])
      assert.strictEqual((yield* certified(2027))[0]?.totalCents, 1500)
      const years = yield* runsAt(
        "2028-02-01T10:00:00Z",
        Certificates.use((certificates) => certificates.years(family))
      )
      assert.deepStrictEqual(years, [
        { year: 2027, totalCents: 1500 },
        { year: 2026, totalCents: 1500 }
      ])
    })
  )

  it.effect("leave out what the bank sent back, and other families' payments", () =>
    Effect.gen(function* () {
      const { payOn, certified, staff } = yield* billed
      const other = yield* billed
      yield* payOn("2026-12-01", 5000, "CHQ 3")
      assert.deepStrictEqual(yield* Certificates.use((certificates) => certificates.list(other.staff, 2026)), [])
      yield* PaymentRejections.use((rejections) => rejections.reject(staff, "CHQ 3", "Impayé", { dryRun: false }))
      assert.deepStrictEqual(yield* certified(2026), [])
    })
  )

  it.effect("are drawn for the family, who is told where there is none", () =>
    Effect.gen(function* () {
      const { payOn, family } = yield* billed
      const pdf = (year: number) => Certificates.use((certificates) => certificates.pdf(family, year))
      assert.deepInclude(yield* Effect.flip(pdf(2026)), { _tag: "NothingToCertify", year: 2026 })
      yield* payOn("2026-12-01", 5000, "CHQ 4")
      assert.strictEqual(
        Buffer.from(yield* pdf(2026))
          .subarray(0, 5)
          .toString(),
        "%PDF-"
      )
    })
  )
})
