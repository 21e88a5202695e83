import { inspect } from "node:util"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Audit, auditOf } from "../../src/audit/Audit.ts"
import { healthRetention } from "../../src/children/healthRetention.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { monthsBefore } from "../../src/platform/time/monthsBefore.ts"
import { PrivacyAction } from "../../src/privacy/auditActions.ts"
import { Retention, retentionActor } from "../../src/privacy/Retention.ts"
import { family, newChild } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newInvoice } from "../support/town.ts"
import { services } from "./familiesUnderTest.ts"

const days = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe("a day some months before another", () => {
  it("is the last of its month where that has no such day", () => {
    assert.deepStrictEqual(
      [
        monthsBefore("2026-05-31", 3),
        monthsBefore("2024-05-30", 3),
        monthsBefore("2026-11-30", 3),
        monthsBefore("2026-03-01", 120)
      ],
      ["2026-02-28", "2024-02-29", "2026-08-30", "2016-03-01"]
    )
  })
})

describe("the school year whose health records are kept", () => {
  it("ends three months after the last day of August", () => {
    assert.deepStrictEqual(healthRetention("2026-11-30", 3, "07-01"), { from: "2025-07-01", schoolYear: "2025-2026" })
    assert.deepStrictEqual(healthRetention("2026-12-01", 3, "07-01"), { from: "2026-07-01", schoolYear: "2026-2027" })
    assert.deepStrictEqual(healthRetention("2026-08-31", 0, "07-01").schoolYear, "2025-2026")
    assert.deepStrictEqual(healthRetention("2026-09-01", 0, "07-01").schoolYear, "2026-2027")
  })

  it("is never later than the one that a family can verify today, and never goes back", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 12 }), (one, other, months) => {
        const [early, late] = [one, other].toSorted()
        const [first, second] = [early, late].map((day) => healthRetention(day ?? "", months, "07-01"))
        assert.isAtMost((first?.from ?? "").localeCompare(second?.from ?? ""), 0)
        assert.isAtMost((second?.from ?? "").localeCompare(late ?? ""), 0)
      })
    )
  })
})

const ageHealth = (townId: string, childId: string, changedAt: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into child_health (town_id, child_id, key_id, sealed, changed_at)
      values (${townId}, ${childId}, 'k1', ${new Uint8Array([1])}, ${changedAt}::timestamptz)`
  })

/** What a retention of nothing says. */
const nothing = {
  healthRecords: 0,
  healthReads: 0,
  decidedChanges: 0,
  documents: 0,
  messages: 0,
  changes: 0,
  debtors: 0,
  leftFamilies: 0,
  inactiveAccounts: 0,
  inactiveAccountsWarned: 0,
  auditEntries: 0
}

describeOnBothDatabases("what has outlived its time", services, (it) => {
  it.effect("is deleted once, by the town's settings, and the log says how much", () =>
    Effect.gen(function* () {
      const { town, access, childId, householdId } = yield* family()
      const sql = yield* SqlClient.SqlClient
      const retention = yield* Retention
      const verified = yield* newChild(town, [householdId], "Ali")
      const recent = yield* newChild(town, [householdId], "Mia")
      yield* ageHealth(town.id, childId, "2019-10-01T10:00:00Z")
      yield* ageHealth(town.id, verified, "2019-10-01T10:00:00Z")
      yield* sql`insert into section_confirmations (town_id, household_id, school_year, section, subject_id, account_id, confirmed_at)
        values (${town.id}, ${householdId}, '2098-2099', 'health', ${verified}, ${access.accountId}, now())`
      yield* ageHealth(town.id, recent, "2098-10-01T10:00:00Z")
      for (const at of ["2019-10-01T10:00:00Z", "2098-10-01T10:00:00Z"]) {
        yield* sql`insert into health_reads (town_id, id, child_id, reader, purpose, at)
          values (${town.id}, ${yield* newId}, ${childId}, 'Mme Petit', 'repas', ${at}::timestamptz)`
        yield* sql`insert into section_changes (town_id, id, household_id, section, subject_id, account_id, made_from, key_id,
            state, asked_at, decided_at)
          values (${town.id}, ${yield* newId}, ${householdId}, 'diet', ${childId}, ${access.accountId}, '', 'k1', 'approved',
            ${at}::timestamptz, ${at}::timestamptz)`
      }
      const by = { townId: town.id, actor: retentionActor }
      const outlived = {
        healthRecords: 1,
        healthReads: 1,
        decidedChanges: 1,
        documents: 0,
        messages: 0,
        changes: 0,
        debtors: 0,
        leftFamilies: 0,
        inactiveAccounts: 0,
        inactiveAccountsWarned: 0,
        auditEntries: 0
      }
      assert.deepStrictEqual(yield* retention.apply(by, town, { dryRun: true }), outlived)
      assert.deepStrictEqual(yield* retention.apply(by, town, { dryRun: false }), outlived)
      const left = yield* sql<{ childId: string }>`select child_id from child_health where town_id = ${town.id}`
      assert.sameMembers(
        left.map((row) => row.childId),
        [verified, recent]
      )
      assert.deepStrictEqual(yield* retention.apply(by, town, { dryRun: false }), nothing)
      const log = yield* Audit.use((audit) => audit.list(town.id, { actor: retentionActor, limit: 9 }))
      assert.deepStrictEqual(
        log.map(({ action, after }) => [action, after]),
        [["retention.apply", outlived]]
      )
    })
  )

  it.effect("is never another town's, nor a change that waits, nor the debtor of a family that was not erased", () =>
    Effect.gen(function* () {
      const { town, access, childId, householdId } = yield* family()
      const other = yield* family()
      const sql = yield* SqlClient.SqlClient
      yield* ageHealth(other.town.id, other.childId, "2019-10-01T10:00:00Z")
      yield* sql`insert into health_reads (town_id, id, child_id, reader, purpose, at)
        values (${other.town.id}, ${yield* newId}, ${other.childId}, 'Mme Petit', 'repas', '2019-10-01')`
      yield* sql`insert into section_changes (town_id, id, household_id, section, subject_id, account_id, made_from, key_id,
          sealed, state, asked_at)
        values (${town.id}, ${yield* newId}, ${householdId}, 'diet', ${childId}, ${access.accountId}, '', 'k1',
          ${new Uint8Array([1])}, 'waiting', '2019-01-01')`
      yield* sql`delete from household_children where town_id = ${town.id}`
      const outlived = yield* Retention.use((retention) =>
        retention.apply({ townId: town.id, actor: retentionActor }, town, { dryRun: false })
      )
      assert.deepStrictEqual(outlived, nothing)
      assert.strictEqual((yield* sql`select 1 from health_reads where town_id = ${other.town.id}`).length, 1)
    })
  )

  it.effect("is the name of an erased family ten years after its last invoice, not before", () =>
    Effect.gen(function* () {
      const { town, staff, householdId } = yield* family()
      const sql = yield* SqlClient.SqlClient
      const retention = yield* Retention
      yield* newInvoice(town, householdId, { number: "2026000001", cents: 0 })
      yield* sql`delete from household_children where town_id = ${town.id}`
      yield* sql`delete from household_adults where town_id = ${town.id}`
      yield* Effect.flatMap(auditOf(PrivacyAction), (audit) =>
        audit.record(staff, { action: "household.erase", subjectType: "household", subjectId: householdId })
      )
      const debtors = (years: number) =>
        Effect.map(
          retention.apply(
            staff,
            {
              ...town,
              settings: { ...town.settings, retention: { ...town.settings.retention, accountingYears: years } }
            },
            { dryRun: false }
          ),
          (outlived) => outlived.debtors
        )
      assert.strictEqual(yield* debtors(10), 0)
      assert.strictEqual(yield* debtors(0), 1)
      const [household] = yield* sql`select name, street from households where town_id = ${town.id}`
      assert.deepStrictEqual(household, { name: "Foyer effacé", street: "" })
      assert.strictEqual(yield* debtors(0), 0)
    })
  )

  it.effect(
    "is the log after a year, but what explains the accounts or an erasure after ten, and what was signed never before it",
    () =>
      Effect.gen(function* () {
        const { town, access, childId, householdId } = yield* family()
        const other = yield* family()
        const sql = yield* SqlClient.SqlClient
        const submission = yield* newId
        yield* sql`insert into document_kinds (town_id, code, position, settings, applied_at) values (${town.id}, 'k', 1, '{}', now())`
        yield* sql`insert into document_submissions (town_id, id, household_id, kind, subject_id, starts_on, ends_on, state, account_id,
          saved_at)
        values (${town.id}, ${submission}, ${householdId}, 'k', ${childId}, '2026-09-01', '2027-07-05', 'draft',
          ${access.accountId}, now())`
        const act = (townId: string, action: string, months: number, subject = "x") =>
          Effect.gen(function* () {
            yield* sql`insert into audit_entries (town_id, id, at, actor, action, subject_type, subject_id)
            values (${townId}, ${yield* newId}, now() - ${months} * interval '1 month', 'test', ${action}, 'x', ${subject})`
          })
        for (const months of [11, 14, 130]) {
          for (const action of ["profile.change", "payment.refund", "household.erase", "householdXerase"]) {
            yield* act(town.id, action, months)
          }
        }
        yield* act(town.id, "document.send", 130, submission)
        yield* act(other.town.id, "profile.change", 130)
        const apply = (auditMonths: number) =>
          Retention.use((retention) =>
            retention.apply(
              { townId: town.id, actor: retentionActor },
              { ...town, settings: { ...town.settings, retention: { ...town.settings.retention, auditMonths } } },
              { dryRun: false }
            )
          )
        assert.strictEqual((yield* apply(12)).auditEntries, 6)
        const left = yield* sql<{ action: string; months: number }>`select action,
          round(extract(epoch from now() - at) / 2629800)::int as months
        from audit_entries where town_id in (${town.id}, ${other.town.id}) and actor = 'test' and subject_type = 'x' order by 2, 1`
        assert.deepStrictEqual(
          left.map(({ action, months }) => `${action} ${months}`),
          [
            "household.erase 11",
            "householdXerase 11",
            "payment.refund 11",
            "profile.change 11",
            "household.erase 14",
            "payment.refund 14",
            "document.send 130",
            "profile.change 130"
          ]
        )
        assert.strictEqual((yield* apply(6)).auditEntries, 2)
        // whoever else deletes, or deletes too early, is refused by the table
        const remove = sql`delete from audit_entries where town_id = ${town.id} and actor = 'test'`
        const refused = (attempt: Effect.Effect<unknown, SqlError>) =>
          Effect.map(Effect.flip(attempt), ({ cause }) => assert.match(inspect(cause), /append-only: delete refused/))
        yield* refused(remove)
        const early = Effect.andThen(sql`select set_config('portail.retention', 'on', true)`, remove)
        yield* refused(sql.withTransaction(early))
        assert.isNotEmpty(yield* sql`select 1 from audit_entries where town_id = ${town.id} and actor = 'test'`)
      })
  )
})
