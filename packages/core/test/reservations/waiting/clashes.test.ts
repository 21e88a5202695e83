import { expect } from "@effect/vitest"
import { Deferred, Effect, Fiber } from "effect"
import { SqlClient } from "effect/sql"
import type { Town } from "../../../src/towns/Town.ts"
import { describeOnPostgres } from "../../support/databases.ts"
import { until } from "../../support/until.ts"
import {
  atHour,
  book,
  type Home,
  monday,
  slotNamed,
  small,
  standing,
  townOf,
  tuesday,
  wait,
  waitServices
} from "./waitsUnderTest.ts"

/** Holds the later of two slots, wants the earlier one as soon as somebody who holds that waits for the later, and lets both go. */
const crosswise = (town: Town, holds: Deferred.Deferred<void>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const ids = [yield* slotNamed(town, monday, "matin"), yield* slotNamed(town, tuesday, "matin")].sort()
    const [earlier = "", later = ""] = ids
    const lock = (id: string) => sql`select 1 from slots where town_id = ${town.id} and id = ${id} for update`
    const isWaitedFor = sql`select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid`
    // the other one is the first that notices
    yield* sql`set local deadlock_timeout = '10s'`
    yield* lock(later)
    yield* Deferred.succeed(holds, undefined)
    yield* until(isWaitedFor, (rows) => rows.length > 0)
    yield* lock(earlier)
  }).pipe((held) => SqlClient.SqlClient.use((sql) => sql.withTransaction(held)))

describeOnPostgres("waiting while somebody holds the same slots the other way round", waitServices, (it) => {
  it.effect("asks again by itself, and answers the family", () =>
    Effect.gen(function* () {
      const { town, homes } = yield* atHour("08:00")(townOf(2, small(1, { scope: "period" })))
      const [one, other] = homes as [Home, Home]
      yield* atHour("09:00")(book(one, "matin", monday))
      yield* atHour("09:00")(book(one, "matin", tuesday))
      const holds = yield* Deferred.make<void>()
      const holder = yield* Effect.forkChild(crosswise(town, holds))
      yield* Deferred.await(holds)
      const asked = yield* atHour("09:01")(wait(other, "matin", [monday, tuesday]))
      expect(asked).toMatchObject({ wait: { state: "waiting", rank: 1, of: 1 } })
      yield* Fiber.await(holder)
      expect(yield* standing(town, tuesday)).toMatchObject({ waiting: 1 })
    })
  )
})
