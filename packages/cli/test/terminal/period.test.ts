import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { assert, test } from "vitest"
import { momentOf } from "../../src/terminal/period.ts"

const now = Date.parse("2026-11-23T08:00:00Z")

const read = (typed: string, whole = false) =>
  Effect.runPromise(
    Effect.andThen(TestClock.setTime(now), momentOf("--since", typed, whole)).pipe(
      Effect.map((at) => at.toISOString()),
      Effect.provide(TestClock.layer())
    )
  )

test("a day begins and ends at midnight in Paris, also when the clocks change", async () => {
  assert.strictEqual(await read("2026-11-01"), "2026-10-31T23:00:00.000Z")
  assert.strictEqual(await read("01/07/2026"), "2026-06-30T22:00:00.000Z")
  assert.strictEqual(await read("2026-10-25"), "2026-10-24T22:00:00.000Z")
  assert.strictEqual(await read("2026-10-25", true), "2026-10-25T23:00:00.000Z")
})

test("a number of days is counted from now", async () => {
  assert.strictEqual(await read("7d"), "2026-11-16T08:00:00.000Z")
  assert.strictEqual(await read("7j"), "2026-11-16T08:00:00.000Z")
  assert.strictEqual(await read("0"), "2026-11-23T08:00:00.000Z")
})

test.each(["hier", "2026-02-31", "-3d", "7 semaines"])("« %s » is refused with what is expected", async (typed) => {
  const refusal = await Effect.runPromise(Effect.flip(momentOf("--since", typed)))
  assert.include(refusal.problem, typed)
  assert.include(refusal.advice, "2026-11-01")
})
