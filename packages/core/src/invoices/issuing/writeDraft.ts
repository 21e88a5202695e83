import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import type { RunLine } from "./Run.ts"
import type { DraftDocument } from "./runDocuments.ts"

/** Where a cash office's documents of a draft are written. */
export interface DraftOf {
  readonly runId: string
  readonly revision: number
}

interface Head extends DraftDocument, DraftOf {
  readonly invoiceId: string
}

interface LineOfHead {
  readonly line: RunLine
  readonly head: Head
  readonly position: number
}

/**
 * Writes documents of drafts and their lines, in two statements; `drafts` are by cash office. Each column goes as an array: read as JSON,
 * rows would take as long as all the rest.
 */
export const writeDraft = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  const writeHeads = (townId: string, heads: ReadonlyArray<Head>) =>
    sql`insert into run_documents (town_id, run_id, revision, household_id, invoice_id, due_cents, issued_cents, total_cents,
        outcome, problems)
      select ${townId}, r.* from unnest(${heads.map(({ runId }) => runId)}::uuid[],
        ${heads.map(({ revision }) => revision)}::integer[], ${heads.map(({ householdId }) => householdId)}::uuid[],
        ${heads.map(({ invoiceId }) => invoiceId)}::uuid[], ${heads.map(({ dueCents }) => dueCents)}::integer[],
        ${heads.map(({ issuedCents }) => issuedCents)}::integer[], ${heads.map(({ totalCents }) => totalCents)}::integer[],
        ${heads.map(({ outcome }) => outcome)}::text[], ${heads.map(({ problems }) => JSON.stringify(problems))}::jsonb[]) r`

  const writeLines = (townId: string, lines: ReadonlyArray<LineOfHead>) => {
    const column = <Value>(of: (line: RunLine) => Value): ReadonlyArray<Value> => lines.map(({ line }) => of(line))
    const traces = new Map<unknown, string>()
    const traceOf = ({ trace }: RunLine): string => {
      const known = traces.get(trace) ?? JSON.stringify(trace)
      traces.set(trace, known)
      return known
    }
    return sql`insert into run_lines (town_id, run_id, revision, household_id, position, child_id, kind, component, activity_code,
        unit_code, activity, description, quantity, unit, unit_price_cents, amount_cents, tariff, first_day, last_day, trace)
      select ${townId}, run_id, revision, household_id, position, nullif(child_id, '')::uuid, kind, component, activity_code,
        unit_code, activity, description, quantity, unit, unit_price_cents, quantity * unit_price_cents, tariff, first_day, last_day,
        trace::jsonb
      from unnest(${lines.map(({ head }) => head.runId)}::uuid[], ${lines.map(({ head }) => head.revision)}::integer[],
        ${lines.map(({ head }) => head.householdId)}::uuid[], ${lines.map(({ position }) => position)}::integer[],
        ${column(({ childId }) => childId ?? "")}::text[], ${column(({ kind }) => kind)}::text[],
        ${column(({ component }) => component)}::text[], ${column(({ activityCode }) => activityCode)}::text[],
        ${column(({ unitCode }) => unitCode)}::text[], ${column(({ activity }) => activity)}::text[],
        ${column(({ description }) => description)}::text[], ${column(({ quantity }) => quantity)}::integer[],
        ${column(({ unit }) => unit)}::text[], ${column(({ unitPriceCents }) => unitPriceCents)}::integer[],
        ${column(({ tariff }) => tariff)}::text[], ${column(({ firstDay }) => firstDay)}::date[],
        ${column(({ lastDay }) => lastDay)}::date[], ${column(traceOf)}::text[])
        r(run_id, revision, household_id, position, child_id, kind, component, activity_code, unit_code, activity, description,
          quantity, unit, unit_price_cents, tariff, first_day, last_day, trace)`
  }

  return Effect.fnUntraced(function* (
    townId: string,
    drafts: ReadonlyMap<string, DraftOf>,
    documents: ReadonlyArray<DraftDocument>
  ) {
    const heads: Array<Head> = []
    for (const document of documents) {
      const draft = drafts.get(document.regieCode)
      if (draft !== undefined) heads.push({ ...document, ...draft, invoiceId: yield* ids.next })
    }
    const lines = heads.flatMap((head) => head.lines.map((line, index) => ({ line, head, position: index + 1 })))
    if (heads.length > 0) yield* writeHeads(townId, heads)
    if (lines.length > 0) yield* writeLines(townId, lines)
  })
})
