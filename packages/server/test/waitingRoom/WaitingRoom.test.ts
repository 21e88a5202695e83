import { assert } from "@effect/vitest"
import { Clock, Context, DateTime, Duration, Effect, Layer, References, Result } from "effect"
import { HttpServerRequest } from "effect/http"
import { SqlClient } from "effect/sql"
import { Activities } from "../../../core/src/activities/Activities.ts"
import { Audit } from "../../../core/src/audit/Audit.ts"
import { readKeyring } from "../../../core/src/platform/crypto/keyring.ts"
import { Seals } from "../../../core/src/platform/crypto/Seals.ts"
import { townsLayer } from "../../../core/src/towns/layer.ts"
import type { Town } from "../../../core/src/towns/Town.ts"
import { WaitingRooms } from "../../../core/src/towns/waitingRoom/WaitingRooms.ts"
import { runsAt } from "../../../core/test/support/clock.ts"
import { describeOnDatabase } from "../../../core/test/support/databases.ts"
import { queriesOf } from "../../../core/test/support/queries.ts"
import { newTown } from "../../../core/test/support/town.ts"
import { passCookie, ticketCookie, ticketHeader } from "../../src/waitingRoom/carried.ts"
import { WaitingRoomThresholds } from "../../src/waitingRoom/settings.ts"
import { type Entry, WaitingRoom } from "../../src/waitingRoom/WaitingRoom.ts"

const keys = (fill: number) =>
  Seals.layerOf(Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, fill).toString("base64")}`)))

const services = Layer.mergeAll(
  townsLayer,
  Activities.layer,
  Audit.layer,
  keys(7),
  Layer.succeed(References.MinimumLogLevel, "None"),
  Layer.succeed(WaitingRoomThresholds, { requests: 1000, delayMillis: 60_000 })
)

/** The real clock, on which the pause before a server's next second never ends: only tests let in. */
const withoutSeconds = Effect.map(Clock.Clock, (real): Clock.Clock => {
  const sleep = (pause: Duration.Duration) => (Duration.toMillis(pause) < 1000 ? real.sleep(pause) : Effect.never)
  return Object.create(real, { sleep: { value: sleep } })
})

/** A server that has just been started: it knows the rooms as they are now. */
const server = Layer.build(Layer.fresh(WaitingRoom.layer)).pipe(
  Effect.provideServiceEffect(Clock.Clock, withoutSeconds),
  Effect.map((built) => Context.get(built, WaitingRoom))
)

type Server = Effect.Success<typeof server>

const come = (at: Server, town: Town, headers: Readonly<Record<string, string>> = {}) =>
  at.enter(town, HttpServerRequest.fromWeb(new Request("http://localhost/api/v1/session", { headers })))

/** A server that has as many requests under way as it takes. */
const fullServer = Effect.gen(function* () {
  const built = yield* Layer.build(
    Layer.fresh(WaitingRoom.layer).pipe(
      Layer.provide(Layer.succeed(WaitingRoomThresholds, { requests: 3, delayMillis: 60_000 }))
    )
  ).pipe(Effect.provideServiceEffect(Clock.Clock, withoutSeconds))
  const room = Context.get(built, WaitingRoom)
  return {
    room,
    fill: (town: Town) =>
      Effect.forkScoped(Effect.replicateEffect(room.counted(town.id, Effect.never), 3, { concurrency: 3 }), {
        startImmediately: true
      })
  }
})

/** A town in which places opened a quarter of an hour ago. */
const townThatOpens = Effect.gen(function* () {
  const { town } = yield* newTown()
  const sql = yield* SqlClient.SqlClient
  const opened = DateTime.makeUnsafe((yield* Clock.currentTimeMillis) - 900_000)
  const at = DateTime.formatIsoZoned(DateTime.setZoneNamedUnsafe(opened, "Europe/Paris")).slice(0, 16)
  const camp = {
    ...{ code: "centre", name: "Centre" },
    periods: [{ code: "ete", name: "Été", from: "2098-07-01", to: "2098-08-31", opens: [{ for: "everyone", at }] }]
  }
  yield* sql`insert into activities (town_id, code, position, settings, applied_at)
    values (${town.id}, 'centre', 0, ${JSON.stringify(camp)}::jsonb, now())`
  return town
})

const rankOf = (entry: Entry) => (entry.in ? 0 : entry.rank)
const ticketOf = (entry: Entry) => ({ [ticketHeader]: entry.in ? "" : entry.ticket })
const passOf = (entry: Entry) => ({ cookie: `${passCookie}=${entry.in ? (entry.pass ?? "") : ""}` })

const crowded = Effect.gen(function* () {
  const [rooms, { town }] = [yield* WaitingRooms, yield* newTown()]
  yield* rooms.open(town.id)
  return { rooms, town }
})

describeOnDatabase("the waiting room", services, (it) => {
  it.effect("opens with the first request that a full server cannot take, where something opens about this time", () =>
    Effect.gen(function* () {
      const [rooms, town, { town: calm }] = [yield* WaitingRooms, yield* townThatOpens, yield* newTown()]
      const { room, fill } = yield* fullServer
      assert.isTrue((yield* come(room, town)).in)
      yield* fill(town)
      const first = yield* come(room, town)
      assert.strictEqual(rankOf(first), 1)
      assert.strictEqual(rankOf(yield* come(room, town)), 2)
      assert.strictEqual(rankOf(yield* come(room, town, ticketOf(first))), 1)
      assert.isTrue((yield* come(room, calm)).in, "nothing opens there")
      assert.deepStrictEqual(
        (yield* rooms.read).filter(({ townId }) => townId === calm.id),
        []
      )
    })
  )

  it.effect("keeps the order of arrival across servers and after a restart", () =>
    Effect.gen(function* () {
      const { rooms, town } = yield* crowded
      const [one, other] = [yield* server, yield* server]
      const arrivals: Array<Entry> = []
      for (const at of [one, other, other, one, one]) arrivals.push(yield* come(at, town))
      assert.deepStrictEqual(arrivals.map(rankOf), [1, 2, 3, 4, 5])
      const again = yield* server
      assert.strictEqual(rankOf(yield* come(again, town)), 6, "after a restart")
      const [, , third, fourth] = arrivals.map(ticketOf)
      assert.strictEqual(rankOf(yield* come(again, town, third)), 3)
      yield* rooms.admit(town.id, 3, false)
      const later = yield* server
      assert.isTrue((yield* come(later, town, third)).in)
      assert.strictEqual(rankOf(yield* come(later, town, fourth)), 1)
    })
  )

  it.effect("answers whoever has a ticket without a query, and numbers all who come at once with a single one", () =>
    Effect.gen(function* () {
      const { town } = yield* crowded
      const at = yield* server
      const ticket = ticketOf(yield* come(at, town))
      const entries: Array<Entry> = []
      const crowd = Effect.forEach(Array.from({ length: 50 }), () => come(at, town), { concurrency: "unbounded" })
      assert.strictEqual(yield* queriesOf(Effect.map(crowd, (all) => entries.push(...all))), 1)
      assert.deepStrictEqual(
        entries.map(rankOf),
        Array.from({ length: 50 }, (_, place) => place + 2)
      )
      assert.strictEqual(yield* queriesOf(Effect.repeat(come(at, town, ticket), { times: 100 })), 0)
    })
  )

  it.effect(
    "gives a crowd that was there before its turns too, once a server has twice what it takes; who had one stays in",
    () =>
      Effect.gen(function* () {
        const town = yield* townThatOpens
        const { room, fill } = yield* fullServer
        const early = yield* come(room, town)
        const pass = { cookie: `${passCookie}=${early.in ? (early.renewal ?? "") : ""}` }
        yield* fill(town)
        assert.isTrue((yield* come(room, town, pass)).in, "full, but not overfull")
        yield* fill(town)
        const waiting = yield* come(room, town, pass)
        assert.strictEqual(rankOf(waiting), 1)
        yield* WaitingRooms.use((rooms) => rooms.admit(town.id, 1, true))
        const other = yield* fullServer
        yield* other.fill(town)
        yield* other.fill(town)
        const turn = yield* come(other.room, town, { ...pass, ...ticketOf(waiting) })
        yield* WaitingRooms.use((rooms) => rooms.take(town.id, 1000))
        assert.isTrue((yield* come(other.room, town, passOf(turn))).in)
      })
  )

  it.effect("throws nobody out who is in: a pass lasts and is prolonged by use, across openings", () =>
    Effect.gen(function* () {
      const { rooms, town } = yield* crowded
      const first = yield* server
      const ticket = ticketOf(yield* runsAt("2026-12-01T08:00:00Z", come(first, town)))
      yield* rooms.take(town.id, 1000)
      yield* rooms.admit(town.id, 1, false)
      const second = yield* server
      const admitted = yield* runsAt("2026-12-01T08:30:00Z", come(second, town, ticket))
      const pass = passOf(admitted)
      assert.isTrue((yield* runsAt("2026-12-01T08:49:00Z", come(second, town, pass))).in)
      const prolonged = yield* runsAt("2026-12-01T08:45:00Z", come(second, town, pass))
      assert.isTrue((yield* runsAt("2026-12-01T09:04:00Z", come(second, town, passOf(prolonged)))).in)
      assert.isFalse(
        (yield* runsAt("2026-12-01T08:51:00Z", come(second, town, pass))).in,
        "not used for twenty minutes"
      )
      assert.isTrue(
        (yield* runsAt("2026-12-01T09:30:00Z", come(second, town, ticket))).in,
        "the ticket goes on letting in"
      )
    })
  )

  it.effect("has whoever works with a session inside before it opens", () =>
    Effect.gen(function* () {
      const [rooms, { town }] = [yield* WaitingRooms, yield* newTown()]
      const before = yield* come(yield* server, town)
      const pass = { cookie: `${passCookie}=${before.in ? (before.renewal ?? "") : ""}` }
      yield* rooms.open(town.id)
      yield* rooms.take(town.id, 1000)
      const after = yield* server
      assert.isTrue((yield* come(after, town, pass)).in)
      assert.isFalse((yield* come(after, town)).in)
    })
  )

  it.effect("gives nothing for tickets and passes that are forged, another town's or another morning's", () =>
    Effect.gen(function* () {
      const { rooms, town } = yield* crowded
      const { town: neighbour } = yield* crowded
      const at = yield* server
      yield* rooms.take(town.id, 100)
      const theirs = ticketOf(yield* come(at, neighbour))[ticketHeader] ?? ""
      const forger = Context.get(yield* Layer.build(keys(8)), Seals)
      const forged = (place: string, value: number) =>
        `${value}.${forger.signatures.sign(`${place} ${town.id}`, `${value}`)}`
      const inAnHour = (yield* Clock.currentTimeMillis) + 3_600_000
      const worthless = [
        { cookie: `${ticketCookie}=${theirs}` },
        { cookie: `${ticketCookie}=${forged("waiting ticket", 1)}` },
        { cookie: `${passCookie}=${forged("waiting pass", inAnHour)}` },
        { cookie: `${passCookie}=${theirs}` },
        { [ticketHeader]: "1" },
        { [ticketHeader]: `${"9".repeat(40)}.${"A".repeat(22)}` }
      ]
      for (const [place, headers] of worthless.entries()) {
        assert.strictEqual(rankOf(yield* come(at, town, headers)), 101 + place, JSON.stringify(headers))
      }
      const inThreeHours = new Date(inAnHour + 2 * 3_600_000).toISOString()
      const older = yield* runsAt(inThreeHours, come(at, neighbour, ticketOf(yield* come(at, neighbour))))
      assert.strictEqual(rankOf(older), 3, "of another morning")
    })
  )

  it.effect("lets in whoever was let in before it closed and opened again, and has not come yet", () =>
    Effect.gen(function* () {
      const { rooms, town } = yield* crowded
      const ticket = ticketOf(yield* come(yield* server, town))
      yield* rooms.admit(town.id, 10, false)
      yield* runsAt("2099-01-01T00:00:00Z", rooms.close)
      yield* rooms.open(town.id)
      yield* rooms.take(town.id, 1000)
      assert.isTrue((yield* come(yield* server, town, ticket)).in)
    })
  )
})
