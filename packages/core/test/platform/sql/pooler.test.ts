import { PgClient } from "@effect/sql-pg"
import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../../src/audit/Audit.ts"
import { lockTown } from "../../../src/platform/locks/locks.ts"
import { inBatches } from "../../../src/platform/sql/batches.ts"
import { ownConnection } from "../../../src/platform/sql/ownConnection.ts"
import { privateClient } from "../../../src/platform/sql/privateClient.ts"
import { Bookings } from "../../../src/reservations/Bookings.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { newPayer, pay, tillWithin } from "../../payments/till.ts"
import { add, bookingServices, familyWith, request, townWith } from "../../reservations/bookingsUnderTest.ts"
import { camp } from "../../reservations/camp.ts"
import { runsUnhurriedAt } from "../../support/clock.ts"
import { describeBehindPooler } from "../../support/databases.ts"
import { newTown } from "../../support/town.ts"

const many = Array.from({ length: 40 }, (_, number) => number)
const atOnce = { concurrency: "unbounded" } as const

describeBehindPooler("statements whose sessions change", Layer.provideMerge(Towns.layer, Audit.layer), (it) => {
  it.effect("are found out by the driver: it names none", () =>
    Effect.map(PgClient.PgClient, ({ config }) => assert.isFalse(config.prepare))
  )

  it.effect("are answered in the order in which they leave together, in transactions and outside", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const alone = (number: number) => sql<{ number: number }>`select ${number}::int as number`
      const twice = (number: number) => sql.withTransaction(Effect.andThen(alone(-number), alone(number)))
      for (const _ of [1, 2, 3]) {
        const answers = yield* Effect.forEach(many, (number) => (number % 3 === 0 ? twice : alone)(number), atOnce)
        assert.deepStrictEqual(
          answers.map(([row]) => row?.number),
          many
        )
      }
    })
  )

  it.effect("keep what a transaction sets, locks and creates to that transaction", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const lock = yield* lockTown
      const { town } = yield* newTown()
      yield* sql`create table sums (value integer)`
      yield* sql`insert into sums values (0)`
      const added = sql.withTransaction(
        Effect.gen(function* () {
          yield* lock(town.id, "draws")
          yield* sql`select set_config('lock_timeout', '7s', true)`
          yield* sql`create temporary table seen on commit drop as select value from sums`
          yield* sql`update sums set value = (select value from seen) + 1`
        })
      )
      yield* Effect.forEach(many, () => added, atOnce)
      assert.deepStrictEqual(yield* sql`select value, current_setting('lock_timeout') as timeout from sums`, [
        { value: many.length, timeout: "0" }
      ])
    })
  )

  it.effect("read a large table some rows at a time, and have a connection of their own", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const counted = inBatches(sql<{ id: number }>`select generate_series(1, 1000) as id`, () => Effect.void)
      assert.deepStrictEqual(yield* Effect.all([counted, counted, counted, counted], atOnce), [1000, 1000, 1000, 1000])
      assert.deepStrictEqual(yield* ownConnection(sql, sql`select 1 as one`), [{ one: 1 }])
      const alone = yield* privateClient
      assert.deepStrictEqual(yield* alone`select 2 as two`, [{ two: 2 }])
    })
  )
})

describeBehindPooler("payments of families at once", tillWithin(10_000), (it) => {
  it.effect("are begun once for each invoice, and booked once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town } = yield* newTown()
      const paid = Effect.gen(function* () {
        const { invoice, start } = yield* newPayer(town)
        const id = yield* invoice(1200)
        // sent again before the first answer came
        const begun = yield* Effect.all([Effect.result(start(id)), Effect.result(start(id))], atOnce)
        const started = begun.filter(({ _tag }) => _tag === "Success")
        assert.lengthOf(started, 1)
        for (const each of begun) if (each._tag === "Success") yield* pay(each.success.idop, "P")
        assert.strictEqual((yield* Effect.flip(start(id)))._tag, "NothingToPay")
      })
      yield* Effect.all([paid, paid, paid, paid, paid, paid], atOnce)
      const [books] = yield* sql`select count(*)::int as payments, sum(amount_cents)::int as cents from booked_payments`
      assert.deepStrictEqual(books, { payments: 6, cents: 7200 })
    })
  )
})

describeBehindPooler("bookings of families at once", bookingServices, (it) => {
  it.effect("are kept, and answered the same when they are sent again", () =>
    runsUnhurriedAt(
      "2026-12-01T09:00:00Z",
      Effect.gen(function* () {
        const bookings = yield* Bookings
        const { town } = yield* townWith([camp()])
        const families = yield* Effect.forEach(["Ana", "Tom", "Léa", "Max"], (name) =>
          familyWith(town, [name], [camp()])
        )
        const twice = ({ access, children }: (typeof families)[number]) =>
          Effect.gen(function* () {
            const wish = yield* request([add(children[0] ?? "", "journee", "2026-12-21")])
            const [first, again] = yield* Effect.all(
              [bookings.change(access, wish), bookings.change(access, wish)],
              atOnce
            )
            assert.deepStrictEqual(again, first)
            assert.isTrue(first.kept)
          })
        yield* Effect.forEach(families, twice, atOnce)
        const sql = yield* SqlClient.SqlClient
        const [places] =
          yield* sql`select count(distinct child_id)::int as children, count(*)::int as places from reservations`
        assert.deepStrictEqual(places, { children: 4, places: 12 })
      })
    )
  )
})
