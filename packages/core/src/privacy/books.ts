import { Effect } from "effect"
import type { SqlClient } from "effect/sql"

/** A household that is about to be erased or merged, held until the transaction ends. */
export interface HeldHousehold {
  readonly id: string
  readonly externalRef: string
  readonly name: string
}

/** The household of an external reference; nobody changes it, and no payment of it begins, until the transaction ends. */
export const holdHousehold = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, townId: string, ref: string) {
  const [household] = yield* sql<HeldHousehold>`select id, external_ref, name from households
    where town_id = ${townId} and external_ref = ${ref} for update`
  return household
})

/** What a household owes and what its books hold. */
export interface Books {
  readonly unpaid: ReadonlyArray<string>
  readonly paying: boolean
  readonly invoices: number
  readonly payments: number
  readonly attempts: number
  /** Year and day, ISO, of the last invoice or payment; null when there is none. */
  readonly lastOn: string | null
}

/** Looks into a household's invoices and payments. */
export const booksOf = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, townId: string, householdId: string) {
  const invoices = yield* sql<{ number: string; remainingCents: number }>`select i.number, i.remaining_cents
    from receivables i where i.town_id = ${townId} and i.household_id = ${householdId} order by i.number`
  const [row] = yield* sql<Omit<Books, "unpaid" | "invoices">>`select
      exists (select 1 from payment_attempts where town_id = ${townId} and household_id = ${householdId}
        and state in ('preparing', 'pending', 'quarantined')) as paying,
      (select count(*)::int from payments where town_id = ${townId} and household_id = ${householdId}) as payments,
      (select count(*)::int from payment_attempts where town_id = ${townId} and household_id = ${householdId}) as attempts,
      (select max(day)::text from (
        select issued_on as day from invoices where town_id = ${townId} and household_id = ${householdId}
        union all
        select (paid_at at time zone 'Europe/Paris')::date from payments
          where town_id = ${townId} and household_id = ${householdId}) days) as last_on`
  return {
    paying: false,
    payments: 0,
    attempts: 0,
    lastOn: null,
    ...row,
    unpaid: invoices.filter(({ remainingCents }) => remainingCents > 0).map(({ number }) => number),
    invoices: invoices.length
  } satisfies Books
})
