import { expect } from "@effect/vitest"
import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Bookings } from "../../src/reservations/Bookings.ts"
import type { WishRules } from "../../src/reservations/Wish.ts"
import type { Town } from "../../src/towns/Town.ts"
import { runsUnhurriedAt } from "../support/clock.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { add, bookingServices, cancel, familyWith, places, request, townWith } from "./bookingsUnderTest.ts"
import { camp, campOf } from "./camp.ts"

const monday = "2026-12-21"
const inTime = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsUnhurriedAt("2026-12-01T09:00:00Z", effect)

/** Another server: a queue of its own, over the same database. */
const anotherServer = Effect.map(Layer.build(Layer.fresh(bookingServices)), Context.get(Bookings))

const neverTooMany = (town: Town) =>
  Effect.map(places(town), (all) => {
    for (const { capacity, reserved, children } of all) {
      expect(reserved).toBe(children)
      expect(children).toBeLessThanOrEqual(capacity ?? Number.POSITIVE_INFINITY)
    }
  })

describeOnBothDatabases("the database alone", bookingServices, (it) => {
  it.effect("refuses one place more than a slot has, whoever writes and however many at once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town } = yield* townWith([campOf(3)])
      const families = yield* Effect.all(Array.from({ length: 8 }, () => familyWith(town, ["Ana"], [camp()])))
      const written = yield* Effect.forEach(
        families,
        ({ access: { householdId }, children: [ana = ""] }) =>
          Effect.exit(sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
            select town_id, ${crypto.randomUUID()}::uuid, ${crypto.randomUUID()}::uuid, id, day, ${ana}, ${householdId}, 'matin', now(), 'nobody'
            from slots where town_id = ${town.id} and day = ${monday} and part = 'matin'`),
        { concurrency: "unbounded" }
      )
      expect(written.filter(({ _tag }) => _tag === "Success")).toHaveLength(3)
      yield* neverTooMany(town)
    })
  )

  it.effect("refuses a second place of a child in a slot, and places in a closed one", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town } = yield* townWith([campOf(3)])
      const {
        access,
        children: [ana = ""]
      } = yield* familyWith(town, ["Ana"], [camp()])
      const insert = Effect.flatMap(newId, (id) =>
        Effect.exit(sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
          select town_id, ${id}, ${id}, id, day, ${ana}, ${access.householdId}, 'matin', now(), 'nobody'
          from slots where town_id = ${town.id} and day = ${monday} and part = 'matin'`)
      )
      expect((yield* insert)._tag).toBe("Success")
      expect((yield* insert)._tag).toBe("Failure")
      yield* sql`update reservations set cancelled_at = now(), cancelled_by = 'nobody' where town_id = ${town.id}`
      yield* sql`update slots set state = 'closed' where town_id = ${town.id}`
      expect((yield* insert)._tag).toBe("Failure")
    })
  )
})

describeOnBothDatabases("several servers", bookingServices, (it) => {
  it.effect("give one answer to a key that reaches two of them at once", () =>
    inTime(
      Effect.gen(function* () {
        const servers = [yield* Bookings, yield* anotherServer] as const
        const { town } = yield* townWith([campOf(10)])
        const {
          access,
          children: [ana = "", tom = ""]
        } = yield* familyWith(town, ["Ana", "Tom"], [camp()])
        const wished = yield* request([add(ana, "matin", monday), add(tom, "journee", monday)])
        const answers = yield* Effect.forEach([...servers, ...servers], (server) => server.change(access, wished), {
          concurrency: "unbounded"
        })
        expect(answers).toEqual(answers.map(() => answers[0]))
        const taken = (yield* places(town)).reduce((sum, { children }) => sum + children, 0)
        expect(taken).toBe(4)
        yield* neverTooMany(town)
      })
    )
  )

  it.effect("never give more places than there are to random families, and tell each the truth", () =>
    inTime(
      Effect.gen(function* () {
        const servers = [yield* Bookings, yield* anotherServer] as const
        const holds = Effect.fnUntraced(function* ({ capacity, asked }: Morning) {
          const { town } = yield* townWith([campOf(capacity)])
          const families = yield* Effect.all(
            Array.from({ length: 6 }, () => familyWith(town, ["Ana", "Tom"], [camp()]))
          )
          const wanted = yield* Effect.forEach(asked, ({ family, wishes, ...rules }, place) => {
            const { access, children } = familyAt(families, family)
            const changes = wishes.map(({ child, unit, day, adds }) =>
              (adds ? add : cancel)(children[child] ?? "", unit, day)
            )
            const change = servers[place % 2 === 0 ? 0 : 1].change
            return Effect.map(request(changes, rules), (wished) => change(access, wished))
          })
          const answers = yield* Effect.all(wanted, { concurrency: "unbounded" })
          yield* neverTooMany(town)
          const before = yield* places(town)
          expect(yield* Effect.all(wanted)).toEqual(answers)
          expect(yield* places(town)).toEqual(before)
        })
        for (const morning of fc.sample(mornings, 8)) yield* holds(morning)
      })
    )
  )
})

const familyAt = <Family>(families: ReadonlyArray<Family>, place: number): Family => {
  const family = families[place]
  if (family === undefined) throw new Error("no such family")
  return family
}

interface Morning {
  readonly capacity: number
  readonly asked: ReadonlyArray<
    WishRules & {
      readonly family: number
      readonly wishes: ReadonlyArray<{
        readonly child: number
        readonly unit: string
        readonly day: string
        readonly adds: boolean
      }>
    }
  >
}

const wishes = fc.record({
  child: fc.integer({ min: 0, max: 1 }),
  unit: fc.constantFrom("journee", "matin", "repas", "apres-midi"),
  day: fc.constantFrom(monday, "2026-12-22"),
  adds: fc.boolean()
})

/** What some families ask for at once; the same key may reach both servers. */
const mornings: fc.Arbitrary<Morning> = fc.record({
  capacity: fc.integer({ min: 1, max: 4 }),
  asked: fc.array(
    fc.record({
      family: fc.integer({ min: 0, max: 5 }),
      mode: fc.constantFrom("all-or-nothing" as const, "best-effort" as const),
      siblingsTogether: fc.boolean(),
      wishes: fc.array(wishes, { minLength: 1, maxLength: 5 })
    }),
    { minLength: 1, maxLength: 25 }
  )
})
