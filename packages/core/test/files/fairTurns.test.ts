import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect, Fiber } from "effect"
import { fairTurns } from "../../src/files/fairTurns.ts"

/** Work that notes when it begins, and ends when it is told to. */
const work = (name: string, began: Array<string>) =>
  Effect.gen(function* () {
    const gate = yield* Deferred.make<void>()
    return {
      end: Deferred.succeed(gate, undefined),
      run: Effect.andThen(
        Effect.sync(() => void began.push(name)),
        Deferred.await(gate)
      )
    }
  })

/** Lines up work of senders, in this order, before two places. */
const linedUp = (...names: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const began: Array<string> = []
    const turns = fairTurns(2)
    const all = yield* Effect.forEach(names, (name) =>
      Effect.gen(function* () {
        const { run, end } = yield* work(name, began)
        const fiber = yield* Effect.forkChild(turns.take(name.slice(0, 1))(run), { startImmediately: true })
        return { name, fiber, end: Effect.andThen(end, Fiber.await(fiber)) }
      })
    )
    const of = (name: string) => all.find((each) => each.name === name) ?? assert.fail(name)
    return { began, of }
  })

describe("turns", () => {
  it.effect("of one sender come one at a time, and leave a place for who comes after eight of them", () =>
    Effect.gen(function* () {
      const eight = Array.from({ length: 8 }, (_, index) => `a${index + 1}`)
      const { began, of } = yield* linedUp(...eight, "b1")
      assert.deepStrictEqual(began, ["a1", "b1"])
      yield* of("a1").end
      assert.deepStrictEqual(began, ["a1", "b1", "a2"])
    })
  )

  it.effect("go round among senders, in the order of their coming", () =>
    Effect.gen(function* () {
      const { began, of } = yield* linedUp("a1", "b1", "a2", "a3", "b2", "c1", "d1")
      assert.deepStrictEqual(began, ["a1", "b1"])
      for (const name of ["a1", "b1", "a2", "b2", "c1", "d1", "a3"]) yield* of(name).end
      assert.deepStrictEqual(began, ["a1", "b1", "a2", "b2", "c1", "d1", "a3"])
    })
  )

  it.effect("pass over who gave up, waiting or at work", () =>
    Effect.gen(function* () {
      const { began, of } = yield* linedUp("a1", "b1", "c1", "d1")
      yield* Fiber.interrupt(of("c1").fiber)
      yield* Fiber.interrupt(of("a1").fiber)
      assert.deepStrictEqual(began, ["a1", "b1", "d1"])
    })
  )
})
