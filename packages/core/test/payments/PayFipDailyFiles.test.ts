import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { PayFipDailyFiles } from "../../src/payments/PayFipDailyFiles.ts"
import { parseDailyFile } from "../../src/payments/payfipDailyFile.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { age, attemptOf, booksOf, newTill, pay, Simulator, tillWithin } from "./till.ts"

const services = PayFipDailyFiles.layer.pipe(Layer.provideMerge(tillWithin(10_000)))

/** The simulator's own daily file, over HTTP, with what a test adds to it. */
const dailyFile = Effect.fnUntraced(function* (refdets: ReadonlyArray<string>, ...more: ReadonlyArray<string>) {
  const { url } = yield* Simulator
  const text = yield* Effect.promise(() => fetch(`${url}/simulateur/reglements.csv`).then((answer) => answer.text()))
  const [head = "", ...lines] = text.split("\r\n")
  const own = lines.filter((line) => refdets.some((refdet) => line.includes(refdet)))
  return parseDailyFile(new TextEncoder().encode([head, ...own, ...more].join("\r\n"))).lines
})

const till = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const made = yield* newTill
  const paid = Effect.fnUntraced(function* (cents: number) {
    const { id, idop } = yield* made.start(yield* made.invoice(cents))
    yield* pay(idop)
    const [row] = yield* sql<{ refdet: string }>`select refdet from payment_attempts where id = ${id}`
    return { id, idop, refdet: row?.refdet ?? "" }
  })
  const compare = (lines: Parameters<PayFipDailyFiles["Service"]["compare"]>[1], dryRun = false) =>
    PayFipDailyFiles.use((files) => files.compare(made.staff, lines, { dryRun }))
  return { ...made, sql, paid, compare }
})

describeOnDatabase("PayFiP's daily file", services, (it) => {
  it.effect(
    "brings in what the portal gave up, once PayFiP itself confirms it, and changes nothing the second time",
    () =>
      Effect.gen(function* () {
        const { town, sql, paid, compare } = yield* till
        const [booked, lost] = [yield* paid(1000), yield* paid(700)]
        yield* AttemptReconciliation.use((reconciliation) => reconciliation.ofAttempt(town.id, booked.id))
        yield* sql`update payment_attempts set state = 'expired', next_check_at = null where id = ${lost.id}`
        const file = yield* dailyFile([booked.refdet, lost.refdet])
        assert.strictEqual(file.length, 2)
        const tried = yield* compare(file, true)
        assert.deepInclude(tried, { matched: 1, booked: 0 })
        assert.deepInclude(tried.toCheck[0], { refdet: lost.refdet, finding: "unconfirmed", state: "expired" })
        assert.deepStrictEqual((yield* booksOf(town)).payments, [1000])
        assert.deepStrictEqual(yield* compare(file), { matched: 1, booked: 1, toCheck: [], absent: [] })
        assert.deepStrictEqual((yield* booksOf(town)).payments, [700, 1000])
        assert.deepStrictEqual(yield* compare(file), { matched: 2, booked: 0, toCheck: [], absent: [] })
        assert.deepStrictEqual((yield* booksOf(town)).payments, [700, 1000])
        const entries = yield* Audit.use((audit) => audit.list(town.id, { subjectType: "settlement-file", limit: 5 }))
        assert.deepStrictEqual(
          entries.map(({ action }) => action),
          ["payment.compare"]
        )
      })
  )

  it.effect("books nothing by itself: forged lines are shown to a person", () =>
    Effect.gen(function* () {
      const { town, sql, invoice, start, paid, compare } = yield* till
      const booked = yield* paid(1000)
      yield* AttemptReconciliation.use((reconciliation) => reconciliation.ofAttempt(town.id, booked.id))
      const unpaid = yield* start(yield* invoice(900))
      yield* age(unpaid.id, 5)
      const [row] = yield* sql<{ refdet: string }>`select refdet from payment_attempts where id = ${unpaid.id}`
      const lines = yield* dailyFile(
        [],
        `LIGNE;23112026;${booked.refdet};1200`,
        `LIGNE;23112026;${row?.refdet};900`,
        "LIGNE;23112026;AUTRELOGICIEL1;5000"
      )
      const report = yield* compare(lines)
      assert.deepStrictEqual(
        report.toCheck.map(({ finding, knownCents }) => [finding, knownCents]),
        [
          ["other-amount", 1000],
          ["unconfirmed", 900],
          ["unknown", null]
        ]
      )
      assert.deepStrictEqual((yield* booksOf(town)).payments, [1000])
      assert.deepInclude(yield* attemptOf(unpaid.id), { state: "pending" })
    })
  )

  it.effect("that lacks a card payment of its régie and day, made with real money, says which", () =>
    Effect.gen(function* () {
      const { town, sql, paid, compare } = yield* till
      const [there, absent] = [yield* paid(1000), yield* paid(700)]
      for (const { id } of [there, absent]) {
        yield* AttemptReconciliation.use((reconciliation) => reconciliation.ofAttempt(town.id, id))
      }
      const file = yield* dailyFile([there.refdet])
      assert.deepStrictEqual((yield* compare(file)).absent, [])
      // the town's régies are in test mode: as if these payments were real
      yield* sql`update payment_attempts set mode = 'W' where town_id = ${town.id}`
      const report = yield* compare(file)
      assert.deepStrictEqual(
        report.absent.map(({ refdet, amountCents }) => [refdet, amountCents]),
        [[absent.refdet, 700]]
      )
    })
  )

  it.effect("of another town's payments knows none of them", () =>
    Effect.gen(function* () {
      const { town, paid } = yield* till
      const elsewhere = yield* till
      const theirs = yield* paid(1000)
      const report = yield* elsewhere.compare(yield* dailyFile([theirs.refdet]))
      assert.deepStrictEqual(
        report.toCheck.map(({ finding }) => finding),
        ["unknown"]
      )
      assert.deepStrictEqual((yield* booksOf(town)).payments, [])
    })
  )
})
