import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Journal } from "./Journal.ts"

/** What the database holds in the end that the journal is compared with. */
interface Held {
  readonly events: ReadonlyMap<string, { readonly adds: number; readonly cancels: number; readonly places: number }>
  /** How often each invoice was paid wholly, by its id. */
  readonly payments: ReadonlyArray<{ readonly attemptId: string; readonly idop: string; readonly count: number }>
  readonly overpaid: number
}

/** Each difference in words. */
export interface Verdict {
  readonly lost: ReadonlyArray<string>
  readonly double: ReadonlyArray<string>
}

const read = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const events = yield* sql<{ key: string; adds: number; cancels: number; places: number }>`
    select e.child_id || ' ' || e.days[1] as key, count(*) filter (where e.outcome = 'booked')::int as adds,
      count(*) filter (where e.outcome = 'cancelled')::int as cancels,
      (select count(*) from reservations r where r.town_id = e.town_id and r.child_id = e.child_id and r.day = e.days[1]
        and r.cancelled_at is null)::int as places
    from reservation_events e group by e.town_id, e.child_id, e.days[1]`
  const payments = yield* sql<{ attemptId: string; idop: string; count: number }>`
    select t.id as attempt_id, t.idop, count(p.*)::int as count from payment_attempts t
    join booked_payments p on p.town_id = t.town_id and p.attempt_id = t.id group by t.town_id, t.id, t.idop`
  const [overpaid] = yield* sql<{ count: number }>`select count(*)::int as count from invoices i where total_cents <
    (select sum(a.amount_cents) from payment_allocations a where a.town_id = i.town_id and a.invoice_id = i.id)`
  return {
    events: new Map(events.map(({ key, ...rest }) => [key, rest])),
    payments,
    overpaid: overpaid?.count ?? 0
  } satisfies Held
})

/** Compares what families were told with what the database holds; `isOpen` says whether a session still is. */
export const judge = Effect.fnUntraced(function* (journal: Journal, isOpen: (cookie: string) => Promise<boolean>) {
  const held = yield* read
  const [lost, double]: [Array<string>, Array<string>] = [[], []]
  for (const { mail, cookie } of journal.signIns) {
    if (!(yield* Effect.promise(() => isOpen(cookie)))) lost.push(`a session of ${mail}`)
  }
  for (const [key, told] of journal.bookings) {
    const found = held.events.get(key) ?? { adds: 0, cancels: 0, places: 0 }
    if (found.adds < told.adds || found.cancels < told.cancels || found.places < told.adds - told.cancels)
      lost.push(`${key}: told ${JSON.stringify(told)}, found ${JSON.stringify(found)}`)
    if (found.adds > told.adds || found.cancels > told.cancels || found.places > 1)
      double.push(`${key}: told ${JSON.stringify(told)}, found ${JSON.stringify(found)}`)
  }
  const attempts = new Map(held.payments.map((each) => [each.attemptId, each.count]))
  for (const { attemptId } of journal.payments) if (!attempts.has(attemptId)) lost.push(`payment ${attemptId}`)
  const operations = new Map(held.payments.map((each) => [each.idop, each.count]))
  for (const idop of journal.paidOperations) if (!operations.has(idop)) lost.push(`money of operation ${idop}`)
  for (const { idop, count } of held.payments) if (count > 1) double.push(`operation ${idop} is booked ${count} times`)
  if (held.overpaid > 0) double.push(`${held.overpaid} invoices are paid more than once`)
  return { lost, double } satisfies Verdict
})
