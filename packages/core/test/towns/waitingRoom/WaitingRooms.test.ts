import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../../src/audit/Audit.ts"
import { townsLayer } from "../../../src/towns/layer.ts"
import { WaitingRooms } from "../../../src/towns/waitingRoom/WaitingRooms.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { newTown } from "../../support/town.ts"

const opened = Effect.gen(function* () {
  const [rooms, { town }] = [yield* WaitingRooms, yield* newTown()]
  yield* rooms.open(town.id)
  const state = Effect.map(rooms.read, (all) => all.find(({ townId }) => townId === town.id))
  return { rooms, town, state }
})

describeOnBothDatabases("the waiting rooms of towns", Layer.mergeAll(townsLayer, Audit.layer), (it) => {
  it.effect("give every number once, whoever takes them at once", () =>
    Effect.gen(function* () {
      const { rooms, town } = yield* opened
      const counts = Array.from({ length: 20 }, (_, place) => 1 + (place % 5))
      const taken = yield* Effect.forEach(counts, (count) => rooms.take(town.id, count), { concurrency: "unbounded" })
      const numbers = counts.flatMap((count, place) =>
        Array.from({ length: count }, (_, before) => (taken[place]?.lastNumber ?? 0) - before)
      )
      assert.deepStrictEqual(
        numbers.toSorted((a, b) => a - b),
        Array.from({ length: 60 }, (_, place) => place + 1)
      )
    })
  )

  it.effect("let in by order, and no further ahead of who has come than asked", () =>
    Effect.gen(function* () {
      const { rooms, town, state } = yield* opened
      yield* rooms.take(town.id, 10)
      yield* rooms.admit(town.id, 4, true)
      assert.strictEqual((yield* state)?.admitted, 4)
      yield* rooms.admit(town.id, 40, true)
      yield* rooms.admit(town.id, 40, true)
      assert.strictEqual((yield* state)?.admitted, 50, "ten have come, forty may")
      yield* rooms.admit(town.id, 5, true)
      assert.strictEqual((yield* state)?.admitted, 50, "who may come in is not sent back")
    })
  )

  it.effect("close when nobody waits and no server is busy; numbers of a former opening are of no use", () =>
    Effect.gen(function* () {
      const { rooms, town, state } = yield* opened
      const sql = yield* SqlClient.SqlClient
      const aMinuteLater = sql`update waiting_rooms set busy_at = busy_at - interval '61 seconds' where town_id = ${town.id}`
      yield* rooms.take(town.id, 3)
      yield* aMinuteLater
      yield* rooms.close
      assert.isDefined(yield* state, "three wait")
      yield* rooms.admit(town.id, 9, true)
      yield* rooms.close
      assert.isDefined(yield* state, "a server is busy")
      yield* aMinuteLater
      yield* rooms.close
      assert.isUndefined(yield* state)
      assert.isUndefined(yield* rooms.take(town.id, 1), "closed: nobody waits")
      yield* rooms.open(town.id)
      const { admitted, lastNumber, openedAfter } = (yield* state) ?? assert.fail("not open")
      assert.deepStrictEqual({ admitted, lastNumber, openedAfter }, { admitted: 9, lastNumber: 9, openedAfter: 9 })
    })
  )

  it.effect("never take a number or a place back, whatever the statement", () =>
    Effect.gen(function* () {
      const { rooms, town } = yield* opened
      const sql = yield* SqlClient.SqlClient
      yield* rooms.take(town.id, 3)
      yield* rooms.admit(town.id, 2, false)
      for (const change of [sql`last_number = 2`, sql`admitted = 1`]) {
        const refused = yield* Effect.exit(sql`update waiting_rooms set ${change} where town_id = ${town.id}`)
        assert.strictEqual(refused._tag, "Failure")
      }
    })
  )
})
