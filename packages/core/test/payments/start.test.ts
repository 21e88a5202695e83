import { assert } from "@effect/vitest"
import { Clock, Deferred, Effect, Fiber, Layer, Schedule } from "effect"
import { SqlClient } from "effect/sql"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { Payments } from "../../src/payments/Payments.ts"
import { withoutPauses } from "../support/clock.ts"
import { describeOnBothDatabases, describeOnPostgres } from "../support/databases.ts"
import { newTown } from "../support/town.ts"
import { age, newPayer, newTill, pay, Simulator, tillWithin } from "./till.ts"

describeOnBothDatabases("a payment that begins", tillWithin(10_000), (it) => {
  it.effect("leads to PayFiP's page with the amount, the references and the payer, and keeps the invoice", () =>
    Effect.gen(function* () {
      const { family, mail, invoice, start, states } = yield* newTill
      const id = yield* invoice(4250)
      const { idop, id: attemptId } = yield* start(id)
      const operation = (yield* Simulator).operations.get(idop)
      assert.include(operation?.fields, { numcli: "006270", montant: "4250", mel: mail, saisie: "T" })
      assert.match(operation?.fields["refdet"] ?? "", /^F2026[0-9]{5}[0-9a-f]{8}$/)
      assert.strictEqual((yield* states)[id], "being-paid")
      const followed = yield* Payments.use((payments) => payments.follow(family, attemptId))
      assert.deepStrictEqual([followed.state, followed.amountCents], ["pending", 4250])
    })
  )

  it.effect("is refused while another may still succeed, with the instant when it may begin", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { invoice, start } = yield* newTill
      const id = yield* invoice(4250)
      const first = yield* start(id)
      const refused = yield* Effect.flip(start(id))
      const [attempt] = yield* sql<{ startedAt: Date }>`select started_at from payment_attempts where id = ${first.id}`
      assert.strictEqual(refused._tag, "AttemptUnderWay")
      assert.strictEqual(
        refused._tag === "AttemptUnderWay" && refused.until.getTime(),
        (attempt?.startedAt.getTime() ?? 0) + 20 * 60_000
      )
    })
  )

  it.effect(
    "asks first what became of the one before: refused, the invoice is free; paid, nothing is left to pay",
    () =>
      Effect.gen(function* () {
        const { invoice, start } = yield* newTill
        const id = yield* invoice(4250)
        yield* pay((yield* start(id)).idop, "R")
        yield* pay((yield* start(id)).idop, "P")
        assert.strictEqual((yield* Effect.flip(start(id)))._tag, "NothingToPay")
      })
  )

  it.effect("asks even about one that the timetable has given up", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { invoice, start } = yield* newTill
      const id = yield* invoice(4250)
      const forgotten = yield* start(id)
      yield* age(forgotten.id, 9 * 24 * 60)
      yield* sql`update payment_attempts set next_check_at = null where id = ${forgotten.id}`
      assert.notStrictEqual((yield* start(id)).id, forgotten.id)
    })
  )

  it.effect("does so once when it is asked for many times at once", () =>
    Effect.gen(function* () {
      const { invoice, start } = yield* newTill
      const id = yield* invoice(4250)
      const results = yield* Effect.all(
        Array.from({ length: 8 }, () => Effect.result(start(id))),
        { concurrency: "unbounded" }
      )
      const refusals = results.flatMap((each) => (each._tag === "Failure" ? [each.failure._tag] : []))
      assert.deepStrictEqual(refusals, Array(7).fill("AttemptUnderWay"))
    })
  )

  it.effect("does so once for invoices that are named in different orders at once", () =>
    Effect.gen(function* () {
      const { invoice, start } = yield* newTill
      for (let round = 0; round < 5; round++) {
        const ids = [yield* invoice(1000), yield* invoice(1000), yield* invoice(1000)]
        const orders = [ids, ids.toReversed(), ids.slice(1), ids.slice(0, 2).toReversed()]
        const results = yield* Effect.all(
          orders.map((order) => Effect.result(start(...order))),
          { concurrency: "unbounded" }
        )
        assert.strictEqual(results.filter((each) => each._tag === "Success").length, 1)
      }
    })
  )

  it.effect("cannot keep an invoice that another one keeps, whatever the program does", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, invoice, start } = yield* newTill
      const [mine, other] = [yield* invoice(1000), yield* invoice(1000)]
      yield* start(mine)
      const second = yield* start(other)
      const taking = sql`insert into payment_attempt_invoices (town_id, attempt_id, invoice_id, amount_cents, live)
        values (${town.id}, ${second.id}, ${mine}, 1000, true)`
      assert.strictEqual((yield* Effect.flip(taking)).reason._tag, "UniqueViolation")
    })
  )

  it.effect("cannot ask for another amount than what is left, whatever the program does", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, invoice, start } = yield* newTill
      const [mine, other] = [yield* invoice(1000), yield* invoice(1000)]
      const { id } = yield* start(mine)
      const asking = sql`insert into payment_attempt_invoices (town_id, attempt_id, invoice_id, amount_cents, live)
        values (${town.id}, ${id}, ${other}, 999, true)`
      assert.strictEqual((yield* Effect.flip(asking)).reason._tag, "SerializationError")
    })
  )

  it.effect("may cover several invoices of one régie, named twice or not, but not of two", () =>
    Effect.gen(function* () {
      const { invoice, start, states } = yield* newTill
      const [first, second, elsewhere] = [
        yield* invoice(1000),
        yield* invoice(250),
        yield* invoice(300, { regie: "petite-enfance" })
      ]
      const refused = yield* Effect.flip(start(first, elsewhere))
      assert.include(refused, { _tag: "NotPayableOnline", rule: "several-regies" })
      const { idop } = yield* start(first, second, first)
      assert.strictEqual((yield* Simulator).operations.get(idop)?.fields["montant"], "1250")
      yield* start(elsewhere)
      assert.deepStrictEqual(Object.values(yield* states), Array(3).fill("being-paid"))
    })
  )

  it.effect("has PayFiP's limits: one euro at least, in all", () =>
    Effect.gen(function* () {
      const { invoice, start } = yield* newTill
      const [small, too, large] = [yield* invoice(99), yield* invoice(1), yield* invoice(10_000_000)]
      assert.include(yield* Effect.flip(start(small)), { rule: "under-minimum", limitCents: 100 })
      assert.include(yield* Effect.flip(start(large)), { rule: "over-maximum", limitCents: 9_999_999 })
      assert.include(yield* Effect.flip(start()), { rule: "no-invoice" })
      yield* start(small, too)
    })
  )

  it.effect(
    "names the payer's address when PayFiP takes none so long, and asks it nothing; accents go as it writes them",
    () =>
      Effect.gen(function* () {
        const { invoice, startAs, states } = yield* newTill
        const one = yield* invoice(1000)
        const long = `${"a".repeat(90)}@exemple.fr`
        assert.include(yield* Effect.flip(startAs(long, one)), { _tag: "NotPayableOnline", rule: "payer-mail" })
        assert.deepStrictEqual(Object.values(yield* states), ["to-pay"])
        const { idop } = yield* startAs("rose@mairie-épinay.fr", one)
        const asked = (yield* Simulator).operations.get(idop)?.fields["mel"]
        assert.strictEqual(asked, "rose@xn--mairie-pinay-heb.fr")
      })
  )

  it.effect("knows no invoice of another household or of another town", () =>
    Effect.gen(function* () {
      const { town, invoice, start } = yield* newTill
      const neighbour = yield* newPayer(town)
      const stranger = yield* newPayer((yield* newTown()).town)
      const mine = yield* invoice(1000)
      for (const id of [yield* neighbour.invoice(1000), yield* stranger.invoice(1000)]) {
        assert.strictEqual((yield* Effect.flip(start(id)))._tag, "InvoiceNotFound")
        assert.strictEqual((yield* Effect.flip(start(mine, id)))._tag, "InvoiceNotFound")
      }
    })
  )

  it.effect("is followed by its own household only", () =>
    Effect.gen(function* () {
      const { town, family, invoice, start } = yield* newTill
      const payments = yield* Payments
      const { id, idop } = yield* start(yield* invoice(1000))
      for (const other of [yield* newPayer(town), yield* newPayer((yield* newTown()).town)]) {
        assert.strictEqual((yield* Effect.flip(payments.follow(other.family, id)))._tag, "PaymentNotFound")
      }
      yield* pay(idop)
      const followed = yield* payments.follow(family, id)
      assert.deepStrictEqual([followed.state, followed.authorisation.length], ["paid", 6])
    })
  )
})

const tillAndCounter = CounterPayments.layer.pipe(Layer.provideMerge(tillWithin(10_000)))

describeOnPostgres("a payment that begins while staff record one at the counter", tillAndCounter, (it) => {
  it.effect("asks for what that one leaves", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, town, invoice, start } = yield* newTill
      const id = yield* invoice(4250)
      const [known] = yield* sql<{
        number: string
      }>`select number from invoices where town_id = ${town.id} and id = ${id}`
      const [recorded, mayEnd] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      // in a transaction PostgreSQL tells what others do as it was at first, unless asked to look again
      const refusedOnce = Effect.andThen(
        sql`select pg_stat_clear_snapshot()`,
        sql`select 1 from pg_stat_activity where datname = current_database() and state = 'idle' and query like '%into payment_attempt_invoices%'`
      )
      const counter = yield* Effect.forkChild(
        CounterPayments.use((counter) =>
          counter.record(
            staff,
            {
              invoiceNumbers: [known?.number ?? ""],
              means: "cash",
              amountCents: 1000,
              paidOn: "2026-11-02",
              reference: ""
            },
            { dryRun: false }
          )
        ).pipe(
          Effect.andThen(Deferred.succeed(recorded, undefined)),
          Effect.andThen(
            Effect.repeat(refusedOnce, { until: (rows) => rows.length > 0, schedule: Schedule.spaced("1 millis") })
          ),
          Effect.andThen(Deferred.await(mayEnd)),
          sql.withTransaction
        )
      )
      yield* Deferred.await(recorded)
      const online = yield* Effect.forkChild(start(id))
      // other families are answered meanwhile
      yield* Effect.repeat(sql`select 1`, { times: 20 })
      yield* Deferred.succeed(mayEnd, undefined)
      yield* Fiber.join(counter)
      const { idop } = yield* Fiber.join(online)
      assert.strictEqual((yield* Simulator).operations.get(idop)?.fields["montant"], "3250")
    })
  )

  it.effect("is given up when that takes longer than ten seconds, without an operation at PayFiP", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { invoice, start } = yield* newTill
      const id = yield* invoice(4250)
      const [held, mayEnd] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const staff = yield* sql`select 1 from invoices where id = ${id} for update`.pipe(
        Effect.andThen(Deferred.succeed(held, undefined)),
        Effect.andThen(Deferred.await(mayEnd)),
        sql.withTransaction,
        Effect.forkChild
      )
      yield* Deferred.await(held)
      const operations = (yield* Simulator).operations.list().length
      const refused = yield* Effect.provideServiceEffect(Effect.flip(start(id)), Clock.Clock, withoutPauses)
      assert.strictEqual(refused._tag, "PayFipDown")
      assert.strictEqual((yield* Simulator).operations.list().length, operations)
      yield* Deferred.succeed(mayEnd, undefined)
      yield* Fiber.join(staff)
      yield* start(id)
    })
  )
})
