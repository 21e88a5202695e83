import { Effect, Tracer } from "effect"

/** How many statements an effect sends to the database. */
export const queriesOf = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<number, E, R> => {
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
