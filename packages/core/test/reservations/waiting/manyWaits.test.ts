import { expect } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { SlotReservations } from "../../../src/activities/SlotReservations.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { add, cancel, childIn, request } from "../bookingsUnderTest.ts"
import { outcomes } from "../decidingUnderTest.ts"
import {
  atHour,
  book,
  giveBack,
  type Home,
  letters,
  monday,
  newRequest,
  slotNamed,
  small,
  standing,
  townOf,
  tuesday,
  wait,
  waitServices
} from "./waitsUnderTest.ts"

const place = (child: string, day: string = monday, unit = "matin") => ({
  ...{ childId: child, activity: "centre", unit, day }
})

describeOnBothDatabases("waiting lists", waitServices, (it) => {
  it.effect("say why a place cannot be waited for", () =>
    Effect.gen(function* () {
      const { homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      const codes = (places: ReadonlyArray<ReturnType<typeof place>>) =>
        Effect.map(atHour("09:00")(waits.ask(other.access, newRequest(places))), ({ wait: kept, lines }) => [
          kept,
          lines.map(({ code }) => code)
        ])
      expect(yield* codes([place(other.child)])).toEqual([null, ["place-free"]])
      yield* atHour("09:00")(book(one, "journee"))
      expect(yield* codes([place(other.child), place(other.child, tuesday)])).toEqual([null, ["one-day", "one-day"]])
      expect(yield* codes([{ ...place(other.child), activity: "sport" }, place(other.child)])).toEqual([
        null,
        ["one-activity", "one-activity"]
      ])
      expect(yield* codes([place(one.child)])).toEqual([null, ["not-enrolled"]])
      expect(yield* codes([place(other.child, "2026-12-20")])).toEqual([null, ["no-service"]])
      expect(yield* codes([place(other.child, "2026-11-30")])).toEqual([null, ["no-service"]])
      expect(yield* codes([place(other.child)])).toMatchObject([{ state: "waiting" }, []])
      expect(yield* codes([place(other.child)])).toEqual([null, ["already-waiting"]])
      expect(yield* codes([place(other.child, monday, "apres-midi")])).toMatchObject([{ state: "waiting" }, []])
    })
  )

  it.effect("are not kept where the town wants none", () =>
    Effect.gen(function* () {
      const { homes } = yield* atHour("08:00")(townOf(2, small(1, { allowed: false })))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one))
      expect(yield* atHour("09:01")(wait(other))).toMatchObject({ wait: null, lines: [{ code: "no-waiting-list" }] })
    })
  )

  it.effect("have a family once for a key that comes again", () =>
    Effect.gen(function* () {
      const { town, homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one))
      const asked = newRequest([place(other.child)])
      const press = atHour("09:01")(waits.ask(other.access, asked))
      const answers = yield* Effect.all([press, press, press], { concurrency: "unbounded" })
      expect(new Set(answers.map((answer) => answer.wait?.id)).size).toBe(1)
      expect(yield* standing(town)).toMatchObject({ waiting: 1 })
      const reused = { ...asked, places: [place(other.child, tuesday)] }
      expect(yield* Effect.flip(atHour("09:02")(waits.ask(other.access, reused)))).toMatchObject({
        _tag: "WishKeyReused"
      })
      // an adult that lives elsewhere now is told nothing of the home before
      const moved = { ...other.access, householdId: one.access.householdId }
      expect(yield* Effect.flip(atHour("09:02")(waits.ask(moved, asked)))).toMatchObject({ _tag: "WishKeyReused" })
    })
  )

  it.effect("put more points first, and keep brothers and sisters together", () =>
    Effect.gen(function* () {
      const criteria = [{ name: "Fratrie inscrite", when: "siblings-enrolled" as const, points: 10 }]
      const activity = small(2, { criteria })
      const { town, homes, waits } = yield* atHour("08:00")(townOf(4, activity))
      const [one, two, alone, siblings] = homes as [Home, Home, Home, Home]
      const brother = yield* childIn(siblings.access, "Tom", [activity])
      yield* atHour("09:00")(book(one))
      yield* atHour("09:00")(book(two))
      expect((yield* atHour("09:01")(wait(alone))).wait).toMatchObject({ rank: 1, of: 1, criteria: [] })
      const both = newRequest([place(siblings.child), place(brother)])
      const { wait: together } = yield* atHour("09:02")(waits.ask(siblings.access, both))
      expect(together).toMatchObject({ rank: 1, of: 2, criteria: [{ name: "Fratrie inscrite", points: 10 }] })
      expect(yield* waits.mine(alone.access)).toMatchObject([{ rank: 2, of: 2 }])
      // one place is not enough for both: whoever comes after them can take it
      yield* atHour("09:03")(giveBack(one))
      expect(yield* waits.mine(alone.access)).toMatchObject([{ state: "offered" }])
      const [offer] = yield* waits.mine(alone.access)
      yield* atHour("09:04")(waits.withdraw(alone.access, offer?.id ?? ""))
      yield* atHour("09:05")(waits.withdraw(alone.access, offer?.id ?? ""))
      yield* atHour("09:06")(giveBack(two))
      expect(yield* waits.mine(siblings.access)).toMatchObject([{ state: "offered" }])
      expect(yield* standing(town)).toEqual({ reserved: 2, waiting: 0, booked: 0, held: 2 })
    })
  )

  it.effect("take an offer once, however often it is pressed, and book it once", () =>
    Effect.gen(function* () {
      const { town, homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one, "journee"))
      const { wait: asked } = yield* atHour("09:01")(wait(other, "journee"))
      yield* atHour("09:02")(giveBack(one, "journee"))
      const refused = yield* atHour("09:03")(book(other, "journee"))
      expect(refused.lines).toMatchObject([{ code: "offered" }])
      const press = atHour("09:04")(waits.accept(other.access, asked?.id ?? ""))
      const pressed = yield* Effect.all([press, press, press], { concurrency: "unbounded" })
      expect(pressed.map(({ state }) => state)).toEqual(["taken", "taken", "taken"])
      expect(yield* standing(town)).toEqual({ reserved: 1, waiting: 0, booked: 1, held: 0 })
      const confirmed = (yield* letters(town)).filter((template) => template === "planningChanged")
      expect(confirmed.length).toBe(3)
      const gone = atHour("09:05")(waits.withdraw(other.access, asked?.id ?? ""))
      expect(yield* Effect.flip(gone)).toMatchObject({ _tag: "NothingOffered", state: "taken" })
      expect(yield* Effect.flip(waits.accept(one.access, asked?.id ?? ""))).toMatchObject({ _tag: "WaitNotFound" })
    })
  )

  it.effect("let a child change its unit without losing its place to who waits", () =>
    Effect.gen(function* () {
      const { homes, bookings } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one, "journee"))
      yield* atHour("09:01")(wait(other, "matin"))
      const swap = [add(one.child, "matin", monday), cancel(one.child, "journee", monday)]
      const swapped = yield* atHour("09:02")(bookings.change(one.access, yield* request(swap)))
      expect(outcomes(swapped.lines)).toEqual(["booked", "cancelled"])
    })
  )

  it.effect("close when it is too late for an offer, and tell the family", () =>
    Effect.gen(function* () {
      const { town, homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one))
      yield* atHour("09:01")(wait(other))
      const dawn = atHour("2026-12-21T07:00:00Z")
      expect(yield* dawn(waits.sweep(town))).toEqual({ expired: 0, closed: 1, offered: 0 })
      expect(yield* waits.mine(other.access)).toEqual([])
      expect(yield* letters(town)).toContain("waitClosed")
    })
  )

  it.effect("offer no longer than places may be booked", () =>
    Effect.gen(function* () {
      const { homes, waits } = yield* atHour("08:00")(townOf(2, small(1)))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one))
      yield* atHour("09:01")(wait(other))
      yield* atHour("2026-12-20T18:00:00Z")(giveBack(one))
      expect(yield* waits.mine(other.access)).toMatchObject([{ offeredUntil: new Date("2026-12-21T07:00:00Z") }])
    })
  )

  it.effect("offer places that staff add, and end with a slot that they close", () =>
    Effect.gen(function* () {
      const { town, staff, homes, waits } = yield* atHour("08:00")(townOf(3, small(1)))
      const [one, second, third] = homes as [Home, Home, Home]
      const sql = yield* SqlClient.SqlClient
      const slot = yield* slotNamed(town, monday, "matin")
      yield* atHour("09:00")(book(one))
      yield* atHour("09:01")(wait(second))
      yield* atHour("09:02")(wait(third))
      yield* sql`update slots set capacity = 2 where town_id = ${town.id} and id = ${slot}`
      yield* atHour("09:03")(sql.withTransaction(SlotReservations.use((all) => all.enlarged(staff, [slot]))))
      expect(yield* waits.mine(second.access)).toMatchObject([{ state: "offered" }])
      expect(yield* waits.mine(third.access)).toMatchObject([{ state: "waiting", rank: 1 }])
      yield* atHour("09:04")(sql.withTransaction(SlotReservations.use((all) => all.cancel(staff, [slot], "Travaux"))))
      expect([yield* waits.mine(second.access), yield* waits.mine(third.access)]).toEqual([[], []])
      expect(yield* standing(town)).toEqual({ reserved: 0, waiting: 0, booked: 0, held: 0 })
      expect((yield* letters(town)).filter((template) => template === "waitClosed").length).toBe(2)
    })
  )

  it.effect("are shown to staff in their order, and lose who staff take off", () =>
    Effect.gen(function* () {
      const { staff, homes, waits } = yield* atHour("08:00")(townOf(3, small(1)))
      const [one, second, third] = homes as [Home, Home, Home]
      yield* atHour("09:00")(book(one))
      const { wait: asked } = yield* atHour("09:01")(wait(second))
      yield* atHour("09:02")(wait(third))
      const list = waits.list(staff, { from: monday, to: monday, activity: "centre" })
      expect((yield* list).map(({ rank, of, childId }) => [rank, of, childId])).toEqual([
        [1, 2, second.child],
        [2, 2, third.child]
      ])
      yield* atHour("09:03")(waits.remove(staff, asked?.id ?? "", "Erreur"))
      expect((yield* list).map(({ rank, childId }) => [rank, childId])).toEqual([[1, third.child]])
      const story = yield* waits.list(staff, { from: monday, to: monday, childId: second.child })
      expect(story).toMatchObject([{ state: "closed", reason: "removed", rank: null }])
    })
  )

  it.effect("cannot be passed by a row written by hand", () =>
    Effect.gen(function* () {
      const { town, homes } = yield* atHour("08:00")(townOf(3, small(1)))
      const [one, second, third] = homes as [Home, Home, Home]
      const sql = yield* SqlClient.SqlClient
      yield* atHour("09:00")(book(one, "journee"))
      // the afternoon stays full, so that the morning is free and waited for
      yield* atHour("09:01")(book(second, "repas", tuesday))
      yield* atHour("09:02")(wait(second, "journee"))
      yield* sql`update slots set capacity = 5 where town_id = ${town.id} and part = 'matin'`
      const slot = yield* slotNamed(town, monday, "matin")
      const [id, at] = [yield* newId, new Date("2026-12-01T10:00:00Z")]
      const row = {
        town_id: town.id,
        id,
        booking_id: id,
        slot_id: slot,
        day: monday,
        child_id: third.child,
        unit: "matin"
      }
      const insert = sql`insert into reservations ${sql.insert({ ...row, household_id: third.access.householdId, booked_at: at, booked_by: "x" })}`
      expect(yield* Effect.flip(insert)).toMatchObject({ reason: { _tag: "ConstraintError" } })
    })
  )

  it.effect("hold, however many give back, ask and accept at once: every place is somebody's or offered", () =>
    Effect.gen(function* () {
      const { town, homes, waits } = yield* atHour("08:00")(townOf(12, small(3)))
      const holders = homes.slice(0, 3)
      const others = homes.slice(3)
      yield* atHour("09:00")(Effect.forEach(holders, (home) => book(home, "journee"), { discard: true }))
      yield* atHour("09:01")(
        Effect.all(
          others.map((home) => wait(home, "journee")),
          { concurrency: "unbounded" }
        )
      )
      expect(yield* standing(town)).toEqual({ reserved: 3, waiting: 9, booked: 3, held: 0 })
      yield* atHour("09:02")(
        Effect.all(
          [...holders.map((home) => giveBack(home, "journee")), ...others.map((home) => book(home, "journee"))],
          {
            concurrency: "unbounded"
          }
        )
      )
      yield* atHour("09:03")(waits.sweep(town))
      expect(yield* standing(town)).toEqual({ reserved: 3, waiting: 6, booked: 0, held: 3 })
      const mine = yield* Effect.forEach(others, (home) => Effect.map(waits.mine(home.access), ([first]) => first))
      const order = mine
        .flatMap((each) => (each === undefined ? [] : [each]))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(order.map(({ state }) => state)).toEqual([
        ...Array.from({ length: 3 }, () => "offered"),
        ...Array.from({ length: 6 }, () => "waiting")
      ])
      yield* atHour("09:04")(
        Effect.all(
          others.map((home, place) => Effect.exit(waits.accept(home.access, mine[place]?.id ?? ""))),
          { concurrency: "unbounded" }
        )
      )
      expect(yield* standing(town)).toEqual({ reserved: 3, waiting: 6, booked: 3, held: 0 })
    })
  )
})
