import { assert } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../src/activities/Activities.ts"
import { Requirements } from "../../src/activities/Requirements.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { Bookings } from "../../src/reservations/Bookings.ts"
import { type CounterOrder, StaffBookings } from "../../src/reservations/StaffBookings.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { householdAccess } from "../support/householdAccess.ts"
import { bookingTownIn } from "../support/planning.ts"

const services = StaffBookings.layer.pipe(
  Layer.provide(Bookings.layer),
  Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
  Layer.provide(Layer.orDie(Outbox.layer)),
  Layer.provide(MailTransport.layer(Redacted.make("smtp://127.0.0.1:9"))),
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Towns.layer, TownCalendars.layer)),
  Layer.provideMerge(Audit.layer)
)

/** Days that never pass. */
const bookingTown = bookingTownIn("2098-12")

/** Meals of E1 on two days, one of them closed. */
const orderFor = (staff: StaffAccess, changes: Partial<CounterOrder>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [home] = yield* sql<{
      householdId: string
      childId: string
    }>`select l.household_id, l.child_id from child_homes l
      join child_cards c on c.town_id = l.town_id and c.id = l.child_id where l.town_id = ${staff.townId} and c.external_ref = 'E1'`
    return {
      ...{ householdId: home?.householdId ?? "", child: { id: home?.childId ?? "", name: "Zoé ABEL" } },
      ...{ action: "add", activity: "cantine", unit: "repas", days: ["2098-12-02", "2098-12-03"] },
      ...{ mode: "best-effort", reason: "appel de la mère", feePercent: null, mail: true, dryRun: false, ...changes }
    } satisfies CounterOrder
  })

const change = (staff: StaffAccess, changes: Partial<CounterOrder> = {}) =>
  Effect.flatMap(orderFor(staff, changes), (order) => StaffBookings.use((bookings) => bookings.change(staff, [order])))

const mails = (staff: StaffAccess) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ body: string }>`select body from mails where town_id = ${staff.townId} order by queued_at, id`
  )

describeOnDatabase("bookings that staff make for a family", services, (it) => {
  it.effect("are told to it: the child, what was done, when and why; not what was refused", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      yield* householdAccess(staff.town, "F1", "ana@example.org")
      const { lines, mails: told } = yield* change(staff)
      assert.deepStrictEqual(
        lines.map(({ outcome }) => outcome),
        ["booked", "refused"]
      )
      assert.strictEqual(told, 1)
      const [mail] = yield* mails(staff)
      for (const said of [
        "Zoé ABEL",
        "Restauration scolaire, Repas",
        "mardi 2\u00a0décembre 2098",
        "appel de la mère"
      ]) {
        assert.include(mail?.body, said)
      }
      assert.notInclude(mail?.body, "3\u00a0décembre")
    })
  )

  it.effect("are told to nobody where nothing was done, staff do not want it, or it was only a try", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      yield* householdAccess(staff.town, "F1", "ana@example.org")
      yield* change(staff, { days: ["2098-12-03"] })
      yield* change(staff, { dryRun: true })
      yield* change(staff, { mail: false })
      assert.deepStrictEqual(yield* mails(staff), [])
    })
  )

  it.effect("are all made or none where that is wished", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      const { lines } = yield* change(staff, { mode: "all-or-nothing" })
      assert.deepStrictEqual(
        lines.map(({ outcome }) => outcome),
        ["not-done", "refused"]
      )
      const sql = yield* SqlClient.SqlClient
      assert.deepStrictEqual(yield* sql`select 1 from reservations where town_id = ${staff.townId}`, [])
    })
  )
})
