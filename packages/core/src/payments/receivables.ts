import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { balanceSql } from "../invoices/balanceSql.ts"
import { remainingCents } from "../invoices/states.ts"

/** What an invoice claims, in cents, and who it is of. */
export interface Receivable {
  readonly id: string
  readonly number: string
  readonly householdId: string
  readonly household: string
  readonly regieCode: string
  readonly totalCents: number
  readonly paidCents: number
  readonly creditedCents: number
  /** When the attempt that may still pay it began. */
  readonly attemptAt: Date | null
}

/** A part of a payment and the invoice it goes to. */
export interface Part<C = Receivable> {
  readonly receivable: C
  readonly amountCents: number
}

/**
 * Claims of the invoices `i` of a town that a condition names, the one due first before the others; until the transaction ends nobody
 * else books or begins a payment of them.
 */
export const lockReceivables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { paidCents, creditedCents, attemptAt } = balanceSql(sql)
  return Effect.fnUntraced(function* (townId: string, condition: Fragment) {
    // in one order, so that two payments of the same invoices wait for each other instead of deadlocking
    yield* sql`select 1 from invoices i where i.town_id = ${townId} and ${condition} order by i.id for update`
    // a second statement: what was booked while this one waited counts too
    return yield* sql<Receivable>`select i.id, i.number, i.household_id, h.name as household, i.regie_code, i.total_cents,
        ${paidCents} as paid_cents, ${creditedCents} as credited_cents, ${attemptAt} as attempt_at
      from invoices i join households h on h.town_id = i.town_id and h.id = i.household_id
      where i.town_id = ${townId} and ${condition} order by i.due_on, i.number`
  })
})

/** Parts of an amount in cents, each to what an invoice still claims, in the given order; the surplus stays without an invoice. */
export const allocate = <C extends Pick<Receivable, "totalCents" | "paidCents" | "creditedCents">>(
  amountCents: number,
  receivables: ReadonlyArray<C>
): ReadonlyArray<Part<C>> => {
  let left = amountCents
  return receivables.flatMap((receivable) => {
    const part = Math.min(left, remainingCents(receivable))
    left -= part
    return part > 0 ? [{ receivable, amountCents: part }] : []
  })
}

/** What the parts cover together, in cents. */
export const coveredCents = (parts: ReadonlyArray<Pick<Part, "amountCents">>): number =>
  parts.reduce((sum, { amountCents }) => sum + amountCents, 0)
