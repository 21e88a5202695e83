import { assert } from "@effect/vitest"
import { Clock, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { sureSession } from "../../src/accounts/FamilyAccess.ts"
import { accountHousekeeping } from "../../src/accounts/housekeeping.ts"
import { Sessions } from "../../src/accounts/Sessions.ts"
import type { SignedIn } from "../../src/accounts/SignIns.ts"
import type { Town } from "../../src/towns/Town.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { queriesOf } from "../support/queries.ts"
import { newTown } from "../support/town.ts"
import { newBrowser, services, withAccount } from "./accountsUnderTest.ts"

const origin = newBrowser().origin
const minutes = 60_000

const stateOf = (town: Town, { secret }: SignedIn, from = origin) =>
  Sessions.use((sessions) => sessions.resolve(town, secret, from)).pipe(
    Effect.match({ onFailure: () => "closed", onSuccess: () => "open" })
  )

/** Moves sessions into the past, as if so much time had gone by. */
const later = (town: Town, interval: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql`update sessions set opened_at = opened_at - ${interval}::interval,
      seen_at = seen_at - ${interval}::interval, expires_at = expires_at - ${interval}::interval
      where town_id = ${town.id}`
  )

describeOnBothDatabases("a session", services, (it) => {
  it.effect("is known by its secret, in its town and at its origin only", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const opened = yield* enter()
      assert.strictEqual(yield* stateOf(town, opened), "open")
      assert.strictEqual(yield* stateOf(town, opened, "https://evil.example"), "closed")
      assert.strictEqual(yield* stateOf((yield* newTown()).town, opened), "closed")
    })
  )

  it.effect("is looked up with those that are asked for at the same moment in one statement, each for itself", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const [first, closed, third] = [yield* enter(), yield* enter(), yield* enter()]
      yield* Sessions.use((sessions) => sessions.close(town.id, closed.session.sessionId))
      const sessions = yield* Sessions
      const find = ({ secret }: SignedIn, from = origin) =>
        sessions
          .resolve(town, secret, from)
          .pipe(Effect.match({ onFailure: () => "closed", onSuccess: ({ sessionId }) => sessionId }))
      const asked = [find(first), find(closed), find(third), find(first, "https://evil.example"), find(first)]
      const one = yield* queriesOf(find(first))
      let found: ReadonlyArray<string> = []
      const all = Effect.map(Effect.all(asked, { concurrency: "unbounded" }), (ids) => {
        found = ids
      })
      assert.strictEqual(yield* queriesOf(all), one)
      const { sessionId } = first.session
      assert.deepStrictEqual(found, [sessionId, "closed", third.session.sessionId, "closed", sessionId])
    })
  )

  it.effect("ends after the idle time of the town, and is prolonged by being used", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const opened = yield* enter()
      for (let times = 0; times < 3; times++) {
        yield* later(town, "29 minutes")
        assert.strictEqual(yield* stateOf(town, opened), "open")
      }
      yield* later(town, "31 minutes")
      assert.strictEqual(yield* stateOf(town, opened), "closed")
    })
  )

  it.effect("says until when it lasts, and lasts a day at most however it is used", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const opened = yield* enter()
      const sessions = yield* Sessions
      const left = Effect.gen(function* () {
        const { expiresAt } = yield* sessions.resolve(town, opened.secret, origin)
        return Math.round((expiresAt.getTime() - (yield* Clock.currentTimeMillis)) / minutes)
      })
      yield* later(town, "10 minutes")
      assert.strictEqual(yield* left, 30)
      const sql = yield* SqlClient.SqlClient
      yield* sql`update sessions set opened_at = opened_at - interval '23 hours 40 minutes',
        seen_at = seen_at - interval '5 minutes' where town_id = ${town.id}`
      assert.strictEqual(yield* left, 10)
    })
  )

  it.effect("that is remembered lasts thirty days, however it is used", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const opened = yield* enter(newBrowser(), true)
      for (const interval of ["13 days", "13 days", "3 days"]) {
        yield* later(town, interval)
        assert.strictEqual(yield* stateOf(town, opened), "open")
      }
      yield* later(town, "25 hours")
      assert.strictEqual(yield* stateOf(town, opened), "closed")
    })
  )

  it.effect("that is remembered ends after two weeks without use, or as many days as the town says", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const opened = yield* enter(newBrowser(), true)
      yield* later(town, "13 days")
      assert.strictEqual(yield* stateOf(town, opened), "open")
      yield* later(town, "14 days 1 minute")
      assert.strictEqual(yield* stateOf(town, opened), "closed")
      const strict = { ...town, settings: { ...town.settings, rememberedIdleDays: 2 } }
      const again = yield* enter(newBrowser(), true)
      assert.strictEqual(yield* stateOf(strict, again), "open")
      yield* later(town, "2 minutes")
      assert.strictEqual(yield* stateOf(strict, again), "open")
      yield* later(town, "49 hours")
      assert.strictEqual(yield* stateOf(strict, again), "closed")
    })
  )

  it.effect(
    "never takes over a secret that the browser brought: it gets a new one, and the old session is closed",
    () =>
      Effect.gen(function* () {
        const { town, enter } = yield* withAccount
        const first = yield* enter()
        const second = yield* enter(newBrowser({ sessionSecret: first.secret }))
        assert.notStrictEqual(second.secret, first.secret)
        assert.deepStrictEqual([yield* stateOf(town, first), yield* stateOf(town, second)], ["closed", "open"])
        const planted = yield* enter(newBrowser({ sessionSecret: "a".repeat(43) }))
        assert.notStrictEqual(planted.secret, "a".repeat(43))
      })
  )

  it.effect("is listed with its device and closed by its owner, one or all others, never by another account", () =>
    Effect.gen(function* () {
      const mine = yield* withAccount
      const sessions = yield* Sessions
      const [phone, computer, tablet] = [
        yield* mine.enter(newBrowser({ device: "Safari sur iOS" })),
        yield* mine.enter(newBrowser({ device: "Firefox sur Windows" })),
        yield* mine.enter(newBrowser({ device: "Chrome sur Android" }))
      ]
      const { access } = computer.session
      const devices = Effect.map(sessions.list(access.townId, access.accountId), (list) =>
        list.map(({ device }) => device).sort()
      )
      assert.deepStrictEqual(yield* devices, ["Chrome sur Android", "Firefox sur Windows", "Safari sur iOS"])
      const mySure = yield* sureSession(computer.session)
      yield* sessions.closeOwn(mySure, phone.session.sessionId)
      assert.strictEqual(yield* stateOf(mine.town, phone), "closed")
      const stranger = yield* withAccount
      const theirs = yield* sureSession((yield* stranger.enter()).session)
      const refused = yield* Effect.flip(sessions.closeOwn(theirs, tablet.session.sessionId))
      assert.strictEqual(refused._tag, "SessionNotFound")
      assert.strictEqual(yield* sessions.closeOthers(mySure), 1)
      assert.deepStrictEqual(yield* devices, ["Firefox sur Windows"])
    })
  )

  it.effect("is sure for a quarter of an hour, and again with another secret once the password was typed again", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      const opened = yield* enter()
      const sessions = yield* Sessions
      const proof = (secret: string) =>
        Effect.flatMap(sessions.resolve(town, secret, origin), sureSession).pipe(
          Effect.match({ onFailure: ({ _tag }) => _tag, onSuccess: () => "sure" })
        )
      yield* later(town, "14 minutes")
      assert.strictEqual(yield* proof(opened.secret), "sure")
      yield* later(town, "2 minutes")
      assert.strictEqual(yield* proof(opened.secret), "ProofTooOld")
      const renewed = yield* sessions.renew(yield* sessions.resolve(town, opened.secret, origin))
      assert.strictEqual(yield* proof(renewed), "sure")
      assert.strictEqual(yield* stateOf(town, opened), "closed")
    })
  )

  it.effect("leaves a record for a year, no longer", () =>
    Effect.gen(function* () {
      const { town, enter } = yield* withAccount
      yield* enter()
      const sql = yield* SqlClient.SqlClient
      const kept = Effect.map(sql`select 1 as one from sessions where town_id = ${town.id}`, (rows) => rows.length)
      yield* later(town, "11 months")
      yield* accountHousekeeping
      assert.strictEqual(yield* kept, 1)
      yield* later(town, "2 months")
      yield* accountHousekeeping
      assert.strictEqual(yield* kept, 0)
    })
  )
})
