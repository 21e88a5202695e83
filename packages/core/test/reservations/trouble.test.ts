import { expect } from "@effect/vitest"
import { Clock, Deferred, Effect, Exit, Fiber } from "effect"
import { SqlClient } from "effect/sql"
import { Bookings } from "../../src/reservations/Bookings.ts"
import type { ChangeRequest } from "../../src/reservations/Wish.ts"
import { runsUnhurriedAt, withoutPauses } from "../support/clock.ts"
import { describeOnBothDatabases, describeOnPostgres } from "../support/databases.ts"
import { add, bookingServices, cancel, familyWith, places, request, townWith } from "./bookingsUnderTest.ts"
import { camp, campOf } from "./camp.ts"
import { outcomes } from "./decidingUnderTest.ts"

const monday = "2026-12-21"
const inTime = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsUnhurriedAt("2026-12-01T09:00:00Z", effect)

describeOnPostgres("a town whose slots somebody holds", bookingServices, (it) => {
  it.effect("tells a family that a day is full, and the same again by the same key, without waiting", () =>
    Effect.gen(function* () {
      const [sql, bookings] = [yield* SqlClient.SqlClient, yield* Bookings]
      const offered = campOf(1)
      const { town } = yield* townWith([offered])
      const first = yield* familyWith(town, ["Ana"], [offered])
      const second = yield* familyWith(town, ["Tom"], [offered])
      const change = ({ access }: typeof first, wished: ChangeRequest) => inTime(bookings.change(access, wished))
      const [ana = ""] = first.children
      const [tom = ""] = second.children
      yield* change(first, yield* request([add(ana, "matin", monday)]))
      const wished = yield* request([add(tom, "matin", monday), cancel(tom, "apres-midi", monday)])
      const told = yield* sql`select id from slots where town_id = ${town.id} for update`.pipe(
        Effect.andThen(Effect.all([change(second, wished), change(second, wished)])),
        sql.withTransaction
      )
      expect(told.map(({ lines }) => outcomes(lines))).toEqual(Array.from(told, () => ["full", "refused not-booked"]))
      expect(yield* sql`select outcome from reservation_events where town_id = ${town.id} order by id`).toEqual(
        ["booked", "full", "refused"].map((outcome) => ({ outcome }))
      )
    })
  )

  it.effect("asks families to come again after three seconds, and books nothing of it afterwards", () =>
    Effect.gen(function* () {
      const [sql, bookings] = [yield* SqlClient.SqlClient, yield* Bookings]
      const { town } = yield* townWith([camp()])
      const {
        access,
        children: [ana = ""]
      } = yield* familyWith(town, ["Ana"], [camp()])
      const [held, letGo] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const holder = yield* sql`select id from slots where town_id = ${town.id} for update`.pipe(
        Effect.andThen(Deferred.succeed(held, undefined)),
        Effect.andThen(Deferred.await(letGo)),
        sql.withTransaction,
        Effect.forkChild
      )
      yield* Deferred.await(held)
      const wished = yield* request([add(ana, "matin", monday)])
      // its three seconds pass at once
      const left = yield* Effect.flip(bookings.change(access, wished)).pipe(
        Effect.provideServiceEffect(Clock.Clock, withoutPauses)
      )
      expect(left).toMatchObject({ _tag: "BookingBusy" })
      yield* Deferred.succeed(letGo, undefined)
      yield* Fiber.join(holder)
      // the queue goes on in order: what comes later is answered when the one before is through
      const later = yield* inTime(bookings.change(access, yield* request([add(ana, "matin", "2026-12-22")])))
      expect(outcomes(later.lines)).toEqual(["booked"])
      const taken = () =>
        Effect.map(places(town), (all) => all.filter(({ children }) => children > 0).map(({ day }) => day))
      expect(yield* taken()).toEqual(["2026-12-22"])
      expect(outcomes((yield* inTime(bookings.change(access, wished))).lines)).toEqual(["booked"])
      expect(yield* taken()).toEqual([monday, "2026-12-22"])
    })
  )
})

describeOnBothDatabases("a request that cannot be written", bookingServices, (it) => {
  it.effect("fails alone, and none of its neighbours", () =>
    inTime(
      Effect.gen(function* () {
        const [sql, bookings] = [yield* SqlClient.SqlClient, yield* Bookings]
        const { town } = yield* townWith([camp()])
        const families = yield* Effect.all(Array.from({ length: 5 }, () => familyWith(town, ["Ana"], [camp()])))
        const [bad = ""] = families[2]?.children ?? []
        yield* sql.unsafe(`create function refuse_one() returns trigger language plpgsql as $$
          begin
            if new.child_id = '${bad}' then raise exception 'not this one' using errcode = 'check_violation'; end if;
            return new;
          end $$`)
        yield* sql.unsafe(
          "create trigger refuse_one before insert on reservations for each row execute function refuse_one()"
        )
        const exits = yield* Effect.forEach(
          families,
          ({ access, children: [ana = ""] }) =>
            Effect.flatMap(request([add(ana, "matin", monday)]), (wished) =>
              Effect.exit(bookings.change(access, wished))
            ),
          { concurrency: "unbounded" }
        )
        expect(exits.map(Exit.isSuccess)).toEqual([true, true, false, true, true])
        const [morning] = (yield* places(town)).filter(({ day, part }) => day === monday && part === "matin")
        expect(morning).toMatchObject({ reserved: 4, children: 4 })
      })
    )
  )
})
