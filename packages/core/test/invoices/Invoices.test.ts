import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { staffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { todayInParis } from "../../src/platform/time/today.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { newPayer } from "../payments/till.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const twoTowns = Effect.gen(function* () {
  const [here, there] = [yield* newTown(), yield* newTown()]
  const [mine, neighbour, stranger] = [
    yield* newPayer(here.town),
    yield* newPayer(here.town),
    yield* newPayer(there.town)
  ]
  const foreign = [yield* neighbour.invoice(2000), yield* stranger.invoice(3000)]
  return { here, there, mine, id: yield* mine.invoice(1000), foreign, invoices: yield* Invoices }
})

const oneTown = Effect.gen(function* () {
  const here = yield* newTown()
  return { here, mine: yield* newPayer(here.town), invoices: yield* Invoices }
})

describeOnBothDatabases("a family's invoices", Layer.mergeAll(Invoices.layer, Towns.layer, Audit.layer), (it) => {
  it.effect("are those of its household", () =>
    Effect.gen(function* () {
      const { mine, id, invoices } = yield* twoTowns
      assert.deepStrictEqual(
        (yield* invoices.ofFamily(mine.family)).map((invoice) => invoice.id),
        [id]
      )
      assert.strictEqual((yield* invoices.unpaid(mine.family)).length, 1)
      const detail = yield* invoices.detail(mine.family, id)
      assert.deepStrictEqual([detail.lines.length, detail.remainingCents, detail.payments], [1, 1000, []])
      const pdf = yield* invoices.pdf(mine.family, id, "fr")
      assert.strictEqual(Buffer.from(pdf.content.subarray(0, 5)).toString(), "%PDF-")
    })
  )

  it.effect("are addressed to the adults of the household, at its address", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { mine, id, invoices } = yield* twoTowns
      const { townId, householdId, adultId } = mine.family
      const debtor = Effect.map(invoices.detail(mine.family, id), (detail) => detail.debtor)
      assert.deepStrictEqual(yield* debtor, { names: ["Camille ESSAI"], addressLines: [] })
      yield* sql`update households set street_number = '12 bis', street = 'rue des Lombards', complement_2 = 'Bâtiment C',
        postal_code = '60200', city = 'Compiègne' where town_id = ${townId} and id = ${householdId}`
      yield* sql`update adults set civility = 'Mme' where town_id = ${townId} and id = ${adultId}`
      const spouseId = yield* newId
      yield* sql`insert into adults (town_id, id, external_ref, family_name, given_name, created_at)
        values (${townId}, ${spouseId}, ${spouseId}, 'ADAM', 'Karim', now())`
      yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
        values (${townId}, ${householdId}, ${spouseId}, 2)`
      assert.deepStrictEqual(yield* debtor, {
        names: ["Mme Camille ESSAI", "Karim ADAM"],
        addressLines: ["12 bis rue des Lombards", "Bâtiment C", "60200 Compiègne"]
      })
      yield* sql`delete from household_adults where town_id = ${townId} and household_id = ${householdId}`
      assert.deepStrictEqual((yield* debtor).names, ["Famille ESSAI"])
    })
  )

  it.effect("are not those of a neighbour, nor of another town, one by one or as a document", () =>
    Effect.gen(function* () {
      const { mine, foreign, invoices } = yield* twoTowns
      for (const id of foreign) {
        assert.strictEqual((yield* Effect.flip(invoices.detail(mine.family, id)))._tag, "InvoiceNotFound")
        assert.strictEqual((yield* Effect.flip(invoices.pdf(mine.family, id, "fr")))._tag, "InvoiceNotFound")
      }
    })
  )

  it.effect("are seen by the staff of their town only", () =>
    Effect.gen(function* () {
      const { here, there, invoices } = yield* twoTowns
      const [listed, elsewhere] = [yield* invoices.list(here.staff), yield* invoices.list(there.staff)]
      assert.deepStrictEqual([listed.length, elsewhere.length], [2, 1])
      const number = elsewhere[0]?.number ?? ""
      assert.strictEqual((yield* invoices.byNumber(there.staff, number)).totalCents, 3000)
      assert.strictEqual((yield* Effect.flip(invoices.byNumber(here.staff, number)))._tag, "InvoiceNotFound")
      const nowhere = staffAccess({ town: here.town, actor: "test" })
      const refused = yield* Effect.flip(invoices.pdfByNumber(nowhere, number))
      assert.strictEqual(refused._tag, "InvoiceNotFound")
    })
  )

  it.effect("fall due by the day in Paris", () =>
    Effect.gen(function* () {
      const { mine } = yield* twoTowns
      const id = yield* mine.invoice(1000, { dueOn: "2026-07-31" })
      const stateAt = (iso: string) =>
        runsAt(
          iso,
          Effect.map(mine.states, (states) => states[id])
        )
      assert.strictEqual(yield* stateAt("2026-07-31T21:59:00Z"), "to-pay")
      assert.strictEqual(yield* stateAt("2026-07-31T22:01:00Z"), "overdue")
      assert.strictEqual(yield* runsAt("2026-12-31T23:30:00Z", todayInParis), "2027-01-01")
    })
  )

  it.effect("are told unpaid by how late they are, in one query for the town", () =>
    Effect.gen(function* () {
      const { here, mine, invoices } = yield* oneTown
      const dueOn = [
        "2026-07-31",
        "2026-07-30",
        "2026-07-01",
        "2026-06-30",
        "2026-06-01",
        "2026-05-31",
        "2026-05-02",
        "2026-05-01"
      ]
      yield* Effect.forEach(dueOn, (day) => mine.invoice(1000, { dueOn: day }))
      assert.deepStrictEqual(yield* runsAt("2026-07-31T08:00:00Z", invoices.unpaidByAge(here.staff)), [
        { age: "not-due", invoices: 1, remainingCents: 1000 },
        { age: "1-30", invoices: 2, remainingCents: 2000 },
        { age: "31-60", invoices: 2, remainingCents: 2000 },
        { age: "61-90", invoices: 2, remainingCents: 2000 },
        { age: "over-90", invoices: 1, remainingCents: 1000 }
      ])
    })
  )
})
