import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import { collectionSql } from "../towns/regiesSql.ts"

/** An invoice as the ledger claims it: once issued it never changes. Days are ISO days. */
export interface IssuedReceivable {
  readonly id: string
  readonly householdId: string
  readonly regieCode: string
  readonly number: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly period: string
  readonly totalCents: number
  /** SHA-256 in hexadecimal of everything the invoice says: by it the same invoice is known again. */
  readonly contentHash: string
}

/** Claims what invoices say, inside the caller's transaction. */
export const issueReceivables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, receivables: ReadonlyArray<IssuedReceivable>) {
    yield* sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents,
        content_hash, recorded_at, collection)
      select ${townId}, id, "householdId", "regieCode", number, "issuedOn", "dueOn", period, "totalCents",
        decode("contentHash", 'hex'), ${yield* now}, ${collectionSql(sql, townId, 'r."regieCode"')}
      from jsonb_to_recordset(${JSON.stringify(receivables)}::jsonb) as r(id uuid, "householdId" uuid, "regieCode" text,
        number text, "issuedOn" date, "dueOn" date, period text, "totalCents" integer, "contentHash" text)`
  })
})

/**
 * Claims what a query says, inside the caller's transaction. Its columns: `id`, `household_id`, `regie_code`, `number`, `issued_on`,
 * `due_on`, `period`, `total_cents`, `content_hash`.
 */
export const issueReceivablesOf = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, query: Fragment) {
    yield* sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents,
        content_hash, recorded_at, collection)
      select ${townId}, id, household_id, regie_code, number, issued_on, due_on, period, total_cents, content_hash, ${yield* now},
        ${collectionSql(sql, townId, "q.regie_code")}
      from (${query}) q`
  })
})

/** The content hashes of the invoices of a town that have one of some numbers, by number. */
export const issuedHashes = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, numbers: ReadonlyArray<string>) =>
    Effect.map(
      sql`select i.number, encode(i.content_hash, 'hex') as hash
        from (select distinct number from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) as w(number)) w
        join invoices i on i.town_id = ${townId} and i.number = w.number`.pipe(
        decodeRows(Schema.Struct({ number: Schema.String, hash: Schema.String }))
      ),
      (rows): ReadonlyMap<string, string> => new Map(rows.map(({ number, hash }) => [number, hash]))
    )
})
