import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../../src/activities/Activities.ts"
import type { Activity } from "../../../src/activities/Activity.ts"
import { Requirements } from "../../../src/activities/Requirements.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { MailTransport } from "../../../src/mail/MailTransport.ts"
import { Outbox } from "../../../src/mail/Outbox.ts"
import { Bookings } from "../../../src/reservations/Bookings.ts"
import { slotReservations } from "../../../src/reservations/slotReservations.ts"
import type { WaitRequest } from "../../../src/reservations/waiting/Wait.ts"
import { Waits } from "../../../src/reservations/waiting/Waits.ts"
import { TownCalendars } from "../../../src/towns/calendar/TownCalendars.ts"
import type { Town } from "../../../src/towns/Town.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { add, cancel, familyWith, request, townWith } from "../bookingsUnderTest.ts"
import { camp } from "../camp.ts"

export const [monday, tuesday] = ["2026-12-21", "2026-12-22"]

/** Bookings and waits of towns that require nothing before. */
export const waitServices = Layer.mergeAll(Bookings.layer, Waits.layer, slotReservations).pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
  Layer.provideMerge(Outbox.layer),
  Layer.provide(Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))),
  Layer.provideMerge(TownCalendars.layer),
  Layer.provideMerge(Towns.layer),
  Layer.provideMerge(Audit.layer)
)

/** On 1 December 2026 at an hour of Greenwich. */
export const atHour =
  (hour: string) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    runsAt(hour.includes("T") ? hour : `2026-12-01T${hour}:00Z`, effect)

/** A camp whose mornings take so many children, and how families wait for them. */
export const small = (each: number, waiting: (typeof Activity.Encoded)["waiting"] = {}): Activity => {
  const { parts, ...rest } = camp()
  return camp({ ...rest, waiting, parts: parts.map((part) => ({ ...part, capacity: { each, exceptions: [] } })) })
}

/** A town with a small camp, and as many families of one child. */
export const townOf = (families: number, activity: Activity) =>
  Effect.gen(function* () {
    const { town, staff } = yield* townWith([activity])
    const homes: Array<{ readonly access: FamilyAccess; readonly child: string }> = []
    for (let place = 0; place < families; place++) {
      const { access, children } = yield* familyWith(town, ["Ana"], [activity])
      homes.push({ access, child: children[0] ?? "" })
    }
    return { town, staff, homes, bookings: yield* Bookings, waits: yield* Waits }
  })

/** Books a unit for the child of a family, on Monday unless said. */
export const book = ({ access, child }: Home, unit = "matin", day = monday) =>
  Effect.gen(function* () {
    return yield* (yield* Bookings).change(access, yield* request([add(child, unit, day)]))
  })

export const giveBack = ({ access, child }: Home, unit = "matin", day = monday) =>
  Effect.gen(function* () {
    return yield* (yield* Bookings).change(access, yield* request([cancel(child, unit, day)]))
  })

/** Asks to wait for a unit on days, together. */
export const wait = ({ access, child }: Home, unit = "matin", days: ReadonlyArray<string> = [monday]) =>
  Effect.gen(function* () {
    const places = days.map((day) => ({ childId: child, activity: "centre", unit, day }))
    return yield* (yield* Waits).ask(access, newRequest(places))
  })

export const newRequest = (places: WaitRequest["places"]): WaitRequest => ({ key: crypto.randomUUID(), places })

export interface Home {
  readonly access: FamilyAccess
  readonly child: string
}

/** What stands in a slot of the camp: places taken and waited for, and how they are held. */
export const standing = (town: Town, day = monday, part = "matin") =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ reserved: number; waiting: number; booked: number; held: number }>`select s.reserved, s.waiting,
          (select count(*)::int from reservations r where r.town_id = s.town_id and r.slot_id = s.id and r.cancelled_at is null
            and r.held_until is null) as booked,
          (select count(*)::int from reservations r where r.town_id = s.town_id and r.slot_id = s.id and r.held_until is not null) as held
        from slots s where s.town_id = ${town.id} and s.day = ${day} and s.part = ${part}`,
      ([row]) => row
    )
  )

/** The letters that were queued, by what they are, in order. */
export const letters = (town: Town) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ template: string }>`select template from (
          select template, queued_at, id from mails where town_id = ${town.id}
          union all select template, queued_at, id from later_notices where town_id = ${town.id}) each
        order by queued_at, id`,
      (rows) => rows.map(({ template }) => template)
    )
  )

/** The id of a slot of the camp. */
export const slotNamed = (town: Town, day: string, part: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ id: string }>`select id from slots where town_id = ${town.id} and day = ${day} and part = ${part}`,
      ([row]) => row?.id ?? ""
    )
  )
