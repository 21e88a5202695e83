import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { violatedConstraint } from "../platform/sql/failures.ts"
import { sqlZone } from "../platform/time/parisDays.ts"
import { CounterMeans } from "./means.ts"

/** A counter payment that the books have already, known by what the counter calls it. */
const RecordedCounterPayment = Schema.Struct({
  regieCode: Schema.String,
  means: CounterMeans,
  reference: Schema.String,
  amountCents: Schema.Int,
  /** ISO day in Paris. */
  paidOn: Schema.String,
  recordedAt: Schema.Date
})
export type RecordedCounterPayment = typeof RecordedCounterPayment.Type

/** Finds the counter payments of a town that have one of some references, of any régie and means. */
export const recordedReferences = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, references: ReadonlyArray<string>) =>
    sql`select regie_code, means, reference, amount_cents, recorded_at,
        to_char(paid_at at time zone ${sqlZone(sql)}, 'YYYY-MM-DD') as paid_on
      from payments where town_id = ${townId} and reference <> ''
        and reference in (select value from jsonb_array_elements_text(${JSON.stringify(references)}::jsonb))`.pipe(
      decodeRows(RecordedCounterPayment)
    )
})

/** Tries once more what somebody else's payment of the same reference, recorded meanwhile, made impossible: asked again, it is found. */
export const againOnKnownReference = <A, E, R>(recording: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.catchIf(
    recording,
    (error) => violatedConstraint(error) === "payments_reference",
    () => recording
  )
