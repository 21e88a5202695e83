import { assert } from "@effect/vitest"
import { Effect } from "effect"
import type { AccountId } from "../../src/accounts/Account.ts"
import { type FamilyAccess, familyAccess } from "../../src/accounts/FamilyAccess.ts"
import { verified } from "../../src/children/Verified.ts"
import { Payments } from "../../src/payments/Payments.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { age, newTill, pay, Simulator, tillWithin } from "./till.ts"

const keys = ["01930000-0000-7000-8000-00000000000a", "01930000-0000-7000-8000-00000000000b"] as const

/** A payer who asks with keys, and what PayFiP knows. */
const payer = Effect.gen(function* () {
  const { family, mail, invoice } = yield* newTill
  const askAs = (asking: FamilyAccess, key: string | undefined, ...invoiceIds: ReadonlyArray<string>) =>
    Payments.use((payments) =>
      payments.start(verified<"payments">(asking), {
        ...{ invoiceIds, key, payer: mail, returnUrl: "https://ville.example/famille" }
      })
    )
  const ask = (key: string | undefined, ...invoiceIds: ReadonlyArray<string>) => askAs(family, key, ...invoiceIds)
  return { family, invoice, ask, askAs }
})

const idopOf = (redirectUrl: string) => new URL(redirectUrl).searchParams.get("idop") ?? ""

describeOnDatabase("a payment that is asked for again because its answer was lost", tillWithin(10_000), (it) => {
  it.effect("is the same operation with the same key and invoices, however they are named", () =>
    Effect.gen(function* () {
      const { invoice, ask } = yield* payer
      const ids = [yield* invoice(1000), yield* invoice(2000)]
      const first = yield* ask(keys[0], ...ids)
      const operations = (yield* Simulator).operations.list().length
      assert.deepStrictEqual(yield* ask(keys[0], ...ids.toReversed()), first)
      assert.strictEqual((yield* Simulator).operations.list().length, operations)
    })
  )

  it.effect("is refused with another key, without one, and for other invoices", () =>
    Effect.gen(function* () {
      const { invoice, ask } = yield* payer
      const [one, two] = [yield* invoice(1000), yield* invoice(2000)]
      yield* ask(keys[0], one)
      for (const again of [ask(keys[1], one), ask(undefined, one), ask(keys[0], one, two)]) {
        assert.strictEqual((yield* Effect.flip(again))._tag, "AttemptUnderWay")
      }
    })
  )

  it.effect("is not led to a page that can no longer be opened, nor to one that its payer has left", () =>
    Effect.gen(function* () {
      const { invoice, ask } = yield* payer
      const [old, abandoned] = [yield* invoice(1000), yield* invoice(2000)]
      yield* age((yield* ask(keys[0], old)).id, 15)
      yield* pay(idopOf((yield* ask(keys[1], abandoned)).redirectUrl), "A")
      assert.strictEqual((yield* Effect.flip(ask(keys[0], old)))._tag, "AttemptUnderWay")
      assert.strictEqual((yield* Effect.flip(ask(keys[1], abandoned)))._tag, "AttemptUnderWay")
    })
  )

  it.effect("is refused once it is paid, and is another one once it was refused", () =>
    Effect.gen(function* () {
      const { invoice, ask } = yield* payer
      const [paid, refused] = [yield* invoice(1000), yield* invoice(2000)]
      yield* pay(idopOf((yield* ask(keys[0], paid)).redirectUrl), "P")
      assert.strictEqual((yield* Effect.flip(ask(keys[0], paid)))._tag, "NothingToPay")
      const first = yield* ask(keys[1], refused)
      yield* pay(idopOf(first.redirectUrl), "R")
      assert.notStrictEqual((yield* ask(keys[1], refused)).id, first.id)
    })
  )

  it.effect("is nobody else's: the key of another family leads nowhere", () =>
    Effect.gen(function* () {
      const [mine, theirs] = [yield* payer, yield* payer]
      const id = yield* mine.invoice(1000)
      yield* mine.ask(keys[0], id)
      assert.strictEqual((yield* Effect.flip(theirs.ask(keys[0], id)))._tag, "InvoiceNotFound")
    })
  )

  it.effect("is the account's own: the same key leads the other adult of the home nowhere", () =>
    Effect.gen(function* () {
      const { family, invoice, ask, askAs } = yield* payer
      const id = yield* invoice(1000)
      yield* ask(keys[0], id)
      const other = familyAccess({ ...family, accountId: (yield* newId) as AccountId })
      assert.strictEqual((yield* Effect.flip(askAs(other, keys[0], id)))._tag, "AttemptUnderWay")
    })
  )
})
