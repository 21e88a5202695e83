import { assert } from "@effect/vitest"
import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { Activities } from "../../src/activities/Activities.ts"
import { Requirements } from "../../src/activities/Requirements.ts"
import { Verifications } from "../../src/children/Verifications.ts"
import { DocumentKinds } from "../../src/documents/DocumentKinds.ts"
import { parseDocumentKinds } from "../../src/documents/documentKindsYaml.ts"
import { newChild } from "../children/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newInvoice } from "../support/town.ts"
import { camp, enrollingFamily, inNovember, offers, services, wednesdays } from "./enrolmentsUnderTest.ts"

const christmas = { activity: "camp", period: "noel", place: "" }
const outing = `documents:
  - { code: sortie, title: Sortie, about: child, activities: [camp], validity: school-year, required: before-first-day, upload: {} }`
const opened = { ...camp, periods: camp.periods.map((period) => ({ ...period, opens: [] })) }

/** A family whose child is enrolled in a camp that requires these, and what it is told to do next. */
const enrolled = (requires: object) =>
  Effect.gen(function* () {
    const home = yield* enrollingFamily([{ ...opened, requires }, wednesdays])
    yield* inNovember(home.enrolments.ask(home.access, { ...christmas, childId: home.childId }))
    const next = Effect.map(inNovember(home.enrolments.mine(home.access)), ([first]) => first?.next.code)
    return { ...home, next }
  })

describeOnDatabase("what must be in order before booking", services, (it) => {
  it.effect("is nothing where the activity requires nothing", () =>
    Effect.gen(function* () {
      const { next, town, householdId } = yield* enrolled({})
      yield* newInvoice(town, householdId, { number: "2026000001", cents: 9000, dueOn: "2026-01-31" })
      assert.strictEqual(yield* next, "book")
    })
  )

  it.effect("is the yearly check of the household and of the child itself, not of another one", () =>
    Effect.gen(function* () {
      const { next, access, householdId, town, verifications } = yield* enrolled({ dossier: true })
      assert.strictEqual(yield* next, "dossier")
      const { steps } = yield* inNovember(verifications.read(access))
      yield* newChild(town, [householdId], "Ana", "2022-01-01")
      yield* inNovember(Verifications.use((all) => all.confirm(access, steps)))
      assert.isNotEmpty((yield* inNovember(verifications.read(access))).steps.filter(({ done }) => !done))
      assert.strictEqual(yield* next, "book")
    })
  )

  it.effect("is overdue invoices above what is allowed, until they are paid", () =>
    Effect.gen(function* () {
      const { next, householdId, town, sql } = yield* enrolled({ debtOverCents: 5000 })
      yield* newInvoice(town, householdId, { number: "2026000001", cents: 5000, dueOn: "2026-11-26" })
      yield* newInvoice(town, householdId, { number: "2026000002", cents: 9000, dueOn: "2026-11-27" })
      assert.strictEqual(yield* next, "book")
      const late = yield* newInvoice(town, householdId, { number: "2026000003", cents: 1, dueOn: "2026-11-26" })
      assert.strictEqual(yield* next, "pay")
      yield* sql`insert into credit_notes (town_id, id, number, invoice_id, amount_cents, reason, issued_on, recorded_at)
        values (${town.id}, ${late}, 'AV1', ${late}, 1, 'erreur', '2026-11-26', now())`
      assert.strictEqual(yield* next, "book")
    })
  )

  it.effect("is the documents of that very enrolment", () =>
    Effect.gen(function* () {
      const { next, access, childId, enrolments, staff, town, sql } = yield* enrolled({ documents: true })
      const kinds = Result.getOrThrow(parseDocumentKinds("documents.yaml", outing))
      yield* DocumentKinds.use((asked) => asked.apply(staff, "documents.yaml", kinds, new Map(), { dryRun: false }))
      assert.strictEqual(yield* next, "documents")
      yield* sql`insert into document_submissions (town_id, id, household_id, kind, subject_id, starts_on, ends_on, account_id, state,
          saved_at, sent_at)
        values (${town.id}, gen_random_uuid(), ${access.householdId}, 'sortie', ${childId}, '2026-12-21', '2026-12-31',
          ${access.accountId}, 'sent', now(), now())`
      assert.strictEqual(yield* next, "book")
      // another week of the camp has documents of its own
      const later = { code: "hiver", name: "Hiver", from: "2027-02-15", to: "2027-02-26" }
      yield* offers(staff, [{ ...opened, requires: { documents: true }, periods: [...opened.periods, later] }])
      yield* inNovember(enrolments.ask(access, { ...christmas, period: "hiver", childId }))
      assert.deepStrictEqual(
        (yield* inNovember(enrolments.mine(access))).map(({ period, next: { code } }) => [period, code]),
        [
          ["hiver", "documents"],
          ["noel", "book"]
        ]
      )
    })
  )

  it.effect("is asked of each room once for all activities that require it, and of none where nobody asks", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const asked: Array<ReadonlyArray<string>> = []
      const { unmet } = yield* Requirements.over([
        {
          requiredBy: ({ requires }) => requires.dossier,
          facts: () => Effect.succeed(sql`to_jsonb(7)`),
          unmet: (_access, wanted, facts) => {
            asked.push([String(facts), ...wanted.map(({ activity }) => activity.code)])
            return Effect.succeed([])
          }
        }
      ])
      const { access, childId } = yield* enrollingFamily(
        ["a", "b", "c"].map((code) => ({ ...opened, code, requires: { dossier: code !== "c" } }))
      )
      const activities = yield* Activities.use((all) => all.list(access.townId))
      yield* unmet(
        access,
        activities.map((activity) => ({ activity, childIds: [] }))
      )
      assert.deepStrictEqual(asked, [])
      yield* unmet(
        access,
        activities.map((activity) => ({ activity, childIds: [childId] }))
      )
      assert.deepStrictEqual(asked, [["7", "a", "b"]])
    })
  )
})
