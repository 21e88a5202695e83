import { createHash } from "node:crypto"
import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { add, cancel, familyWith, places, request } from "../bookingsUnderTest.ts"
import { asking, closed, drawnCamp, drawnTown, drawServices, manyRequests, noel, order } from "./drawsUnderTest.ts"

const monday = "2026-12-21"
const tuesday = "2026-12-22"

describeOnBothDatabases("a draw of places", drawServices, (it) => {
  it.effect("keeps an add as a request that can be taken back until it is decided, and books nothing", () =>
    asking(
      Effect.gen(function* () {
        const activity = drawnCamp(1)
        const { town, staff, bookings, draws } = yield* drawnTown(activity)
        const { access, children } = yield* familyWith(town, ["Ana"], [activity])
        const [ana = ""] = children
        const wished = yield* request([add(ana, "matin", monday), add(ana, "matin", tuesday)])
        const answer = yield* bookings.change(access, wished)
        expect(answer.kept).toBe(true)
        expect(answer.lines.map(({ outcome, limit }) => [outcome, limit])).toEqual([
          ["asked", "2026-12-01T17:00:00.000Z"],
          ["asked", "2026-12-01T17:00:00.000Z"]
        ])
        expect(yield* bookings.change(access, wished)).toEqual(answer)
        const again = yield* bookings.change(access, yield* request([add(ana, "matin", monday)]))
        expect(again.lines[0]?.outcome).toBe("asked")
        yield* bookings.change(access, yield* request([cancel(ana, "matin", tuesday)]))
        const [party, ...others] = yield* draws.requests(staff, noel)
        expect(others).toEqual([])
        expect(party?.places.map(({ day, state }) => [day, state])).toEqual([[monday, "waiting"]])
        expect((yield* places(town)).every(({ reserved }) => reserved === 0)).toBe(true)
        const gone = yield* bookings.change(access, yield* request([cancel(ana, "matin", tuesday)]))
        expect(gone.lines[0]).toMatchObject({ outcome: "refused", code: "not-booked" })
      })
    )
  )

  it.effect("refuses requests after the date, and waits for it to draw", () =>
    Effect.gen(function* () {
      const activity = drawnCamp(1)
      const { town, staff, bookings, draws } = yield* drawnTown(activity)
      const { access, children } = yield* familyWith(town, ["Ana"], [activity])
      const early = yield* asking(Effect.result(draws.hold(staff, order)))
      expect(Result.isFailure(early) && early.failure._tag).toBe("RequestsOpen")
      const late = yield* closed(
        Effect.gen(function* () {
          return yield* bookings.change(access, yield* request([add(children[0] ?? "", "matin", monday)]))
        })
      )
      expect(late.lines[0]).toMatchObject({
        outcome: "refused",
        code: "requests-closed",
        limit: "2026-12-01T17:00:00.000Z"
      })
    })
  )

  it.effect("draws 300 requests for 100 places: the same with the same seed, once, and never too many", () =>
    Effect.gen(function* () {
      const { town, staff, draws } = yield* drawnTown(drawnCamp(100))
      yield* manyRequests(town, 300, monday)
      const seed = createHash("sha256").update("essai").digest("hex")
      const resultOf = (draw: Effect.Success<ReturnType<typeof draws.hold>>) =>
        draw.lines.map(({ id, rank, places }) => [id, rank, places.map(({ state, code }) => [state, code])])
      const [one, other] = [
        yield* closed(draws.hold(staff, { ...order, dryRun: true, seed })),
        yield* closed(draws.hold(staff, { ...order, dryRun: true, seed }))
      ]
      expect(resultOf(other)).toEqual(resultOf(one))
      expect((yield* places(town)).every(({ reserved }) => reserved === 0)).toBe(true)

      const held = yield* closed(draws.hold(staff, order))
      const states = held.lines.map((line) => line.places[0]?.state)
      expect(states).toEqual([...Array(100).fill("given"), ...Array(200).fill("refused")])
      expect(createHash("sha256").update(Buffer.from(held.seed, "hex")).digest("hex")).toBe(held.seedHash)
      const morning = (yield* places(town)).find(({ day, part }) => day === monday && part === "matin")
      expect(morning).toMatchObject({ capacity: 100, reserved: 100, children: 100 })

      const twice = yield* closed(draws.hold(staff, order))
      expect(resultOf(twice)).toEqual(resultOf(held))
      expect(twice.seed).toBe(held.seed)
    })
  )

  it.effect("lets the rest wait in its order: the first of them is offered the place that is given back", () =>
    Effect.gen(function* () {
      const activity = drawnCamp(1)
      const { staff, bookings, draws } = yield* drawnTown(activity)
      const homes = yield* Effect.forEach(["Ana", "Léa", "Tom"], (name) => familyWith(staff.town, [name], [activity]))
      const wish = (action: typeof add, { access, children }: (typeof homes)[number]) =>
        Effect.gen(function* () {
          return yield* bookings.change(access, yield* request([action(children[0] ?? "", "matin", monday)]))
        })
      yield* asking(Effect.forEach(homes, (home) => wish(add, home)))
      const { lines } = yield* closed(draws.hold(staff, order))
      const sql = yield* SqlClient.SqlClient
      const waits = () => sql<{ householdId: string; state: string }>`select household_id, state from waits
        where town_id = ${staff.townId} order by points desc, asked_at, position`
      const waiting = lines.slice(1).map(({ householdId }) => householdId)
      expect((yield* waits()).map(({ householdId }) => householdId)).toEqual(waiting)
      const winner = homes.find(({ access }) => access.householdId === lines[0]?.householdId)
      if (winner === undefined) return yield* Effect.die("nobody won")
      yield* closed(wish(cancel, winner))
      expect(yield* waits()).toEqual([
        { householdId: waiting[0], state: "offered" },
        { householdId: waiting[1], state: "waiting" }
      ])
      const [mail] = yield* sql<{ count: number }>`select count(*)::int as count from mails
        where town_id = ${staff.townId} and template = 'requestsAnswered' and body like '%liste d’attente%'`
      expect(mail?.count).toBe(2)
    })
  )

  it.effect("is held by one of two at once", () =>
    Effect.gen(function* () {
      const { town, staff, draws } = yield* drawnTown(drawnCamp(5))
      yield* manyRequests(town, 12, monday)
      const [one, other] = yield* closed(
        Effect.all([draws.hold(staff, order), draws.hold(staff, order)], { concurrency: "unbounded" })
      )
      expect(one.lines.map(({ id }) => id)).toEqual(other.lines.map(({ id }) => id))
      const sql = yield* SqlClient.SqlClient
      const [audited] = yield* sql<{ count: number }>`select count(*)::int as count from audit_entries
        where town_id = ${town.id} and action = 'planning.draw'`
      expect(audited?.count).toBe(1)
      expect((yield* places(town)).find(({ day, part }) => day === monday && part === "matin")?.children).toBe(5)
    })
  )

  it.effect("draws brothers and sisters as one, and gives a day to all of them or to none", () =>
    Effect.gen(function* () {
      const activity = drawnCamp(1)
      const { town, staff, bookings, draws } = yield* drawnTown(activity)
      const { access, children } = yield* familyWith(town, ["Ana", "Tom"], [activity])
      const wishes = children.map((child) => add(child, "matin", monday))
      const asked = yield* asking(
        Effect.gen(function* () {
          return yield* bookings.change(access, yield* request(wishes, { siblingsTogether: true }))
        })
      )
      expect(asked.lines.map(({ outcome }) => outcome)).toEqual(["asked", "asked"])
      const { lines } = yield* closed(draws.hold(staff, order))
      expect(lines).toHaveLength(1)
      expect(lines[0]?.places.map(({ state }) => state)).toEqual(["refused", "refused"])
      expect((yield* places(town)).every(({ reserved }) => reserved === 0)).toBe(true)
    })
  )

  it.effect("gives a child who asked in two steps one chance, and more to who meets a criterion", () =>
    Effect.gen(function* () {
      const activity = drawnCamp(10, {
        requests: {
          until: "2026-12-01T18:00",
          criteria: [{ name: "Fratrie", weight: 3, when: "siblings-enrolled" }]
        }
      })
      const { town, staff, bookings, draws } = yield* drawnTown(activity)
      const lone = yield* familyWith(town, ["Ana"], [activity])
      const pair = yield* familyWith(town, ["Léa", "Tom"], [activity])
      yield* asking(
        Effect.gen(function* () {
          for (const day of [monday, tuesday]) {
            yield* bookings.change(lone.access, yield* request([add(lone.children[0] ?? "", "matin", day)]))
          }
          yield* bookings.change(pair.access, yield* request([add(pair.children[0] ?? "", "matin", monday)]))
        })
      )
      const parties = yield* draws.requests(staff, noel)
      expect(parties.map(({ weight, places }) => [weight, places.length])).toEqual([
        [1, 2],
        [3, 1]
      ])
      expect(parties[1]?.criteria).toEqual([{ name: "Fratrie", weight: 3 }])
    })
  )

  it.effect("lets staff give and refuse what is asked for in a period of theirs", () =>
    Effect.gen(function* () {
      const activity = drawnCamp(1, { mode: "staff", requests: null })
      const { town, staff, bookings, draws } = yield* drawnTown(activity)
      const homes = [yield* familyWith(town, ["Ana"], [activity]), yield* familyWith(town, ["Tom"], [activity])]
      yield* asking(
        Effect.forEach(homes, ({ access, children }) =>
          Effect.gen(function* () {
            const { lines } = yield* bookings.change(access, yield* request([add(children[0] ?? "", "matin", monday)]))
            expect(lines[0]?.outcome).toBe("asked")
          })
        )
      )
      const ids = (yield* draws.requests(staff, noel)).map(({ id }) => id)
      const decide = (partyIds: ReadonlyArray<string>, accept: boolean) =>
        asking(draws.decide(staff, { ...noel, partyIds, accept, reason: "Fratrie", dryRun: false }))
      const accepted = yield* decide(ids, true)
      expect(accepted.parties.map((party) => party.places.map(({ state, code }) => [state, code]))).toEqual([
        [["given", null]],
        [["refused", "full"]]
      ])
      expect(accepted.mails).toBe(2)
      const drawn = yield* Effect.result(draws.hold(staff, order))
      expect(Result.isFailure(drawn) && drawn.failure._tag).toBe("OtherMode")
    })
  )
})
