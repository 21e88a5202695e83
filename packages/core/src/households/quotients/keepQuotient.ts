import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { newId } from "../../platform/ids/Ids.ts"
import { now } from "../../platform/time/now.ts"
import type { QuotientSource } from "./Quotient.ts"

/** A quotient to keep: in cents, from an ISO day, until one or until another begins. */
export interface QuotientToKeep {
  readonly householdId: string
  readonly cents: number
  readonly from: string
  readonly until: string | null
  readonly source: QuotientSource
  readonly proof: string
  readonly recordedBy: string | null
}

/** Keeps quotients, one a household and day, in the place of those that hold from the same days; those that say the same, with no other proof, stay. */
export const keepQuotients = Effect.fnUntraced(function* (townId: string, given: ReadonlyArray<QuotientToKeep>) {
  if (given.length === 0) return
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const rows = yield* Effect.forEach(given, (each) => Effect.map(newId, (id) => ({ ...each, id })))
  const read = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdId" uuid, cents integer, "from" date,
    until date, source text, proof text, "recordedBy" text)`
  const sameDay = sql`q.town_id = ${townId} and q.household_id = r."householdId" and q.valid_from = r."from"
    and q.superseded_at is null`
  yield* sql`update quotients q set superseded_at = greatest(${at}::timestamptz, q.recorded_at) from ${read}
    where ${sameDay} and ((q.cents, q.valid_until) is distinct from (r.cents, r.until)
      or (r.proof <> '' and r.proof <> q.proof))`
  yield* sql`insert into quotients (town_id, id, household_id, cents, valid_from, valid_until, source, proof, recorded_at, recorded_by)
    select ${townId}, r.id, r."householdId", r.cents, r."from", r.until, r.source, r.proof, ${at}, r."recordedBy" from ${read}
    where not exists (select 1 from quotients q where ${sameDay})`
})
