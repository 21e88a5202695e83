import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { SimulatorSettings } from "../../../simulators/src/payfip/settings.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTill, Simulator, tillWithin, tillWithoutPayFip } from "./till.ts"

interface Refusal {
  readonly _tag: string
  readonly rule?: string
}

/** A start that fails because of PayFiP leaves the invoice as it was. */
const nothingBegins = Effect.fn(function* (refusal: Refusal = { _tag: "PayFipDown" }) {
  const sql = yield* SqlClient.SqlClient
  const { town, invoice, start, states } = yield* newTill
  const id = yield* invoice(1000)
  const refused = yield* Effect.flip(start(id))
  assert.deepStrictEqual({ _tag: refused._tag, ...("rule" in refused ? { rule: refused.rule } : {}) }, refusal)
  assert.strictEqual((yield* states)[id], "to-pay")
  const kept = sql`select t.state, l.live from payment_attempts t
    join payment_attempt_invoices l on l.town_id = t.town_id and l.attempt_id = t.id where t.town_id = ${town.id}`
  assert.deepStrictEqual(yield* kept, [{ state: "failed", live: false }])
  return { id, start }
})

const troubles: Record<string, (settings: SimulatorSettings) => void> = {
  "answers 502": (settings) => {
    settings.badGateway.next = 1
  },
  "has a technical fault": (settings) => {
    settings.technicalFault.next = 1
  },
  "creates the operation and its answer is lost": (settings) => {
    settings.lostCreation.next = 1
  }
}

describeOnDatabase("while PayFiP is in trouble", tillWithin(10_000), (it) => {
  for (const [trouble, cause] of Object.entries(troubles)) {
    it.effect(`no payment begins, and the invoice can be paid at once: PayFiP ${trouble}`, () =>
      Effect.gen(function* () {
        cause((yield* Simulator).settings)
        const { id, start } = yield* nothingBegins()
        yield* start(id)
      })
    )
  }

  it.effect("an amount that PayFiP refuses is said to be one: PayFiP is not down", () =>
    Effect.gen(function* () {
      const { settings } = yield* Simulator
      settings.largestAmount = 500
      yield* Effect.ensuring(
        nothingBegins({ _tag: "NotPayableOnline", rule: "amount" }),
        Effect.sync(() => {
          settings.largestAmount = 9_999_999
        })
      )
    })
  )
})

describeOnDatabase("while PayFiP is slow", tillWithin(200), (it) => {
  it.effect("no payment begins, and the invoice stays payable", () =>
    Effect.gen(function* () {
      Object.assign((yield* Simulator).settings.slowAnswer, { next: 1, milliseconds: 20_000 })
      yield* nothingBegins()
    })
  )
})

describeOnDatabase("while nobody answers at PayFiP's address", tillWithoutPayFip, (it) => {
  it.effect("no payment begins, and the invoice stays payable", () => nothingBegins())
})
