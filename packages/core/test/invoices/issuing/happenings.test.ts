import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import {
  book,
  draftLines,
  draftOctober,
  evening,
  eveningTariff,
  familyToInvoice,
  issueOctober,
  meal,
  mealTariff,
  note,
  runServices,
  schoolActivities,
  schoolDays,
  townToInvoice
} from "./runsUnderTest.ts"

const penalties = [
  { name: "Réservation tardive", on: "late-booking", percent: 50 },
  { name: "Présence sans réservation", on: "no-booking", euros: 3 },
  { name: "Absence non justifiée", on: "unjustified-absence", price: 2.99 }
]

/** A town, and a family that has booked nothing yet; the draft's lines once it has. */
const month = Effect.gen(function* () {
  const { staff } = yield* townToInvoice([
    mealTariff({ penalties }),
    eveningTariff({
      toleranceMinutes: 5,
      penalties: [{ name: "Retard", on: "late-pick-up", euros: 5, everyMinutes: 30 }]
    })
  ])
  const family = yield* familyToInvoice(staff, "F1")
  const lines = Effect.andThen(draftOctober(staff), draftLines(staff, family.householdId))
  return { staff, family, lines }
})

describeOnDatabase("what a month owes", runServices, (it) => {
  it.effect("is what was booked and noted present or not at all; excused days are not, after the days of carence", () =>
    Effect.gen(function* () {
      const { staff, family, lines } = yield* month
      yield* book(staff, family, meal, schoolDays.slice(0, 6))
      yield* note(staff, family, meal, schoolDays.slice(0, 1), "present")
      // three days in a row of which the first stays due, then one alone, which is the first of its absence
      yield* note(staff, family, meal, schoolDays.slice(1, 4), "absent-excused")
      yield* note(staff, family, meal, schoolDays.slice(5, 6), "absent-excused")
      assert.deepStrictEqual(yield* lines, ["4 Repas 324"])
    })
  )

  it.effect("counts the carence of an absence that a family declared and proved once, and no penalty for it", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, family, lines } = yield* month
      yield* book(staff, family, meal, schoolDays.slice(0, 5))
      yield* note(staff, family, meal, schoolDays.slice(0, 1), "absent-unexcused")
      yield* note(staff, family, meal, schoolDays.slice(1, 3), "absent-excused")
      const absence = yield* newId
      yield* sql`insert into absences (town_id, id, household_id, child_id, key, declared_at, proof_until, state, decided_at, decided_by)
        values (${staff.townId}, ${absence}, ${family.householdId}, ${family.childId}, ${absence}, now(), now(), 'accepted', now(),
          'test')`
      yield* sql`insert into absence_slots (town_id, absence_id, slot_id, child_id, day, unit, proof_until, stays_due)
        select town_id, ${absence}, slot_id, child_id, day, unit, now(), day = '2026-10-01'
        from reservations where town_id = ${staff.townId} and day <= '2026-10-05'`
      assert.deepStrictEqual(yield* lines, ["3 Repas 324"])
    })
  )

  it.effect("counts an absence on from the month before, so that carence falls once", () =>
    Effect.gen(function* () {
      const { staff, family, lines } = yield* month
      const days = ["2026-09-29", ...schoolDays.slice(0, 3)]
      yield* book(staff, family, meal, days)
      yield* note(staff, family, meal, days.slice(0, 3), "absent-excused")
      assert.deepStrictEqual(yield* lines, ["1 Repas 324"])
    })
  )

  it.effect("stays due where no proof helps", () =>
    Effect.gen(function* () {
      const { staff, family, lines } = yield* month
      yield* book(staff, family, evening, schoolDays.slice(0, 3))
      yield* note(staff, family, evening, schoolDays.slice(0, 3), "absent-excused")
      assert.deepStrictEqual(yield* lines, ["3 Accueil du soir 230"])
    })
  )

  it.effect("adds what a late booking, a child without one and an unexcused absence cost", () =>
    Effect.gen(function* () {
      const { staff, family, lines } = yield* month
      yield* book(staff, family, meal, schoolDays.slice(0, 1))
      yield* book(staff, family, meal, schoolDays.slice(1, 2), { late: true })
      yield* book(staff, family, meal, schoolDays.slice(2, 4))
      yield* note(staff, family, meal, schoolDays.slice(2, 4), "absent-unexcused")
      yield* note(staff, family, meal, schoolDays.slice(4, 5), "present")
      assert.deepStrictEqual(yield* lines, [
        "3 Repas 324",
        "1 Repas : Réservation tardive 162",
        "2 Repas : Absence non justifiée 299",
        "1 Repas : Présence sans réservation 300"
      ])
    })
  )

  it.effect("charges a late cancelling its part of the price", () =>
    Effect.gen(function* () {
      const { staff, family, lines } = yield* month
      yield* book(staff, family, meal, schoolDays.slice(0, 2), { feePercent: 50 })
      assert.deepStrictEqual(yield* lines, ["2 Repas : annulation tardive, 50 % du prix 162"])
    })
  )

  it.effect("charges each half-hour of a late pick-up that has begun, after the tolerance", () =>
    Effect.gen(function* () {
      const { staff, family, lines } = yield* month
      yield* book(staff, family, evening, schoolDays.slice(0, 3))
      for (const [index, minutes] of [5, 35, 36].entries()) {
        yield* note(staff, family, evening, schoolDays.slice(index, index + 1), "present", minutes)
      }
      assert.deepStrictEqual(yield* lines, [
        "3 Accueil du soir 230",
        "1 Accueil du soir : Retard 500",
        "1 Accueil du soir : Retard 1000"
      ])
    })
  )

  it.effect("takes a late booking's surcharge from the activity's rule where the tariff says nothing of it", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice(
        [mealTariff()],
        schoolActivities({
          rules: {
            lateAdd: [{ limit: { kind: "days-before", days: 1, at: "10:00" }, surcharge: { percent: 25 } }]
          }
        })
      )
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 2), { late: true })
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [
        "2 Repas 324",
        "2 Repas : réservation tardive 81"
      ])
    })
  )

  it.effect("stays a month's price whatever was missed, less what the tariff gives back for each excused day", () =>
    Effect.gen(function* () {
      const back = { name: "Repas manqué, remboursé", on: "justified-absence", euros: -3.85 }
      const { staff } = yield* townToInvoice([mealTariff({ per: "month", penalties: [back] })])
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 6))
      // the first day of an absence is its carence
      yield* note(staff, family, meal, schoolDays.slice(1, 4), "absent-excused")
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [
        "1 Repas 324",
        "2 Repas : Repas manqué, remboursé -385"
      ])
    })
  )

  it.effect("says on each line how it was reckoned, and of a rate only where the line is the rate's", () =>
    Effect.gen(function* () {
      const extras = [{ name: "Goûter", component: "meal", price: 0.6 }]
      const payers = [{ code: "ccas", name: "Le CCAS", euros: 1 }]
      const { staff } = yield* townToInvoice([mealTariff({ penalties, extras, payers })])
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 1), { late: true })
      yield* book(staff, family, meal, schoolDays.slice(1, 2), { feePercent: 50 })
      yield* draftOctober(staff)
      const runs = yield* InvoiceRuns
      const lines = yield* runs.lines(staff, "2026-10", family.householdId)
      const rate = "0,36 % de votre quotient 900, délibération du 25 juin 2026"
      assert.deepStrictEqual(
        lines.map(({ description, tariff }) => [description, tariff.replaceAll(/[\u00a0\u202f]/g, " ")]),
        [
          ["Repas", rate],
          ["Goûter", "délibération du 25 juin 2026"],
          ["Repas : pris en charge par Le CCAS", "délibération du 25 juin 2026"],
          ["Repas : Réservation tardive", "50 % de 3,84 €, délibération du 25 juin 2026"],
          ["Repas : annulation tardive, 50 % du prix", `50 % de 2,84 € : ${rate}`]
        ]
      )
    })
  )

  it.effect("tells a month of more than three times the one before, mends one family alone and issues it", () =>
    Effect.gen(function* () {
      const { staff, family } = yield* month
      const runs = yield* InvoiceRuns
      yield* book(staff, family, meal, ["2026-09-29", ...schoolDays.slice(0, 4)])
      const october = "2026-11-02T08:00:00Z"
      yield* runsAt(october, runs.draft(staff, "2026-09", { householdId: null }))
      yield* runsAt(october, runs.issue(staff, "2026-09", { early: false, leaveOut: false, dryRun: false }))
      yield* draftOctober(staff)
      const problems = Effect.map(runs.documents(staff, "2026-10"), ([document]) => document?.problems)
      assert.deepStrictEqual(yield* problems, [{ code: "far-above", dueCents: 1296, lastCents: 324 }])
      yield* note(staff, family, meal, schoolDays.slice(0, 3), "absent-excused")
      yield* runsAt(october, runs.draft(staff, "2026-10", { householdId: family.householdId }))
      // the first day of the absence stays due
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), ["2 Repas 324"])
      assert.deepStrictEqual(yield* problems, [{ code: "attendance-missing", activity: "restauration", bookings: 1 }])
      yield* issueOctober(staff)
      assert.strictEqual((yield* runs.numbers(staff, "2026-10")).length, 1)
    })
  )

  it.effect("tells what to look at: no tariff, no quotient, attendance that is missing", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice([mealTariff()])
      const family = yield* familyToInvoice(staff, "F1", [2018], null)
      yield* book(staff, family, meal, schoolDays.slice(0, 3))
      yield* book(staff, family, evening, schoolDays.slice(0, 1))
      yield* note(staff, family, meal, schoolDays.slice(0, 1), "present")
      yield* draftOctober(staff)
      const runs = yield* InvoiceRuns
      const [document] = yield* runs.documents(staff, "2026-10")
      assert.deepStrictEqual(document?.problems, [
        { code: "no-tariff", activity: "periscolaire", unit: "soir", day: "2026-10-01" },
        { code: "attendance-missing", activity: "restauration", bookings: 2 },
        { code: "no-quotient", tariff: "Repas" }
      ])
      assert.strictEqual((yield* Effect.flip(issueOctober(staff)))._tag, "RunBlocked")
      yield* issueOctober(staff, true)
      const [run] = yield* runs.runs(staff, "2026-10")
      assert.deepInclude(run, { state: "issued", invoices: 0, leftOut: 1 })
    })
  )
})
