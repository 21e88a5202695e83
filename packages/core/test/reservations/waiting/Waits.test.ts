import { expect } from "@effect/vitest"
import { Effect } from "effect"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { outcomes } from "../decidingUnderTest.ts"
import {
  atHour,
  book,
  giveBack,
  type Home,
  letters,
  small,
  standing,
  townOf,
  wait,
  waitServices
} from "./waitsUnderTest.ts"

describeOnBothDatabases("waiting for a place", waitServices, (it) => {
  it.effect("offers a place that is given back to who waits, and holds it until it is accepted", () =>
    Effect.gen(function* () {
      const { town, homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one))
      const full = yield* atHour("09:01")(book(other))
      expect(outcomes(full.lines)).toEqual(["full"])
      const asked = yield* atHour("09:02")(wait(other))
      expect(asked).toMatchObject({ wait: { state: "waiting", rank: 1, of: 1 }, lines: [] })
      yield* atHour("09:03")(giveBack(one))
      expect(yield* standing(town)).toEqual({ reserved: 1, waiting: 0, booked: 0, held: 1 })
      const again = yield* atHour("09:04")(book(one))
      expect(again.lines).toMatchObject([{ outcome: "full", code: "full" }])
      const [offer] = yield* waits.mine(other.access)
      expect(offer).toMatchObject({ state: "offered", rank: null, offeredUntil: new Date("2026-12-02T09:03:00Z") })
      const taken = yield* atHour("10:00")(waits.accept(other.access, offer?.id ?? ""))
      expect(taken).toMatchObject({ state: "taken" })
      expect(yield* atHour("10:01")(waits.accept(other.access, offer?.id ?? ""))).toEqual(taken)
      expect(yield* standing(town)).toEqual({ reserved: 1, waiting: 0, booked: 1, held: 0 })
      expect((yield* letters(town)).toSorted()).toEqual([
        "placeOffered",
        "planningChanged",
        "planningChanged",
        "planningChanged",
        "waitBegun"
      ])
    })
  )

  it.effect("passes an offer that nobody answers in time on to the next, and says so to who comes too late", () =>
    Effect.gen(function* () {
      const { town, homes, waits } = yield* atHour("08:00")(townOf(3, small(1)))
      const [one, second, third] = homes as [Home, Home, Home]
      yield* atHour("09:00")(book(one))
      const { wait: first } = yield* atHour("09:01")(wait(second))
      yield* atHour("09:02")(wait(third))
      yield* atHour("09:03")(giveBack(one))
      const late = atHour("2026-12-02T09:03:00Z")
      expect(yield* late(Effect.flip(waits.accept(second.access, first?.id ?? "")))).toMatchObject({
        _tag: "OfferExpired"
      })
      const [next] = yield* waits.mine(third.access)
      expect(next).toMatchObject({ state: "offered", offeredUntil: new Date("2026-12-03T09:03:00Z") })
      expect(yield* late(waits.sweep(town))).toEqual({ expired: 0, closed: 0, offered: 0 })
      expect((yield* late(waits.townsToSweep)).has(town.id)).toBe(false)
      const later = atHour("2026-12-03T09:03:00Z")
      expect((yield* later(waits.townsToSweep)).has(town.id)).toBe(true)
      expect(yield* later(waits.sweep(town))).toEqual({ expired: 1, closed: 0, offered: 0 })
      expect(yield* standing(town)).toEqual({ reserved: 0, waiting: 0, booked: 0, held: 0 })
    })
  )

  it.effect("lets nobody overtake who waits, and offers to whoever comes next what the first cannot take yet", () =>
    Effect.gen(function* () {
      const { town, homes, waits } = yield* atHour("08:00")(townOf(4, small(1, { scope: "period" })))
      const [one, second, third, fourth] = homes as [Home, Home, Home, Home]
      yield* atHour("09:00")(book(one, "matin", "2026-12-21"))
      yield* atHour("09:00")(book(second, "matin", "2026-12-22"))
      const both = yield* atHour("09:01")(wait(third, "matin", ["2026-12-21", "2026-12-22"]))
      expect(both).toMatchObject({ wait: { state: "waiting" } })
      yield* atHour("09:02")(giveBack(one, "matin", "2026-12-21"))
      expect(yield* standing(town)).toEqual({ reserved: 0, waiting: 1, booked: 0, held: 0 })
      const past = yield* atHour("09:03")(book(fourth, "matin", "2026-12-21"))
      expect(past.lines).toMatchObject([{ outcome: "full", code: "waiting-list" }])
      const behind = yield* atHour("09:04")(wait(fourth, "matin", ["2026-12-21"]))
      expect(behind).toMatchObject({ wait: { state: "offered" } })
      expect(yield* waits.mine(third.access)).toMatchObject([{ state: "waiting", rank: 1, of: 1 }])
      yield* atHour("09:05")(waits.withdraw(fourth.access, behind.wait?.id ?? ""))
      yield* atHour("09:06")(giveBack(second, "matin", "2026-12-22"))
      expect(yield* waits.mine(third.access)).toMatchObject([{ state: "offered" }])
    })
  )
})
