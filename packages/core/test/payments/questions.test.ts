import { assert } from "@effect/vitest"
import { Context, Deferred, Effect, Exit, Fiber, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { verified } from "../../src/children/Verified.ts"
import { PayFip } from "../../src/payfip/PayFip.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { questionsAMinute } from "../../src/payments/askPayFip.ts"
import { Payments } from "../../src/payments/Payments.ts"
import { describeOnBothDatabases, describeOnDatabase } from "../support/databases.ts"
import { until } from "../support/until.ts"
import { age, attemptOf, booksOf, newTill, pay, Simulator, tillWith } from "./till.ts"

/** What PayFiP was asked, an operation number that it is made to give next, and what its next operation or answer waits for. */
class Asked extends Context.Service<
  Asked,
  {
    count: number
    nextIdop: string | undefined
    mayCreate: Deferred.Deferred<void> | undefined
    mayTell: Deferred.Deferred<void> | undefined
  }
>()("test/payments/Asked") {}

const asked = Layer.sync(Asked, () =>
  Asked.of({ count: 0, nextIdop: undefined, mayCreate: undefined, mayTell: undefined })
)

/** The real client of the simulator, counted. */
const counted = Layer.effect(
  PayFip,
  Effect.gen(function* () {
    const counter = yield* Asked
    const payfip = yield* PayFip
    return PayFip.of({
      ...payfip,
      create: (payment) =>
        payfip.create(payment).pipe(
          Effect.tap(() => (counter.mayCreate === undefined ? Effect.void : Deferred.await(counter.mayCreate))),
          Effect.map((idop) => (counter.nextIdop as typeof idop) ?? idop)
        ),
      detail: (idop) =>
        Effect.andThen(
          Effect.suspend(() => {
            counter.count++
            return counter.mayTell === undefined ? Effect.void : Deferred.await(counter.mayTell)
          }),
          payfip.detail(idop)
        )
    })
  })
)

const services = tillWith((payfip) => counted.pipe(Layer.provide(payfip), Layer.provideMerge(asked)))

const notify = (idop: string) => AttemptReconciliation.use((reconciliation) => reconciliation.ofOperation(idop))

/** So many notifications at once; how often PayFiP was asked because of them. */
const flood = (idop: string, notifications = 100) =>
  Effect.gen(function* () {
    const counter = yield* Asked
    const before = counter.count
    yield* Effect.all(
      Array.from({ length: notifications }, () => notify(idop)),
      { concurrency: 20 }
    )
    return counter.count - before
  })

const atPayFip = Effect.gen(function* () {
  const till = yield* newTill
  const invoiceId = yield* till.invoice(4250)
  return { ...till, invoiceId, ...(yield* till.start(invoiceId)) }
})

describeOnBothDatabases("a flood of notifications", services, (it) => {
  for (const [letter, state] of [
    ["P", "paid"],
    ["V", "paid"],
    ["R", "failed"],
    ["Z", "failed"]
  ] as const) {
    it.effect(`asks PayFiP nothing once ${letter} is known, and changes nothing`, () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const { town, id, idop } = yield* atPayFip
        yield* pay(idop, letter)
        yield* notify(idop)
        const read = Effect.all([sql`select * from payment_attempts where id = ${id}`, booksOf(town)])
        const before = yield* read
        assert.strictEqual(yield* flood(idop), 0)
        assert.strictEqual((yield* notify(idop))?.state, state)
        assert.deepStrictEqual(yield* read, before)
      })
    )
  }

  it.effect("for a payment that is open asks a dozen times a minute at most, and loses nothing", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, family, id, idop } = yield* atPayFip
      assert.strictEqual(yield* flood(idop), questionsAMinute)
      yield* pay(idop)
      assert.strictEqual((yield* Payments.use((payments) => payments.follow(family, id))).state, "pending")
      const [next] = yield* sql<{ soon: boolean }>`select next_check_at <= now() + interval '1 minute' as soon
        from payment_attempts where id = ${id}`
      assert.isTrue(next?.soon)
      yield* sql`update payment_attempts set asked_since = asked_since - interval '1 minute' where id = ${id}`
      assert.strictEqual((yield* notify(idop))?.state, "paid")
      assert.deepStrictEqual((yield* booksOf(town)).payments, [4250])
    })
  )

  it.effect("for a payment set aside asks nothing", () =>
    Effect.gen(function* () {
      const { idop } = yield* atPayFip
      const { settings } = yield* Simulator
      yield* pay(idop)
      settings.echo = { montant: "4249" }
      yield* Effect.ensuring(
        notify(idop),
        Effect.sync(() => {
          settings.echo = {}
        })
      )
      assert.strictEqual(yield* flood(idop), 0)
    })
  )

  it.effect("neither asks about an operation that is nobody's", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* flood("11111111-1111-1111-1111-111111111111"), 0)
    })
  )
})

describeOnDatabase("whoever hangs up while PayFiP is slow", services, (it) => {
  it.effect("with a notification: the payment is booked without another one", () =>
    Effect.gen(function* () {
      const { town, id, idop } = yield* atPayFip
      yield* pay(idop)
      const counter = yield* Asked
      const mayTell = yield* Deferred.make<void>()
      counter.mayTell = mayTell
      const before = counter.count
      const notifying = yield* Effect.forkChild(notify(idop))
      yield* until(
        Effect.sync(() => counter.count),
        (count) => count > before
      )
      yield* Fiber.interrupt(notifying)
      counter.mayTell = undefined
      yield* Deferred.succeed(mayTell, undefined)
      yield* until(attemptOf(id), (attempt) => attempt?.state === "paid")
      assert.deepStrictEqual((yield* booksOf(town)).payments, [4250])
    })
  )

  it.effect("as a family that begins a payment: the same key leads to the same operation", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, family, mail, invoice } = yield* newTill
      const order = {
        ...{ invoiceIds: [yield* invoice(1000)], payer: mail, returnUrl: "https://ville.example/famille" },
        key: "01930000-0000-7000-8000-00000000000a"
      }
      const begin = Payments.use((payments) => payments.start(verified<"payments">(family), order))
      const counter = yield* Asked
      const mayCreate = yield* Deferred.make<void>()
      counter.mayCreate = mayCreate
      const beginning = yield* Effect.forkChild(begin)
      const attemptIn = (state: string) =>
        until(
          sql<{ id: string }>`select id from payment_attempts where town_id = ${town.id} and state = ${state}`,
          (rows) => rows.length > 0
        )
      const [begun] = yield* attemptIn("preparing")
      yield* Fiber.interrupt(beginning)
      counter.mayCreate = undefined
      yield* Deferred.succeed(mayCreate, undefined)
      yield* attemptIn("pending")
      assert.strictEqual((yield* begin).id, begun?.id)
    })
  )
})

describeOnBothDatabases("the last word on a payment", services, (it) => {
  it.effect("is kept by the database, whatever the portal would write over it", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { id, idop } = yield* atPayFip
      yield* pay(idop)
      yield* notify(idop)
      const overwriting = [
        sql`update payment_attempts set result_code = 'R' where id = ${id}`,
        sql`update payment_attempts set state = 'failed', result_code = 'R' where id = ${id}`,
        sql`update payment_attempts set next_check_at = now() where id = ${id}`,
        sql`update payment_attempts set idop = 'x' where id = ${id}`
      ]
      for (const statement of overwriting) assert.isTrue(Exit.isFailure(yield* Effect.exit(statement)))
    })
  )

  it.effect(
    "of a refused one is asked for again when staff read of its money: PayFiP contradicting itself is set aside",
    () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const { town, id, idop, states, invoiceId } = yield* atPayFip
        yield* pay(idop)
        // as if PayFiP had called it refused before
        yield* sql`update payment_attempts set state = 'failed', result_code = 'R', next_check_at = null where id = ${id}`
        yield* sql`update payment_attempt_invoices set live = false where attempt_id = ${id}`
        assert.strictEqual((yield* notify(idop))?.state, "failed")
        const asStaff = AttemptReconciliation.use((all) => all.ofAttempt(town.id, id, "staff"))
        assert.strictEqual(yield* asStaff, "quarantined")
        assert.strictEqual((yield* states)[invoiceId], "being-checked")
      })
  )

  it.effect("is asked for when the attempt may let its invoices go, not minutes after", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { id, idop, states, invoiceId } = yield* atPayFip
      yield* pay(idop, "A")
      yield* age(id, 17)
      yield* notify(idop)
      const [late] = yield* sql<{ seconds: number }>`select
        extract(epoch from next_check_at - (started_at + interval '20 minutes'))::int as seconds
        from payment_attempts where id = ${id}`
      assert.approximately(late?.seconds ?? 999, 0, 2)
      assert.strictEqual((yield* states)[invoiceId], "payment-left")
    })
  )
})

describeOnBothDatabases("an operation number that PayFiP gives a second time", services, (it) => {
  it.effect("begins no payment, says that PayFiP does not answer, and leaves the invoice payable", () =>
    Effect.gen(function* () {
      const { idop, invoice, start, states } = yield* atPayFip
      const second = yield* invoice(1000)
      const counter = yield* Asked
      counter.nextIdop = idop
      const refused = yield* Effect.flip(start(second)).pipe(
        Effect.ensuring(
          Effect.sync(() => {
            counter.nextIdop = undefined
          })
        )
      )
      assert.strictEqual(refused._tag, "PayFipDown")
      assert.strictEqual((yield* states)[second], "to-pay")
      const { id } = yield* start(second)
      assert.strictEqual((yield* attemptOf(id))?.state, "pending")
    })
  )
})

describeOnBothDatabases("a payment that PayFiP answers after it was given up", services, (it) => {
  it.effect("opens no page, and its invoice stays payable", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, invoice, start, states } = yield* newTill
      const counter = yield* Asked
      const mayCreate = yield* Deferred.make<void>()
      counter.mayCreate = mayCreate
      const id = yield* invoice(1000)
      const starting = yield* Effect.forkChild(Effect.flip(start(id)))
      const [attempt] = yield* until(
        sql<{ id: string }>`select id from payment_attempts where town_id = ${town.id} and state = 'preparing'`,
        (rows) => rows.length > 0
      )
      yield* age(attempt?.id ?? "", 3)
      yield* AttemptReconciliation.use((reconciliation) => reconciliation.ofAttempt(town.id, attempt?.id ?? ""))
      counter.mayCreate = undefined
      yield* Deferred.succeed(mayCreate, undefined)
      assert.strictEqual((yield* Fiber.join(starting))._tag, "PayFipDown")
      assert.deepStrictEqual(yield* attemptOf(attempt?.id ?? ""), { state: "failed", checked: false, live: false })
      assert.strictEqual((yield* states)[id], "to-pay")
    })
  )
})
