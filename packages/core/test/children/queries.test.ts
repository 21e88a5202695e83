import { assert } from "@effect/vitest"
import { Effect, Tracer } from "effect"
import { describeOnBothDatabases } from "../support/databases.ts"
import { family, newChild, services } from "./filesUnderTest.ts"

/** How many statements an effect sends to the database. */
const queriesOf = <A, E, R>(effect: Effect.Effect<A, E, R>) => {
  let queries = 0
  const tracer = Tracer.make({
    span(options) {
      const span = new Tracer.NativeSpan(options)
      const end = span.end.bind(span)
      span.end = (...args) => {
        if (span.attributes.has("db.query.text") || span.attributes.has("db.statement")) queries += 1
        return end(...args)
      }
      return span
    }
  })
  return Effect.map(Effect.provideService(effect, Tracer.Tracer, tracer), () => queries)
}

describeOnBothDatabases("reading a family's file", services, (it) => {
  it.effect("takes as few queries with ten children as with one", () =>
    Effect.gen(function* () {
      const { town, access, households, children, childId } = yield* family()
      const counted = Effect.gen(function* () {
        return {
          household: yield* queriesOf(households.read(access, town)),
          children: yield* queriesOf(children.list(access, town)),
          child: yield* queriesOf(children.read(access, town, childId))
        }
      })
      const one = yield* counted
      for (let number = 0; number < 9; number++) yield* newChild(town, [access.householdId], `Enfant ${number}`)
      assert.deepStrictEqual(yield* counted, one)
      assert.deepStrictEqual(one, { household: 2, children: 1, child: 2 })
    })
  )
})
