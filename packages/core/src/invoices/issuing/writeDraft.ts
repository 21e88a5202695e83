import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import type { DraftDocument } from "./runDocuments.ts"

/** Where a cash office's documents of a draft are written. */
export interface DraftOf {
  readonly runId: string
  readonly revision: number
}

/** Writes documents of drafts and their lines, in two statements; `drafts` are by cash office. */
export const writeDraft = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  return Effect.fnUntraced(function* (
    townId: string,
    drafts: ReadonlyMap<string, DraftOf>,
    documents: ReadonlyArray<DraftDocument>
  ) {
    const heads: Array<object> = []
    const lines: Array<object> = []
    for (const { lines: its, regieCode, ...head } of documents) {
      const draft = drafts.get(regieCode)
      if (draft === undefined) continue
      heads.push({ ...head, ...draft, invoiceId: yield* ids.next })
      its.forEach((line, index) => {
        lines.push({ ...line, ...draft, householdId: head.householdId, position: index + 1 })
      })
    }
    if (heads.length === 0) return
    yield* sql`insert into run_documents (town_id, run_id, revision, household_id, invoice_id, due_cents, issued_cents, total_cents,
        outcome, problems)
      select ${townId}, "runId", revision, "householdId", "invoiceId", "dueCents", "issuedCents", "totalCents", outcome, problems
      from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as r("runId" uuid, revision integer, "householdId" uuid,
        "invoiceId" uuid, "dueCents" integer, "issuedCents" integer, "totalCents" integer, outcome text, problems jsonb)`
    yield* sql`insert into run_lines (town_id, run_id, revision, household_id, position, child_id, kind, component, activity_code,
        unit_code, activity, description, quantity, unit, unit_price_cents, amount_cents, tariff, first_day, last_day, trace)
      select ${townId}, "runId", revision, "householdId", position, "childId", kind, component, "activityCode", "unitCode", activity,
        description, quantity, unit, "unitPriceCents", "amountCents", tariff, "firstDay", "lastDay", trace
      from json_to_recordset(${JSON.stringify(lines)}::json) as r("runId" uuid, revision integer, "householdId" uuid,
        position smallint, "childId" uuid, kind text, component text, "activityCode" text, "unitCode" text, activity text,
        description text, quantity integer, unit text, "unitPriceCents" integer, "amountCents" integer, tariff text, "firstDay" date,
        "lastDay" date, trace jsonb)`
  })
})
