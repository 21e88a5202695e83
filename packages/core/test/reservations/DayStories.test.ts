import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../src/activities/Activities.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { DayStories } from "../../src/reservations/DayStories.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { householdAccess } from "../support/householdAccess.ts"
import { bookingTown, newReservations } from "../support/planning.ts"

const services = DayStories.layer.pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Towns.layer, TownCalendars.layer)),
  Layer.provideMerge(Audit.layer)
)

const storyOf = (staff: StaffAccess, childRef: string, day: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [child] = yield* sql<{
      id: string
    }>`select id from children where town_id = ${staff.townId} and external_ref = ${childRef}`
    const childId = child?.id ?? (yield* newId)
    return yield* DayStories.use((stories) => stories.of(staff, childId, day))
  })

/** A wish of an account, or of staff, and its answer. */
const newEvent = (
  staff: StaffAccess,
  event: { readonly actor: string; readonly at: string; readonly detail: object }
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome,
        code, detail)
      select ${staff.townId}::uuid, ${yield* newId}, ${event.at}::timestamptz, ${event.actor}, l.household_id, c.id, 'cantine', 'repas',
        array['2026-11-30', '2026-12-01']::date[], 'add', 'refused', 'too-late-to-add', ${JSON.stringify(event.detail)}::jsonb
      from children c join household_children l on l.town_id = c.town_id and l.child_id = c.id
      where c.town_id = ${staff.townId} and c.external_ref = 'E1'`
  })

describeOnDatabase("the story of a child's day", services, (it) => {
  it.effect("tells who wanted what and what became of it, in order, each by name", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      const { accountId } = yield* householdAccess(staff.town, "F1", "ana@example.org")
      yield* newEvent(staff, { actor: "mairie", at: "2026-11-30T10:00:00Z", detail: { staffReason: "au guichet" } })
      const limit = "2026-11-29T11:00:00.000Z"
      yield* newEvent(staff, { actor: `family:${accountId}`, at: "2026-11-30T09:00:00Z", detail: { limit } })
      const story = yield* storyOf(staff, "E1", "2026-12-01")
      assert.deepStrictEqual(
        story?.events.map(({ adult, actor, outcome, code, detail }) => [adult, actor, outcome, code, detail]),
        [
          ["Ana ABEL", `family:${accountId}`, "refused", "too-late-to-add", { limit }],
          [null, "mairie", "refused", "too-late-to-add", { staffReason: "au guichet" }]
        ]
      )
    })
  )

  it.effect("tells what is booked, the enrolment, the home, and for each unit its limit and its slots", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      yield* newReservations(staff.town, [{ childRef: "E1", activity: "cantine", unit: "repas", day: "2026-12-01" }])
      const story = yield* storyOf(staff, "E1", "2026-12-01")
      assert.deepInclude(story, { childName: "Zoé ABEL", homes: [{ ref: "F1", name: "Famille ABEL" }], homeRef: "F1" })
      assert.deepStrictEqual(
        story?.places.map(({ activity, unit, householdRef, cancelledAt }) => [
          activity,
          unit,
          householdRef,
          cancelledAt
        ]),
        [["cantine", "repas", "F1", null]]
      )
      assert.deepStrictEqual(
        story?.enrolments.map(({ activity, state }) => [activity, state]),
        [
          ["camp", "accepted"],
          ["cantine", "accepted"]
        ]
      )
      const meal = story?.units.find(({ activity }) => activity === "cantine")
      assert.deepStrictEqual(meal?.limits?.addUntil, new Date("2026-11-29T11:00:00Z"))
      assert.deepStrictEqual(
        meal?.slots.map(({ reserved, capacity }) => [reserved, capacity]),
        [[1, 2]]
      )
      // the camp has no slot on that day
      assert.deepStrictEqual(
        story?.units.filter(({ slots }) => slots.length === 0).map(({ unit }) => unit),
        ["journee", "matin"]
      )
    })
  )

  it.effect("tells of an enrolment that was refused why, when and by whom, and gives it no unit", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      const sql = yield* SqlClient.SqlClient
      yield* sql`update enrolments set state = 'refused', reason = 'groupe complet', decided_by = 'mairie',
        decided_at = '2026-11-12T10:00:00Z' where town_id = ${staff.townId} and activity = 'camp'`
      const story = yield* storyOf(staff, "E1", "2026-12-02")
      assert.deepInclude(story?.enrolments[0], {
        ...{ activity: "camp", state: "refused", reason: "groupe complet", decidedBy: "mairie" },
        decidedAt: new Date("2026-11-12T10:00:00Z")
      })
      assert.deepStrictEqual(
        story?.units.map(({ activity }) => activity),
        ["cantine"]
      )
    })
  )

  it.effect("is none of a child that the town does not have", () =>
    Effect.gen(function* () {
      assert.isNull(yield* storyOf(yield* bookingTown, "E9", "2026-12-01"))
    })
  )
})
