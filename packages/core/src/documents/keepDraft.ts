import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"
import { type SubmissionContent, submissionPlace } from "./Document.ts"
import type { DocumentRequest } from "./requests.ts"
import type { SubmissionRow } from "./submissions.ts"

/** Keeps what a household wrote on a document, sealed, upon its draft where it has one; gives the draft's id. */
export const keepDraft = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals
  const ids = yield* Ids
  return Effect.fnUntraced(function* (
    access: FamilyAccess,
    request: DocumentRequest,
    row: SubmissionRow | undefined,
    content: SubmissionContent
  ) {
    const at = yield* now
    const id = row?.state === "draft" ? row.id : yield* ids.next
    const { keyId, bytes } = seals.sealJson(submissionPlace(access.townId, id), content)
    yield* sql`insert into document_submissions (town_id, id, household_id, kind, subject_id, starts_on, ends_on, state,
        account_id, saved_at, key_id, sealed)
      values (${access.townId}, ${id}, ${access.householdId}, ${request.kind.code}, ${request.subject.id},
        ${request.startsOn}, ${request.endsOn}, 'draft', ${access.accountId}, ${at}, ${keyId}, ${bytes})
      on conflict (town_id, id) do update set account_id = excluded.account_id, saved_at = excluded.saved_at,
        key_id = excluded.key_id, sealed = excluded.sealed`
    return id
  })
})
