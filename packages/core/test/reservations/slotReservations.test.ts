import { assert } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { SlotReservations } from "../../src/activities/SlotReservations.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { againIfClashed } from "../../src/platform/sql/failures.ts"
import { slotReservations } from "../../src/reservations/slotReservations.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { householdAccess } from "../support/householdAccess.ts"
import { bookingTown, newReservations } from "../support/planning.ts"

const services = slotReservations.pipe(
  Layer.provide(TownCalendars.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Towns.layer)),
  Layer.provideMerge(Audit.layer),
  Layer.provide(Layer.orDie(Outbox.layer)),
  Layer.provide(MailTransport.layer(Redacted.make("smtp://127.0.0.1:9")))
)

const day = "2026-12-02"

const bookedTown = Effect.gen(function* () {
  const staff = yield* bookingTown
  yield* householdAccess(staff.town, "F1", "ana@example.org")
  yield* newReservations(staff.town, [
    { childRef: "E1", activity: "camp", unit: "journee", parts: ["matin", "repas"], day },
    { childRef: "E2", activity: "cantine", unit: "repas", day },
    { childRef: "E3", activity: "cantine", unit: "repas", day }
  ])
  return staff
})

const slotsOf = (staff: StaffAccess, activity: string, part: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const rows = yield* sql<{
      id: string
    }>`select id from slots where town_id = ${staff.townId} and activity = ${activity}
      and part = ${part} and day = ${day}`
    return rows.map(({ id }) => id)
  })

const cancel = (staff: StaffAccess, slotIds: ReadonlyArray<string>, reason: string) =>
  SlotReservations.use((reservations) => reservations.cancel(staff, slotIds, reason))

describeOnBothDatabases("what is booked in slots", services, (it) => {
  it.effect("is told by child, and stays remembered once cancelled", () =>
    Effect.gen(function* () {
      const staff = yield* bookedTown
      const meals = yield* slotsOf(staff, "cantine", "repas")
      const reservations = yield* SlotReservations
      const on = yield* reservations.on(staff.townId, meals)
      assert.deepStrictEqual(
        on.map(({ childRef, childName, householdRef, unit }) => [childRef, childName, householdRef, unit]),
        [
          ["E2", "Élie ABEL", "F1", "repas"],
          ["E3", "Noé ZOLA", "F2", "repas"]
        ]
      )
      yield* cancel(staff, meals, "grève")
      assert.deepStrictEqual(yield* reservations.on(staff.townId, meals), [])
      assert.deepStrictEqual([...(yield* reservations.remembered(staff.townId, meals))], meals)
    })
  )

  it.effect("is cancelled although another one's work came between: all of it is done again", () =>
    Effect.gen(function* () {
      const staff = yield* bookedTown
      const sql = yield* SqlClient.SqlClient
      yield* sql`create sequence clashes`
      yield* sql.unsafe(`create function clash() returns trigger language plpgsql as $$ begin
          if nextval('clashes') = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
          return new; end $$`)
      yield* sql.unsafe(`create trigger clash before update on reservations for each row
          when (new.town_id = '${staff.townId}') execute function clash()`)
      const meals = yield* slotsOf(staff, "cantine", "repas")
      const told = yield* cancel(staff, meals, "grève").pipe(
        sql.withTransaction,
        againIfClashed,
        Effect.ensuring(Effect.orDie(sql`drop function clash cascade`)),
        Effect.ensuring(Effect.orDie(sql`drop sequence clashes`))
      )
      assert.deepStrictEqual(told, { reservations: 2, households: 2, mails: 1, unreachable: ["F2"] })
    })
  )

  it.effect("is cancelled by whole units and without a fee, and gives every place of them back", () =>
    Effect.gen(function* () {
      const staff = yield* bookedTown
      const told = yield* cancel(staff, yield* slotsOf(staff, "camp", "matin"), "chauffage en panne")
      assert.deepStrictEqual(told, { reservations: 1, households: 1, mails: 1, unreachable: [] })
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql`select r.unit, s.part, s.reserved, r.cancelled_by, r.fee_percent
        from reservations r join slots s on s.town_id = r.town_id and s.id = r.slot_id
        where r.town_id = ${staff.townId} and r.cancelled_at is not null order by s.part`
      const ended = { unit: "journee", reserved: 0, cancelledBy: "test", feePercent: null }
      assert.deepStrictEqual(rows, [
        { part: "matin", ...ended },
        { part: "repas", ...ended }
      ])
      const events = yield* sql`select action, outcome, detail->>'reason' as reason from reservation_events
        where town_id = ${staff.townId}`
      assert.deepStrictEqual(events, [{ action: "close", outcome: "cancelled", reason: "chauffage en panne" }])
    })
  )

  it.effect(
    "is told to its family: what, which days, why; nobody's name, and who cannot be written to is named to staff",
    () =>
      Effect.gen(function* () {
        const staff = yield* bookedTown
        const told = yield* cancel(staff, yield* slotsOf(staff, "cantine", "repas"), "grève")
        assert.deepStrictEqual(told, { reservations: 2, households: 2, mails: 1, unreachable: ["F2"] })
        const sql = yield* SqlClient.SqlClient
        const [mail] = yield* sql<{ recipient: string; body: string }>`select recipient, body from mails
        where town_id = ${staff.townId}`
        assert.strictEqual(mail?.recipient, "ana@example.org")
        for (const said of [
          "Restauration scolaire, Repas",
          "mercredi 2\u00a0décembre 2026",
          "grève",
          "/espace/planning/2026-12"
        ]) {
          assert.include(mail?.body, said)
        }
        for (const kept of ["Élie", "Zoé"]) assert.notInclude(mail?.body, kept)
      })
  )
})
