import { Effect, Schema } from "effect"

/** Decodes what a statement gives: a row that is not what the schema says fails, and is never taken for an amount or a state. */
export const decodeRows = <A, I, RD>(row: Schema.Codec<A, I, RD>) => {
  const decode = Schema.decodeUnknownEffect(Schema.Array(row))
  return <E, R>(rows: Effect.Effect<ReadonlyArray<unknown>, E, R>) => Effect.flatMap(rows, decode)
}
