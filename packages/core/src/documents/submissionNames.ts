import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { subjectName } from "./submissions.ts"

const SubmissionName = Schema.Struct({ id: Schema.String, name: Schema.String })

/** What submissions are called, by their ids: `Fiche sanitaire de liaison, Léa MARTIN`. */
export const submissionNames = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string, ids: ReadonlyArray<string>) =>
    sql`select s.id, (k.settings ->> 'title') || ', ' || ${subjectName(sql)} as name
      from document_submissions s
      join household_cards h on h.town_id = s.town_id and h.id = s.household_id
      join document_kinds k on k.town_id = s.town_id and k.code = s.kind
      where s.town_id = ${townId}
        and s.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.pipe(
      decodeRows(SubmissionName)
    )
)
