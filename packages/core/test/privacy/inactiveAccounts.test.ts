import { assert } from "@effect/vitest"
import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Invitations } from "../../src/accounts/Invitations.ts"
import { SignIns } from "../../src/accounts/SignIns.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Retention, retentionActor } from "../../src/privacy/Retention.ts"
import type { Town } from "../../src/towns/Town.ts"
import { family, password } from "../children/filesUnderTest.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { pay, services } from "./familiesUnderTest.ts"

/** A family that signed in on 15 March 2010, and what the retention of a day, at noon, does to its account. */
const used = Effect.gen(function* () {
  const home = yield* runsAt("2010-03-15T10:00:00Z", family())
  const sql = yield* SqlClient.SqlClient
  const retention = yield* Retention
  const on = (day: string, dryRun = false) =>
    runsAt(
      `${day}T11:00:00Z`,
      Effect.map(
        retention.apply({ townId: home.town.id, actor: retentionActor }, home.town, { dryRun }),
        ({ inactiveAccounts, inactiveAccountsWarned }) => [inactiveAccountsWarned, inactiveAccounts]
      )
    )
  const mails = sql<{ subject: string; body: string }>`select subject, body from mails
    where town_id = ${home.town.id} and template = 'accountInactive' order by queued_at, id`
  const count = (table: string) =>
    Effect.map(sql`select 1 as one from ${sql(table)} where town_id = ${home.town.id}`, (rows) => rows.length)
  return { ...home, sql, on, mails, count }
})

const invoiceOf = (home: Effect.Success<typeof used>, issuedOn: string, cents: number) =>
  Effect.gen(function* () {
    const id = yield* newId
    yield* home.sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period,
        total_cents, content_hash, recorded_at)
      values (${home.town.id}, ${id}, ${home.householdId}, 'enfance', '2010000001', ${issuedOn}, ${issuedOn}, 'Juin', ${cents},
        ${new Uint8Array([1])}, now())`
    return id
  })

const signInOn = (town: Town, mail: string, day: string) =>
  runsAt(
    `${day}T10:00:00Z`,
    SignIns.use((signIns) =>
      signIns.signIn(
        town,
        { mail, password, remember: false },
        { origin: "http://localhost:4000", address: mail, device: "", deviceSecret: null, sessionSecret: null }
      )
    )
  )

describeOnDatabase("an account that nobody uses", services, (it) => {
  it.effect("is closed after three years, its owner told once a month before; adults, household and books stay", () =>
    Effect.gen(function* () {
      const home = yield* used
      const { town, staff, householdId, adultId, on, mails, count } = home
      yield* pay(town, householdId, yield* invoiceOf(home, "2010-04-05", 500), 500)
      assert.deepStrictEqual(yield* on("2013-02-12"), [0, 0])
      assert.deepStrictEqual(yield* on("2013-02-13", true), [1, 0])
      assert.isEmpty(yield* mails)
      assert.deepStrictEqual(yield* on("2013-02-13"), [1, 0])
      const [mail] = yield* mails
      assert.include(mail?.body.replaceAll("\u00a0", " "), "connectez-vous avant le vendredi 15 mars 2013")
      assert.deepStrictEqual(yield* on("2013-03-14"), [0, 0])
      assert.deepStrictEqual(yield* on("2013-03-15"), [0, 1])
      const kept = ["adults", "households", "household_adults", "children", "invoices", "payments"]
      assert.deepStrictEqual(yield* Effect.forEach(kept, count), [1, 1, 1, 1, 1, 1])
      const gone = ["accounts", "sessions", "known_devices", "mailed_links"]
      assert.deepStrictEqual(yield* Effect.forEach(gone, count), [0, 0, 0, 0])
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { actor: retentionActor, limit: 9 }))
      assert.deepInclude(entry?.after, { inactiveAccounts: 1, inactiveAccountsWarned: 0 })
      const again = yield* Invitations.use((invitations) => invitations.invite(staff, adultId))
      assert.strictEqual(again.outcome, "sent")
    })
  )

  it.effect("loses mail address and password but not its row when the file says who verified it", () =>
    Effect.gen(function* () {
      const { town, staff, access, adultId, householdId, sql, on } = yield* used
      yield* sql`insert into section_confirmations (town_id, household_id, school_year, section, subject_id, account_id, confirmed_at)
        values (${town.id}, ${householdId}, '2009-2010', 'profile', ${adultId}, ${access.accountId}, '2010-03-15')`
      yield* on("2013-02-13")
      assert.deepStrictEqual(yield* on("2013-03-15"), [0, 1])
      const rows =
        yield* sql`select mail, password_hash, activated_at, disabled_at from accounts where town_id = ${town.id}`
      assert.deepStrictEqual(rows, [
        { mail: `efface-${access.accountId}@efface.invalid`, passwordHash: null, activatedAt: null, disabledAt: null }
      ])
      assert.deepStrictEqual(yield* on("2016-03-15"), [0, 0])
      const again = yield* Invitations.use((invitations) => invitations.invite(staff, adultId))
      assert.strictEqual(again.outcome, "sent")
    })
  )

  it.effect("is never closed before its owner was told a month ahead, however long it was not used", () =>
    Effect.gen(function* () {
      const { on, mails } = yield* used
      assert.deepStrictEqual(yield* on("2022-01-01"), [1, 0])
      assert.include((yield* mails)[0]?.body.replaceAll("\u00a0", " "), "avant le lundi 31 janvier 2022")
      assert.deepStrictEqual(yield* on("2022-01-30"), [0, 0])
      assert.deepStrictEqual(yield* on("2022-01-31"), [0, 1])
    })
  )

  it.effect("is kept by signing in, and its owner is told again three years later", () =>
    Effect.gen(function* () {
      const { town, mail, on, mails } = yield* used
      assert.deepStrictEqual(yield* on("2013-02-13"), [1, 0])
      yield* signInOn(town, mail, "2013-03-10")
      assert.deepStrictEqual(yield* on("2013-03-15"), [0, 0])
      assert.deepStrictEqual(yield* on("2016-02-09"), [1, 0])
      assert.strictEqual((yield* mails).length, 2)
      assert.deepStrictEqual(yield* on("2016-03-09"), [0, 0])
      assert.deepStrictEqual(yield* on("2016-03-10"), [0, 1])
    })
  )

  it.effect(
    "is kept while the town serves the family: a child enrolled, an invoice of the year or one to be paid",
    () =>
      Effect.gen(function* () {
        const enrolled = yield* used
        yield* enrolled.sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
        values (${enrolled.town.id}, ${yield* newId}, ${enrolled.householdId}, ${enrolled.childId}, 'restauration',
          '2012-09-01', '2013-07-05', now())`
        const owing = yield* used
        yield* invoiceOf(owing, "2010-04-05", 500)
        const invoiced = yield* used
        yield* invoiceOf(invoiced, "2012-07-05", 0)
        for (const { on } of [enrolled, owing, invoiced]) assert.deepStrictEqual(yield* on("2013-07-05"), [0, 0])
        assert.deepStrictEqual(yield* enrolled.on("2013-07-06"), [1, 0])
        assert.deepStrictEqual(yield* invoiced.on("2013-07-06"), [1, 0])
        assert.deepStrictEqual(yield* owing.on("2024-07-06"), [0, 0])
      })
  )

  it.effect("was told for nothing when the family comes back to the town: it is told anew before it is closed", () =>
    Effect.gen(function* () {
      const { town, householdId, childId, sql, on } = yield* used
      assert.deepStrictEqual(yield* on("2013-02-13"), [1, 0])
      yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
        values (${town.id}, ${yield* newId}, ${householdId}, ${childId}, 'restauration', '2013-03-01', '2013-07-05', now())`
      assert.deepStrictEqual(yield* on("2013-03-15"), [0, 0])
      assert.deepStrictEqual(yield* on("2013-07-06"), [1, 0])
      assert.deepStrictEqual(yield* on("2013-08-04"), [0, 0])
      assert.deepStrictEqual(yield* on("2013-08-05"), [0, 1])
    })
  )

  it.effect("is left alone when staff disabled it, and in another town", () =>
    Effect.gen(function* () {
      const { town, sql, on } = yield* used
      const other = yield* used
      yield* sql`update accounts set disabled_at = ${DateTime.toDateUtc(yield* DateTime.now)} where town_id = ${town.id}`
      assert.deepStrictEqual(yield* on("2022-01-01"), [0, 0])
      assert.isEmpty(yield* other.mails)
    })
  )
})
