import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Invitations } from "../../src/accounts/Invitations.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Retention, retentionActor } from "../../src/privacy/Retention.ts"
import { newChild } from "../children/filesUnderTest.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily, newTown } from "../support/town.ts"
import { services } from "./familiesUnderTest.ts"

/** A family of 2010 with a child who was enrolled until July 2013, and what the retention of a day does to it. */
const enrolledOnce = Effect.gen(function* () {
  const { town, staff } = yield* runsAt("2010-03-15T10:00:00Z", newTown())
  const { householdId, adultId } = yield* runsAt("2010-03-15T10:00:00Z", newFamily(town, "ana.secret@example.org"))
  const childId = yield* runsAt("2010-03-15T10:00:00Z", newChild(town, [householdId]))
  const sql = yield* SqlClient.SqlClient
  const enrol = (child: string, household: string, endsOn: string) =>
    Effect.gen(function* () {
      yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
        values (${town.id}, ${yield* newId}, ${household}, ${child}, 'restauration', '2010-09-01', ${endsOn}, now())`
    })
  yield* enrol(childId, householdId, "2013-07-05")
  const retention = yield* Retention
  const on = (day: string, dryRun = false) =>
    runsAt(
      `${day}T11:00:00Z`,
      Effect.map(
        retention.apply({ townId: town.id, actor: retentionActor }, town, { dryRun }),
        ({ leftFamilies }) => leftFamilies
      )
    )
  const count = (table: string) =>
    Effect.map(sql`select 1 as one from ${sql(table)} where town_id = ${town.id}`, (rows) => rows.length)
  const invoice = (issuedOn: string, cents: number) =>
    Effect.gen(function* () {
      const id = yield* newId
      yield* sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents,
          content_hash, recorded_at)
        values (${town.id}, ${id}, ${householdId}, 'enfance', '2014000001', ${issuedOn}, ${issuedOn}, 'Juin', ${cents},
          ${new Uint8Array([1])}, now())`
      return id
    })
  return { town, staff, householdId, adultId, childId, sql, enrol, on, count, invoice }
})

describeOnDatabase("a family that left", services, (it) => {
  it.effect("is erased three years after its last enrolment, once, and the log says so", () =>
    Effect.gen(function* () {
      const { town, householdId, on, count } = yield* enrolledOnce
      assert.strictEqual(yield* on("2016-07-05"), 0)
      assert.strictEqual(yield* on("2016-07-06", true), 1)
      assert.strictEqual(yield* count("households"), 1)
      assert.strictEqual(yield* on("2016-07-06"), 1)
      const gone = ["households", "adults", "children", "enrolments"]
      assert.deepStrictEqual(yield* Effect.forEach(gone, count), [0, 0, 0, 0])
      assert.strictEqual(yield* on("2016-07-07"), 0)
      const log = yield* Audit.use((audit) => audit.list(town.id, { actor: retentionActor, limit: 9 }))
      assert.sameMembers(
        log.map(({ action, subjectId }) => `${action} ${subjectId}`),
        [`household.erase ${householdId}`, `retention.apply ${town.id}`]
      )
      assert.notInclude(JSON.stringify(log), "secret")
    })
  )

  it.effect("keeps its books and the debtor's name; the same sweep does not take those", () =>
    Effect.gen(function* () {
      const { town, householdId, on, count, invoice, sql } = yield* enrolledOnce
      const [invoiceId, paymentId] = [yield* invoice("2013-07-31", 500), yield* newId]
      yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
        values (${town.id}, ${paymentId}, ${householdId}, 'enfance', 'cash', 500, '2013-08-01T10:00:00Z', now())`
      yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
        values (${town.id}, ${paymentId}, ${invoiceId}, 500)`
      assert.strictEqual(yield* on("2016-08-01"), 0)
      assert.strictEqual(yield* on("2016-08-02"), 1)
      assert.deepStrictEqual(yield* Effect.forEach(["invoices", "payments", "children"], count), [1, 1, 0])
      const households = yield* sql`select name from households where town_id = ${town.id}`
      assert.deepStrictEqual(households, [{ name: "Camille ESSAI" }])
      assert.strictEqual(yield* on("2016-08-03"), 0)
    })
  )

  it.effect("is kept by a debt, by an invoice since, and by an entry in its file", () =>
    Effect.gen(function* () {
      const owing = yield* enrolledOnce
      yield* owing.invoice("2013-07-31", 500)
      assert.strictEqual(yield* owing.on("2024-01-01"), 0)
      const invoiced = yield* enrolledOnce
      yield* invoiced.invoice("2015-07-31", 0)
      assert.strictEqual(yield* invoiced.on("2018-07-31"), 0)
      assert.strictEqual(yield* invoiced.on("2018-08-01"), 1)
      const told = yield* enrolledOnce
      yield* told.sql`insert into child_health (town_id, child_id, key_id, sealed, changed_at)
        values (${told.town.id}, ${told.childId}, 'k1', ${new Uint8Array([1])}, '2016-06-01')`
      assert.strictEqual(yield* told.on("2016-07-06"), 0)
    })
  )

  it.effect("is not one whose child is enrolled by its other home, nor one that was only imported", () =>
    Effect.gen(function* () {
      const { town, childId, householdId, enrol, on, sql } = yield* enrolledOnce
      const other = yield* runsAt("2010-03-15T10:00:00Z", newFamily(town, null))
      yield* sql`insert into household_children (town_id, household_id, child_id)
        values (${town.id}, ${other.householdId}, ${childId})`
      yield* enrol(childId, other.householdId, "2017-07-05")
      assert.strictEqual(yield* on("2020-07-05"), 0)
      yield* runsAt("2010-03-15T10:00:00Z", newFamily(town, null))
      assert.strictEqual(yield* on("2020-07-06"), 2)
      const left = yield* sql<{ id: string }>`select id from households where town_id = ${town.id}`
      assert.lengthOf(left, 1)
      assert.notInclude([householdId, other.householdId], left[0]?.id)
    })
  )

  it.effect("is not one that the town invited again, nor one with a child recorded since", () =>
    Effect.gen(function* () {
      const invited = yield* enrolledOnce
      const invite = Invitations.use((invitations) => invitations.invite(invited.staff, invited.adultId))
      assert.strictEqual((yield* runsAt("2018-05-01T10:00:00Z", invite)).outcome, "sent")
      assert.strictEqual(yield* invited.on("2018-05-02"), 0)
      const grown = yield* enrolledOnce
      yield* runsAt("2018-05-01T10:00:00Z", newChild(grown.town, [grown.householdId], "Mia"))
      assert.strictEqual(yield* grown.on("2021-05-01"), 0)
      assert.strictEqual(yield* grown.on("2021-05-02"), 1)
    })
  )

  it.effect("is not one with an open account, before that was closed after its warning", () =>
    Effect.gen(function* () {
      const { town, adultId, on, sql } = yield* enrolledOnce
      yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
        values (${town.id}, ${yield* newId}, ${adultId}, 'ana.secret@example.org', 'x', '2012-01-01', '2012-01-01', '2012-01-01')`
      assert.strictEqual(yield* on("2020-07-06"), 0)
      assert.strictEqual(yield* on("2020-08-04"), 0)
      assert.strictEqual(yield* on("2020-08-05"), 1)
    })
  )
})
