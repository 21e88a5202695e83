import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import { newId } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"
import { type SubmissionContent, submissionPlace } from "./Document.ts"
import type { DocumentRequest } from "./requests.ts"
import type { SubmissionRow } from "./submissions.ts"

/** Writing on a household's documents: one at a time, a draft for each. */
export const drafts = (sql: SqlClient.SqlClient, seals: Seals["Service"]) => {
  const lock = (access: FamilyAccess) =>
    sql`select 1 from households where town_id = ${access.townId} and id = ${access.householdId} for no key update`

  const keepDraft = Effect.fnUntraced(function* (
    access: FamilyAccess,
    request: DocumentRequest,
    row: SubmissionRow | undefined,
    content: SubmissionContent
  ) {
    const at = yield* now
    const id = row?.state === "draft" ? row.id : yield* newId
    const { keyId, bytes } = seals.sealJson(submissionPlace(access.townId, id), content)
    yield* sql`insert into document_submissions (town_id, id, household_id, kind, subject_id, starts_on, ends_on, state,
        account_id, saved_at, key_id, sealed)
      values (${access.townId}, ${id}, ${access.householdId}, ${request.kind.code}, ${request.subject.id},
        ${request.startsOn}, ${request.endsOn}, 'draft', ${access.accountId}, ${at}, ${keyId}, ${bytes})
      on conflict (town_id, id) do update set account_id = excluded.account_id, saved_at = excluded.saved_at,
        key_id = excluded.key_id, sealed = excluded.sealed`
    return id
  })

  return { lock, keepDraft }
}
