import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Journal } from "./Journal.ts"
import { until } from "./until.ts"

/** What the database holds in the end that the journal is compared with. */
export interface Held {
  /** By `child day`, as the journal has them. */
  readonly events: ReadonlyMap<string, { readonly adds: number; readonly cancels: number; readonly places: number }>
  /** How often the money of each attempt is in the books. */
  readonly payments: ReadonlyArray<{ readonly attemptId: string; readonly idop: string; readonly count: number }>
  /** Invoices on which there is more money than they are of. */
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
    with events as (
      select town_id, child_id, days[1] as day, count(*) filter (where outcome = 'booked')::int as adds,
        count(*) filter (where outcome = 'cancelled')::int as cancels
      from reservation_events group by town_id, child_id, days[1])
    select e.child_id || ' ' || e.day as key, e.adds, e.cancels, count(r.*)::int as places from events e
    left join reservations r on r.town_id = e.town_id and r.child_id = e.child_id and r.day = e.day and r.cancelled_at is null
    group by e.town_id, e.child_id, e.day, e.adds, e.cancels`
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

/** Waits for what the portals do by themselves: every payment made at PayFiP is booked, and every mail has left. */
export const settled = Effect.fnUntraced(function* (journal: Journal) {
  const sql = yield* SqlClient.SqlClient
  const rest = sql<{ mails: number; unbooked: number }>`
    select (select count(*)::int from mails where sent_at is null and given_up_at is null) as mails,
      (select count(*)::int from payment_attempts t where idop in (select value from jsonb_array_elements_text(
        ${JSON.stringify(journal.paidOperations)}::jsonb)) and state <> 'paid') as unbooked`
  let found: unknown
  yield* Effect.promise(() =>
    until(
      "every payment is booked, and every mail has left",
      async () => {
        const [row] = await Effect.runPromise(rest)
        found = row
        return row?.mails === 0 && row.unbooked === 0
      },
      () => JSON.stringify(found)
    )
  ).pipe(Effect.catchDefect((defect) => Effect.sync(() => journal.failures.push(String(defect)))))
})

/** What families were told against what the database holds, and which of their sessions (by cookie) are still open. */
export const compare = (journal: Journal, held: Held, open: ReadonlySet<string>): Verdict => {
  const [lost, double]: [Array<string>, Array<string>] = [[], []]
  for (const { mail, cookie } of journal.signIns) if (!open.has(cookie)) lost.push(`a session of ${mail}`)
  for (const [key, told] of journal.bookings) {
    const found = held.events.get(key) ?? { adds: 0, cancels: 0, places: 0 }
    if (found.adds < told.adds || found.cancels < told.cancels || found.places < told.adds - told.cancels)
      lost.push(`${key}: told ${JSON.stringify(told)}, found ${JSON.stringify(found)}`)
    if (found.adds > told.adds || found.cancels > told.cancels)
      double.push(`${key}: told ${JSON.stringify(told)}, found ${JSON.stringify(found)}`)
  }
  // those that nobody was told of too
  for (const [key, { places }] of held.events) if (places > 1) double.push(`${key}: ${places} places on one day`)
  const attempts = new Set(held.payments.map(({ attemptId }) => attemptId))
  for (const { attemptId } of journal.payments) if (!attempts.has(attemptId)) lost.push(`payment ${attemptId}`)
  const operations = new Set(held.payments.map(({ idop }) => idop))
  for (const idop of journal.paidOperations) if (!operations.has(idop)) lost.push(`money of operation ${idop}`)
  for (const { idop, count } of held.payments) if (count > 1) double.push(`operation ${idop} is booked ${count} times`)
  if (held.overpaid > 0) double.push(`${held.overpaid} invoices are paid more than once`)
  return { lost, double }
}

/** Compares what families were told with what the database holds; `isOpen` says whether a session still is. */
export const judge = Effect.fnUntraced(function* (journal: Journal, isOpen: (cookie: string) => Promise<boolean>) {
  const open = new Set<string>()
  for (const { cookie } of journal.signIns) if (yield* Effect.promise(() => isOpen(cookie))) open.add(cookie)
  return compare(journal, yield* read, open)
})

/** The check's last lines: each difference, each failure, and what was acknowledged; whether nothing is wrong. */
export const closingLines = (journal: Journal, { lost, double }: Verdict, outageSeconds: number) => {
  const { signIns, payments, acknowledged, failures } = journal
  return {
    passed: lost.length + double.length + failures.length === 0,
    lines: [
      ...lost.map((each) => `LOST ${each}`),
      ...double.map((each) => `DOUBLE ${each}`),
      ...failures.map((each) => `FAILED ${each}`),
      `check:failover acknowledged=${acknowledged} lost=${lost.length} double=${double.length} outage_s=${outageSeconds.toFixed(1)} ` +
        `sign_ins=${signIns.length} bookings=${acknowledged - signIns.length - payments.length} payments=${payments.length} ` +
        `failed=${failures.length}`
    ]
  }
}
