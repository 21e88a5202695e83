import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"
import type { PaymentMeans } from "./means.ts"
import type { Part } from "./Receivable.ts"

/** Money that came in, and what of it covers which invoice; the rest stays a surplus. */
export interface PaymentEntry {
  readonly householdId: string
  readonly regieCode: string
  readonly means: PaymentMeans
  readonly amountCents: number
  readonly paidAt: Date
  /** The online attempt that brought it. */
  readonly attemptId?: string
  /** PayFiP's authorisation. */
  readonly authorisation?: string
  /** What the counter calls it. */
  readonly reference?: string
  readonly parts: ReadonlyArray<Part>
}

/** Writes payments into the books, inside the caller's transaction; their ids in the same order. */
export const bookPayments = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  return Effect.fnUntraced(function* (townId: string, entries: ReadonlyArray<PaymentEntry>) {
    const at = yield* now
    const rows = yield* Effect.forEach(entries, (entry) => Effect.map(ids.next, (id) => ({ ...entry, id })))
    const payments = rows.map(({ parts: _, ...payment }) => payment)
    yield* sql`insert into payments (town_id, id, household_id, regie_code, attempt_id, means, amount_cents, authorisation,
        reference, paid_at, recorded_at)
      select ${townId}, id, "householdId", "regieCode", "attemptId", means, "amountCents", coalesce(authorisation, ''),
        coalesce(reference, ''), "paidAt", ${at}
      from jsonb_to_recordset(${JSON.stringify(payments)}::jsonb) as r(id uuid, "householdId" uuid, "regieCode" text,
        "attemptId" uuid, means text, "amountCents" integer, authorisation text, reference text, "paidAt" timestamptz)`
    const parts = rows.flatMap(({ id, parts }) =>
      parts.map(({ receivable, amountCents }) => ({ id, invoice_id: receivable.id, amount_cents: amountCents }))
    )
    yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
      select ${townId}, id, invoice_id, amount_cents
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as part(id uuid, invoice_id uuid, amount_cents integer)`
    return rows.map(({ id }) => id)
  })
})
