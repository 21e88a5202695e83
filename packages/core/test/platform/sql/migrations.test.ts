import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import dossierSettings from "../../../src/platform/sql/migrations/0015_dossier_settings.ts"
import { givenAddresses } from "../../../src/platform/sql/migrations/0020_mail_origin.ts"
import { listedHolidays } from "../../../src/platform/sql/migrations/0032_school_holidays.ts"
import activityRows from "../../../src/platform/sql/migrations/0034_activity_rows.ts"
import { migrate, pendingMigrations } from "../../../src/platform/sql/migrations.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"

const tables = SqlClient.SqlClient.use(
  (sql) => sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`
)

describeOnBothDatabases("the migrations", Layer.empty, (it) => {
  it.effect("have nothing to do on a database that has seen them", () =>
    Effect.gen(function* () {
      const before = yield* tables
      assert.deepStrictEqual(yield* pendingMigrations, [])
      assert.deepStrictEqual(yield* migrate, [])
      assert.deepStrictEqual(yield* tables, before)
    })
  )

  it.effect("make every table of an empty database, once, when several processes run them at once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const expected = yield* tables
      yield* sql`drop schema public cascade`
      yield* sql`create schema public`
      assert.isAbove((yield* pendingMigrations).length, 0)
      const runs = yield* Effect.all([migrate, migrate, migrate], { concurrency: "unbounded" })
      assert.strictEqual(runs.filter((done) => done.length > 0).length, 1)
      assert.deepStrictEqual(yield* tables, expected)
      assert.deepStrictEqual(yield* pendingMigrations, [])
    })
  )

  it.effect("keep what a town decided of its families' dossiers under the name it has now", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const settings = { slug: "autrefois", familyFile: { verifiedFrom: "06-15" } }
      const id = "018f0000-0000-7000-8000-000000000015"
      yield* sql`insert into towns (id, slug, settings, applied_at)
        values (${id}, 'autrefois', ${JSON.stringify(settings)}::jsonb, now())`
      yield* dossierSettings
      const rows = yield* sql`select settings from towns where id = ${id}`
      assert.deepStrictEqual(rows, [{ settings: { slug: "autrefois", dossier: { verifiedFrom: "06-15" } } }])
    })
  )

  it.effect("keep the holidays that a town's file listed, each day of them, and take them out of its settings", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const schoolHolidays = [
        { name: "Toussaint", from: "2026-10-17", resumesOn: "2026-11-02" },
        { name: "Hiver", from: "2027-02-20", resumesOn: "2027-02-30" },
        { name: "Toussaint", from: "2026-10-17", resumesOn: "2026-11-03" },
        { name: "À l'envers", from: "2027-05-03", resumesOn: "2027-04-17" }
      ]
      const id = "018f0000-0000-7000-8000-000000000032"
      const settings = { slug: "vacances", dossier: { verifiedFrom: "06-15", schoolHolidays } }
      yield* sql`insert into towns (id, slug, settings, applied_at)
        values (${id}, 'vacances', ${JSON.stringify(settings)}::jsonb, now())`
      yield* listedHolidays
      const rows = yield* sql`select zone, school_year, name, from_day, resumes_on from school_holidays
        where town_id = ${id} order by from_day`
      assert.deepStrictEqual(rows, [
        { zone: "own", schoolYear: "2026-2027", name: "Toussaint", fromDay: "2026-10-17", resumesOn: "2026-11-03" },
        { zone: "own", schoolYear: "2026-2027", name: "Hiver", fromDay: "2027-02-20", resumesOn: "2027-03-01" }
      ])
      const [town] = yield* sql`select settings from towns where id = ${id}`
      assert.deepStrictEqual(town, { settings: { slug: "vacances", dossier: { verifiedFrom: "06-15" } } })
    })
  )

  it.effect("give the activities that a town's file named rows of their own, in its order", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const id = "018f0000-0000-7000-8000-000000000033"
      const settings = {
        slug: "offrait",
        activities: ["judo", "danse"].map((code) => ({ code, name: `Cours de ${code}` }))
      }
      yield* sql`insert into towns (id, slug, settings, applied_at)
        values (${id}, 'offrait', ${JSON.stringify(settings)}::jsonb, now())`
      yield* sql`alter table activities drop column revision`
      yield* activityRows
      assert.deepStrictEqual(yield* sql`select settings from towns where id = ${id}`, [
        { settings: { slug: "offrait" } }
      ])
      assert.deepStrictEqual(
        yield* sql`select code, settings, retired_at from activities where town_id = ${id} order by position`,
        settings.activities.map((activity) => ({ code: activity.code, settings: activity, retiredAt: null }))
      )
    })
  )

  it.effect("say of the address of an adult without an account that another one gave it, and nobody approved it", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const [town, household, paul, claire, account, entry] = [1, 2, 3, 4, 5, 6].map(
        (nth) => `018f0000-0000-7000-8000-00000019000${nth}`
      )
      yield* sql`insert into towns (id, slug, settings, applied_at) values (${town}, 'couple', '{}'::jsonb, now())`
      yield* sql`insert into households (town_id, id, external_ref, name, created_at) values (${town}, ${household}, 'F1', 'M', now())`
      for (const [rank, id, mail] of [
        [1, paul, "paul@example.org"],
        [2, claire, "voleur@example.org"]
      ] as const) {
        yield* sql`insert into adults (town_id, id, external_ref, family_name, given_name, mail, created_at)
          values (${town}, ${id}, ${`A${rank}`}, 'MARTIN', 'X', ${mail}, now())`
        yield* sql`insert into household_adults (town_id, household_id, adult_id, rank) values (${town}, ${household}, ${id}, ${rank})`
      }
      yield* sql`insert into accounts (town_id, id, adult_id, mail, created_at) values (${town}, ${account}, ${paul}, 'paul@example.org', now())`
      const [before, after] = ["claire@example.org", "voleur@example.org"].map((mail) =>
        JSON.stringify({ section: "other-guardian", mail })
      )
      yield* sql`insert into audit_entries (town_id, id, at, actor, action, subject_type, subject_id, before, after)
        values (${town}, ${entry}, now(), ${`family:${account}`}, 'section.change', 'household', ${household},
          ${before}::jsonb, ${after}::jsonb)`
      yield* givenAddresses
      const origins = sql`select mail, mail_given_by, mail_approved_at from adults where town_id = ${town} order by external_ref`
      assert.deepStrictEqual(yield* origins, [
        { mail: "paul@example.org", mailGivenBy: null, mailApprovedAt: null },
        { mail: "voleur@example.org", mailGivenBy: paul, mailApprovedAt: null }
      ])
      // what the town's own files say afterwards is the town's
      yield* sql`update adults set mail = 'claire@example.org' where town_id = ${town} and id = ${claire}`
      assert.deepInclude((yield* origins)[1], { mail: "claire@example.org", mailGivenBy: null })
    })
  )
})
