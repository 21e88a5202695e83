import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { violatedConstraint } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { CounterMeans } from "./CounterPayment.ts"
import type { PlannedPayment } from "./counterRules.ts"

/** A counter payment that the books have already, known by what the counter calls it. */
export interface RecordedCounterPayment {
  readonly regieCode: string
  readonly means: CounterMeans
  readonly reference: string
  readonly amountCents: number
  /** ISO day in Paris. */
  readonly paidOn: string
  readonly recordedAt: Date
}

/** The books that counter payments are written into, inside the caller's transaction. */
export const counterLedger = Effect.gen(function* () {
  const ids = yield* Ids
  const sql = yield* SqlClient.SqlClient

  /** Those that have one of the references, of any régie and means. */
  const recorded = (townId: string, references: ReadonlyArray<string>) =>
    sql<RecordedCounterPayment>`select regie_code, means, reference, amount_cents, recorded_at,
        to_char(paid_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as paid_on
      from payments where town_id = ${townId} and reference <> ''
        and reference in (select value from jsonb_array_elements_text(${JSON.stringify(references)}::jsonb))`

  const write = Effect.fnUntraced(function* (townId: string, planned: ReadonlyArray<PlannedPayment>) {
    const at = yield* now
    const rows = yield* Effect.forEach(planned, ({ payment, parts, ...to }) =>
      Effect.map(ids.next, (id) => ({ id, ...to, ...payment, parts }))
    )
    // of the day alone the hour is not known: noon is that day in every report
    yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, reference, paid_at, recorded_at)
      select ${townId}, id, "householdId", "regieCode", means, "amountCents", reference,
        ("paidOn" + time '12:00') at time zone 'Europe/Paris', ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdId" uuid, "regieCode" text, means text,
        "amountCents" integer, reference text, "paidOn" date)`
    const parts = rows.flatMap(({ id, parts }) =>
      parts.map(({ receivable, amountCents }) => ({ id, invoice_id: receivable.id, amount_cents: amountCents }))
    )
    yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
      select ${townId}, id, invoice_id, amount_cents
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as part(id uuid, invoice_id uuid, amount_cents integer)`
    return rows.map(({ id }) => id)
  })

  return { recorded, write }
})

/** Tries once more what somebody else's payment of the same reference, recorded meanwhile, made impossible: asked again, it is found. */
export const againOnKnownReference = <A, E, R>(recording: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.catchIf(
    recording,
    (error) => violatedConstraint(error) === "payments_reference",
    () => recording
  )
