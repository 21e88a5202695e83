import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { submissionNames } from "./documents/submissionNames.ts"
import { decodeRows } from "./platform/sql/decodeRows.ts"
import { orDieSql } from "./platform/sql/failures.ts"

const SubjectName = Schema.Struct({ id: Schema.String, name: Schema.String })

/**
 * What the log's subjects are called, by their ids: references and names of families, numbers of invoices and payments, titles of
 * documents. Two queries for any number of them; what is no more has no name.
 */
export const auditSubjectNames = Effect.fn("auditSubjectNames")(function* (townId: string, ids: ReadonlyArray<string>) {
  const sql = yield* SqlClient.SqlClient
  const submissions = yield* submissionNames
  const uuids = [...new Set(ids)].filter((id) => isUuid.test(id))
  if (uuids.length === 0) return new Map<string, string>()
  const chosen = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(uuids)}::jsonb))`
  const named = yield* sql`
    select id, external_ref || ', ' || name as name from household_cards where town_id = ${townId} and id in ${chosen}
    union all select id, external_ref || ', ' || given_name || ' ' || family_name from adult_cards
      where town_id = ${townId} and id in ${chosen}
    union all select id, external_ref || ', ' || given_name || ' ' || family_name from child_cards
      where town_id = ${townId} and id in ${chosen}
    union all select id, number from receivables where town_id = ${townId} and id in ${chosen}
    union all select p.id, coalesce(nullif(p.reference, ''), t.refdet, right(p.id::text, 8)) from booked_payments p
      left join attempt_cards t on t.town_id = p.town_id and t.id = p.attempt_id
      where p.town_id = ${townId} and p.id in ${chosen}
    union all select id, refdet from attempt_cards where town_id = ${townId} and id in ${chosen}`.pipe(
    decodeRows(SubjectName)
  )
  return new Map([...named, ...(yield* submissions(townId, uuids))].map(({ id, name }) => [id, name]))
}, orDieSql)

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
