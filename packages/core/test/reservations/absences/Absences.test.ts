import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Requirements } from "../../../src/activities/Requirements.ts"
import { Absences } from "../../../src/reservations/absences/Absences.ts"
import { proofSentence } from "../../../src/reservations/absences/absenceWords.ts"
import { Attendances } from "../../../src/reservations/attendance/Attendances.ts"
import { Bookings } from "../../../src/reservations/Bookings.ts"
import { Plannings } from "../../../src/reservations/Plannings.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { add, bookingServices, familyWith, request, townWith } from "../bookingsUnderTest.ts"
import { camp } from "../camp.ts"

const plannings = Plannings.layer.pipe(Layer.provide(Layer.effect(Requirements, Requirements.over([]))))
const services = Layer.mergeAll(Absences.layer, Attendances.layer, plannings).pipe(Layer.provideMerge(bookingServices))

/** Cancelled until noon of the day before; proved within three days, of which the first stays due. */
const proved = camp({
  rules: {
    cancel: [{ limit: { kind: "days-before", days: 1, at: "12:00" } }],
    absence: [{ proofWithinDays: 3, carenceDays: 1 }]
  }
})
const [monday, tuesday, wednesday] = ["2026-12-21", "2026-12-22", "2026-12-23"] as const

const booked = Effect.gen(function* () {
  const { town, staff } = yield* townWith([proved])
  const { access, children } = yield* familyWith(town, ["Ana"], [proved])
  const childId = children[0] ?? ""
  const wishes = yield* request([monday, tuesday].map((day) => add(childId, "journee", day)))
  yield* runsAt(
    "2026-12-01T08:00:00Z",
    Bookings.use((bookings) => bookings.change(access, wishes))
  )
  return { town, staff, access, childId }
})

const key = "9b2f3f9e-6a55-4c0e-9d3b-5f1f2d7a8c11"
const declare = (access: FamilyAccess, childId: string, at: string, days: ReadonlyArray<string>) =>
  runsAt(
    at,
    Absences.use((absences) => absences.declare(access, { key, childId, activity: "centre", unit: "journee", days }))
  )

const outcomes = ({ lines }: Effect.Success<ReturnType<typeof declare>>) => lines.map(({ outcome }) => outcome)

describeOnDatabase("an absence that a family declares", services, (it) => {
  it.effect("is taken for booked days that can no longer be cancelled, with until when it can be proved", () =>
    Effect.gen(function* () {
      const { access, childId } = yield* booked
      const early = yield* declare(access, childId, "2026-12-20T10:00:00Z", [monday, wednesday])
      assert.deepStrictEqual(outcomes(early), ["may-be-cancelled", "not-booked"])
      assert.strictEqual(proofSentence(early, "fr"), "")
      const answer = yield* declare(access, childId, "2026-12-21T11:30:00Z", [tuesday, monday])
      assert.deepStrictEqual(answer.lines, [
        { day: monday, outcome: "declared", staysDue: true },
        { day: tuesday, outcome: "declared", staysDue: false }
      ])
      assert.strictEqual(answer.carenceDays, 1)
      assert.strictEqual(answer.proofUntil?.toISOString(), "2026-12-24T22:59:59.000Z")
    })
  )

  it.effect("is taken until the end of the day's last part, on the clocks of Paris", () =>
    Effect.gen(function* () {
      const { access, childId } = yield* booked
      assert.deepStrictEqual(outcomes(yield* declare(access, childId, "2026-12-21T17:00:00Z", [monday])), ["over"])
      assert.deepStrictEqual(outcomes(yield* declare(access, childId, "2026-12-21T16:59:59Z", [monday])), ["declared"])
    })
  )

  it.effect("counts once however often it is sent, keeps the place, and says who declared it", () =>
    Effect.gen(function* () {
      const { town, staff, access, childId } = yield* booked
      const first = yield* declare(access, childId, "2026-12-21T07:00:00Z", [monday])
      assert.deepStrictEqual(yield* declare(access, childId, "2026-12-21T07:00:05Z", [monday]), first)
      const notes = yield* Attendances.use((attendances) => attendances.history(staff, childId, monday))
      assert.deepStrictEqual(
        notes.map(({ part, state, source, notedBy }) => [part, state, source, notedBy]).sort(),
        ["apres-midi", "matin", "repas"].map((part) => [
          part,
          "absent-unexcused",
          "family",
          `family:${access.accountId}`
        ])
      )
      const sql = yield* SqlClient.SqlClient
      const kept = yield* sql`select 1 as one from reservations
        where town_id = ${town.id} and day = ${monday}::date and cancelled_at is null`
      assert.strictEqual(kept.length, 3)
    })
  )

  it.effect("shows in the family's planning until the town sees the child", () =>
    Effect.gen(function* () {
      const { town, staff, access, childId } = yield* booked
      yield* declare(access, childId, "2026-12-21T07:00:00Z", [monday])
      const absentOn = Effect.map(
        runsAt(
          "2026-12-21T07:30:00Z",
          Plannings.use((plannings) => plannings.read(access, { from: monday, to: tuesday }, "fr"))
        ),
        ({ cells }) => cells.filter(({ absent }) => absent).map(({ unit, day }) => [unit, day])
      )
      assert.deepStrictEqual(yield* absentOn, [["journee", monday]])
      const sql = yield* SqlClient.SqlClient
      const slots = yield* sql<{
        id: string
      }>`select id from slots where town_id = ${town.id} and day = ${monday}::date`
      const seen = slots.map(({ id: slotId }) => ({
        ...{ id: crypto.randomUUID(), slotId, childId, state: "present" as const },
        ...{ lateMinutes: null, notedAt: new Date("2026-12-21T08:00:00Z"), basedOn: null }
      }))
      yield* Attendances.use((attendances) => attendances.set(staff, "cli", seen))
      assert.deepStrictEqual(yield* absentOn, [])
    })
  )

  it.effect("changes nothing of what the town noted before", () =>
    Effect.gen(function* () {
      const { town, staff, access, childId } = yield* booked
      const sql = yield* SqlClient.SqlClient
      const slots = yield* sql<{
        id: string
      }>`select id from slots where town_id = ${town.id} and day = ${monday}::date`
      yield* Attendances.use((attendances) =>
        attendances.set(
          staff,
          "cli",
          slots.map(({ id: slotId }) => ({
            ...{ id: crypto.randomUUID(), slotId, childId, state: "present" as const },
            ...{ lateMinutes: null, notedAt: new Date("2026-12-21T08:00:00Z"), basedOn: null }
          }))
        )
      )
      const answer = yield* declare(access, childId, "2026-12-21T09:00:00Z", [monday])
      assert.deepStrictEqual(answer.lines, [{ day: monday, outcome: "noted-otherwise", staysDue: false }])
      const standing = yield* sql`select distinct state from attendances where town_id = ${town.id}`
      assert.deepStrictEqual(standing, [{ state: "present" }])
    })
  )

  it.effect("is not taken from another home", () =>
    Effect.gen(function* () {
      const { town, childId } = yield* booked
      const { access: other } = yield* familyWith(town, [], [])
      assert.deepStrictEqual(outcomes(yield* declare(other, childId, "2026-12-21T07:00:00Z", [monday])), ["not-booked"])
    })
  )
})
