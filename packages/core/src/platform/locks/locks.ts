import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Every lock by name, with its number in the database; a number is never given to another lock. */
const locks = {
  "family and invoice imports": 0,
  "payment imports": 1,
  "invoice reminders": 5,
  "document reminders": 6,
  activities: 7,
  "bookings of a child": 8,
  draws: 9,
  "invoice runs": 10,
  "debit mandates": 11,
  "sendings of messages": 12
} as const

/** What only one transaction of a town, or on one thing of a town, does at a time. */
export type LockName = keyof typeof locks

/** Waits for a town's lock, and holds it until the transaction ends. */
export const lockTown = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, name: LockName) =>
    Effect.asVoid(sql`select 1 as locked from pg_advisory_xact_lock(hashtextextended(${townId}, ${locks[name]}))`)
})

/** Takes locks of things of a kind, by their ids, that nobody else has, and says which; holds them until the transaction ends. */
export const tryLockEach = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (ids: ReadonlyArray<string>, name: LockName) {
    const rows = yield* sql<{ id: string; isTaken: boolean }>`select value as id,
        pg_try_advisory_xact_lock(hashtextextended(value, ${locks[name]})) as is_taken
      from jsonb_array_elements_text(${JSON.stringify([...new Set(ids)].sort())}::jsonb)`
    return new Set(rows.flatMap(({ id, isTaken }) => (isTaken ? [id] : [])))
  })
})

/** Waits for the locks of things of a kind, by their ids, always in the same order; holds them until the transaction ends. */
export const lockEach = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (ids: ReadonlyArray<string>, name: LockName) =>
    Effect.asVoid(sql`select pg_advisory_xact_lock(hashtextextended(value, ${locks[name]}))::text
      from jsonb_array_elements_text(${JSON.stringify([...new Set(ids)].sort())}::jsonb)`)
})
