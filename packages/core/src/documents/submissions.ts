import { createHash } from "node:crypto"
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { Seals } from "../platform/crypto/Seals.ts"
import { type SignedContent, type SubmissionContent, submissionPlace } from "./Document.ts"
import type { SubmissionFact } from "./requests.ts"

/** A row of submissions with what it says still sealed. */
export interface SubmissionRow {
  readonly id: string
  readonly state: SubmissionFact["state"] | "replaced"
  readonly startsOn: string
  readonly keyId: string | null
  readonly sealed: Uint8Array | null
}

/** What a submission says; null once it has been erased. */
export const openedContent = (
  seals: Seals["Service"],
  townId: string,
  row: SubmissionRow
): Effect.Effect<SubmissionContent | null> =>
  row.keyId === null || row.sealed === null
    ? Effect.succeed(null)
    : Effect.map(
        seals.openJson(submissionPlace(townId, row.id), { keyId: row.keyId, bytes: row.sealed }),
        // sealed by this very code: what opens is what was put in
        (plain) => plain as SubmissionContent
      )

/** What the household itself wrote last of a kind about a subject: for this period before others, a draft before what was sent. */
export const newestOf = (
  sql: SqlClient.SqlClient,
  place: { readonly townId: string; readonly householdId: string },
  about: { readonly kind: string; readonly subjectId: string; readonly startsOn: string }
) =>
  Effect.map(
    sql<SubmissionRow>`select id, state, starts_on, key_id, sealed from document_submissions
      where town_id = ${place.townId} and household_id = ${place.householdId} and kind = ${about.kind}
        and subject_id = ${about.subjectId} and state <> 'replaced' and sealed is not null
      order by (starts_on = ${about.startsOn}) desc, (state = 'draft') desc, sent_at desc limit 1`,
    ([row]) => row
  )

/** SHA-256 of what was signed, with every question and the words of the statement: what the PDF and the journal both carry. */
export const hashOfContent = (content: Omit<SubmissionContent, "signed">, signed: SignedContent): string =>
  createHash("sha256")
    .update(
      JSON.stringify([content.as, content.answers, signed.kind, signed.facts, signed.by, signed.account, signed.at])
    )
    .digest("hex")

/** Whom a submission `s` of a household `h` is about, as a column. */
export const subjectName = (sql: SqlClient.SqlClient) =>
  sql.literal(`coalesce(
    (select c.given_name || ' ' || c.family_name from child_cards c where c.town_id = s.town_id and c.id = s.subject_id),
    (select a.given_name || ' ' || a.family_name from adult_cards a where a.town_id = s.town_id and a.id = s.subject_id), h.name)`)
