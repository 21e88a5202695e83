import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import type { Collection } from "../../towns/collection.ts"

const Counter = Schema.Struct({ lastBordereau: Schema.Int, lastPiece: Schema.Int })

/** What a run has issued: the id of the run, who collects it, when and for which month, in words. */
export interface IssuedRun {
  readonly runId: string
  readonly regieCode: string
  readonly collection: Collection
  /** ISO day. */
  readonly issuedOn: string
  readonly period: string
}

/**
 * Puts the invoices that a run has just issued on a bordereau, each with its number, in the caller's transaction; nothing where a régie
 * collects them, or where there is none.
 */
export const writeBordereau = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  return Effect.fnUntraced(function* (townId: string, run: IssuedRun) {
    const { collection, regieCode, issuedOn } = run
    if (collection.kind === "regie") return
    const { siret, budget, kind, firstBordereau } = collection
    const exercise = Number(issuedOn.slice(0, 4))
    const firstPiece = collection.kind === "titre" ? collection.firstPiece : 1
    const its = sql`exists (select 1 from invoice_runs u join run_documents d on d.town_id = u.town_id and d.run_id = u.id
        and d.revision = u.revision and d.outcome = 'invoice'
      where u.town_id = ${townId} and u.id = ${run.runId} and d.invoice_id = i.id)`
    const [any] = yield* sql`select 1 as one from receivables i where i.town_id = ${townId} and ${its} limit 1`
    if (any === undefined) return
    const key = sql`town_id = ${townId} and siret = ${siret} and budget = ${budget} and kind = ${kind} and exercise = ${exercise}`
    yield* sql`insert into bordereau_counters (town_id, siret, budget, kind, exercise, last_bordereau, last_piece)
      values (${townId}, ${siret}, ${budget}, ${kind}, ${exercise}, ${firstBordereau - 1}, ${firstPiece - 1}) on conflict do nothing`
    const [counter] =
      yield* sql`select last_bordereau, last_piece from bordereau_counters where ${key} for update`.pipe(
        decodeRows(Counter)
      )
    const { lastBordereau, lastPiece } = counter ?? { lastBordereau: firstBordereau - 1, lastPiece: firstPiece - 1 }
    const [id, number] = [yield* ids.next, lastBordereau + 1]
    const [before] = yield* sql`select 1 as one from bordereaux where ${key} and number = ${lastBordereau}`
    yield* sql`insert into bordereaux (town_id, id, regie_code, kind, siret, budget, exercise, number, previous, issued_on, period,
        collection)
      values (${townId}, ${id}, ${regieCode}, ${kind}, ${siret}, ${budget}, ${exercise}, ${number},
        ${before === undefined ? null : lastBordereau}, ${issuedOn}, ${run.period}, ${JSON.stringify(collection)}::jsonb)`
    const from = kind === "titre" ? lastPiece : 0
    const pieces =
      yield* sql`insert into bordereau_pieces (town_id, bordereau_id, siret, budget, kind, exercise, number, invoice_id)
      select ${townId}, ${id}, ${siret}, ${budget}, ${kind}, ${exercise}, ${from} + row_number() over (order by i.number), i.id
      from receivables i where i.town_id = ${townId} and ${its} returning 1 as one`
    yield* sql`update bordereau_counters set last_bordereau = ${number}, last_piece = ${from + pieces.length} where ${key}`
  })
})
