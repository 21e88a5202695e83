import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { type LockName, lockTown } from "../platform/locks/locks.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Language } from "../platform/text/Language.ts"

/** An adult of a household with an account that can be used. */
export const HouseholdReader = Schema.Struct({
  householdId: Schema.String,
  accountId: Schema.String,
  mail: Schema.String,
  name: Schema.String,
  language: Language,
  /** Kinds of mails that they do not want. */
  refusedNotices: Schema.Array(Schema.String)
})
export type HouseholdReader = typeof HouseholdReader.Type

/** Whom mails reach in some households, in the order of their adults; a household that is missing can only be written to on paper. */
export const householdReaders = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, householdIds: ReadonlyArray<string>) =>
    sql`select m.household_id, a.id as account_id, a.mail, a.language, a.refused_notices, p.given_name || ' ' || p.family_name as name
      from household_members m
      join adult_cards p on p.town_id = m.town_id and p.id = m.adult_id
      join account_cards a on a.town_id = p.town_id and a.adult_id = p.id and a.usable
      where m.town_id = ${townId}
        and m.household_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(householdIds)}::jsonb))
      order by m.household_id, m.rank`.pipe(
      decodeRows(HouseholdReader),
      Effect.map((readers) => Map.groupBy(readers, ({ householdId }) => householdId))
    )
})

/** How many were reminded of how much, by how many mails. */
export type ReminderSums = Readonly<Record<string, number>>

/** A run of reminders that a plan has shown and somebody agreed to. */
export interface ReminderRun<Sums extends ReminderSums, E, R> {
  readonly townId: string
  readonly lock: LockName
  readonly householdIds: ReadonlyArray<string>
  /**
   * Queues the mails of some households, and keeps that they went, in one transaction. What is due is read again there: the town's lock
   * was waited for, and another run may have reminded them.
   */
  readonly remind: (householdIds: ReadonlyArray<string>) => Effect.Effect<Sums, E, R>
  readonly onProgress?: (done: number, total: number) => Effect.Effect<void>
}

/** Reminds whole households, some at a time: interrupted, a later run goes on; of two at once, one reminds. */
export const reminding = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const lock = yield* lockTown
  return Effect.fnUntraced(function* <Sums extends ReminderSums, E, R>(run: ReminderRun<Sums, E, R>, nothing: Sums) {
    const { householdIds } = run
    let sums = nothing
    for (let from = 0; from < householdIds.length; from += batchSize) {
      const some = householdIds.slice(from, from + batchSize)
      const reminded = yield* sql.withTransaction(Effect.andThen(lock(run.townId, run.lock), run.remind(some)))
      sums = added(sums, reminded)
      if (run.onProgress !== undefined) yield* run.onProgress(from + some.length, householdIds.length)
    }
    return sums
  })
})

/** Households reminded in one transaction. */
const batchSize = 100

const added = <Sums extends ReminderSums>(one: Sums, other: Sums): Sums => ({
  ...one,
  ...Object.fromEntries(Object.entries(one).map(([key, count]) => [key, count + (other[key] ?? 0)]))
})
