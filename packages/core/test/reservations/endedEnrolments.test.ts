import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { EnrolmentImports } from "../../src/activities/EnrolmentImports.ts"
import { SlotReservations } from "../../src/activities/SlotReservations.ts"
import { describeOnDatabase } from "../support/databases.ts"
import {
  atHour,
  book,
  type Home,
  letters,
  monday,
  slotNamed,
  small,
  standing,
  townOf,
  tuesday,
  wait,
  waitServices
} from "./waiting/waitsUnderTest.ts"

const services = EnrolmentImports.layer.pipe(Layer.provideMerge(waitServices))

/** Imports the end of the camp's enrolment of a home's child, and which bookings staff agreed to let go. */
const endOn = (
  staff: StaffAccess,
  { access, child }: Home,
  endsOn: string,
  how: { readonly dryRun?: boolean; readonly agreed?: ReadonlySet<string> } = {}
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [home] = yield* sql<{ ref: string }>`select external_ref as ref from households
      where town_id = ${staff.townId} and id = ${access.householdId}`
    const row = {
      ...{
        line: 2,
        householdRef: home?.ref ?? "",
        childRef: child,
        activity: "centre",
        startsOn: "2026-12-19",
        endsOn
      },
      ...{ period: "", place: "", group: "" }
    }
    const rows = { enrolments: [row], incomplete: [], invalid: [] }
    const imports = yield* EnrolmentImports
    return yield* imports.import(staff, rows, { dryRun: false, skipInvalid: false, ...how })
  })

/** A camp of one place; the first child has Monday and Tuesday, the second waits for Tuesday. */
const crowdedCamp = Effect.gen(function* () {
  const { town, staff, homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
  const [one, other] = homes as [Home, Home]
  yield* atHour("09:00")(book(one))
  yield* atHour("09:01")(book(one, "matin", tuesday))
  yield* atHour("09:02")(wait(other, "matin", [tuesday]))
  return { town, staff, one, other, waits }
})

const agreedTo = (report: Effect.Success<ReturnType<typeof endOn>>) =>
  new Set(report.ended.lost.map(({ bookingId }) => bookingId))

describeOnDatabase("an enrolment that ends earlier", services, (it) => {
  it.effect("says what it would cancel, and changes nothing until somebody agreed", () =>
    Effect.gen(function* () {
      const { town, staff, one, other, waits } = yield* crowdedCamp
      const before = yield* letters(town)
      const report = yield* atHour("09:03")(endOn(staff, one, monday, { dryRun: true }))
      assert.deepStrictEqual(report.warnings, [
        { line: 2, column: "fin", code: "bookings-cancelled", bookings: 1, lastDay: tuesday }
      ])
      const refused = yield* Effect.flip(atHour("09:04")(endOn(staff, one, monday)))
      assert.deepInclude(refused, { _tag: "PlacesNotAgreed", places: 1 })
      assert.deepInclude(yield* standing(town, tuesday), { reserved: 1, waiting: 1, booked: 1 })
      assert.deepStrictEqual(yield* letters(town), before)
      assert.deepStrictEqual(
        (yield* waits.mine(other.access)).map(({ state }) => state),
        ["waiting"]
      )
    })
  )

  it.effect("cancels what is booked after it without a fee, keeps the rest, and offers the place", () =>
    Effect.gen(function* () {
      const { town, staff, one, other, waits } = yield* crowdedCamp
      const agreed = agreedTo(yield* atHour("09:03")(endOn(staff, one, monday, { dryRun: true })))
      const { ended } = yield* atHour("09:04")(endOn(staff, one, monday, { agreed }))
      assert.deepInclude(ended, { households: 1, mails: 1, unreachable: [] })
      assert.deepInclude(yield* standing(town, monday), { booked: 1 })
      assert.deepInclude(yield* standing(town, tuesday), { booked: 0, held: 1 })
      assert.deepStrictEqual(
        (yield* waits.mine(other.access)).map(({ state }) => state),
        ["offered"]
      )
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql`select r.day, r.fee_percent, e.actor, e.code from reservations r
        join reservation_events e on e.town_id = r.town_id and e.child_id = r.child_id and r.day = any (e.days)
          and e.outcome = 'cancelled'
        where r.town_id = ${town.id} and r.cancelled_at is not null`
      assert.deepStrictEqual(rows, [{ day: tuesday, feePercent: null, actor: staff.actor, code: "not-enrolled" }])
      const [mail] = yield* sql<{ body: string }>`select body from mails
        where town_id = ${town.id} and template = 'changedByTown'`
      assert.include(mail?.body, "lundi 21\u00a0décembre 2026")
      assert.include(mail?.body, "mardi 22\u00a0décembre 2026")
    })
  )

  it.effect("leaves the days until today as they are, even where it ended before", () =>
    Effect.gen(function* () {
      const { town, staff, one } = yield* crowdedCamp
      const agreed = agreedTo(yield* atHour(`${monday}T09:00:00Z`)(endOn(staff, one, "2026-12-20", { dryRun: true })))
      assert.strictEqual(agreed.size, 1)
      yield* atHour(`${monday}T09:01:00Z`)(endOn(staff, one, "2026-12-20", { agreed }))
      assert.deepInclude(yield* standing(town, monday), { booked: 1 })
      assert.deepInclude(yield* standing(town, tuesday), { booked: 0 })
    })
  )

  it.effect("ends what the child waits for after it, with its reason", () =>
    Effect.gen(function* () {
      const { town, staff, other } = yield* crowdedCamp
      yield* atHour("09:03")(endOn(staff, other, monday))
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql`select state, reason from waits where town_id = ${town.id}`
      assert.deepStrictEqual(rows, [{ state: "closed", reason: "not-enrolled" }])
      assert.include(yield* letters(town), "waitClosed")
    })
  )
})

describeOnDatabase("a closed part of a day", services, (it) => {
  it.effect("offers the places that whole days give back in the other parts", () =>
    Effect.gen(function* () {
      const { town, staff, homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one, "journee"))
      yield* atHour("09:01")(wait(other, "apres-midi"))
      const morning = yield* slotNamed(town, monday, "matin")
      yield* atHour("09:02")(SlotReservations.use((slots) => slots.cancel(staff, [morning], "grève")))
      assert.deepStrictEqual(
        (yield* waits.mine(other.access)).map(({ state }) => state),
        ["offered"]
      )
    })
  )
})
