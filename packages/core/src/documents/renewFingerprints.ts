import { Array, Effect, Exit, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../audit/Audit.ts"
import type { RowKey } from "../platform/crypto/reseal.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { TownId } from "../towns/Town.ts"
import { DocumentAction } from "./auditActions.ts"
import { submissionPlace } from "./Document.ts"
import { DocumentSubject } from "./documentKind.ts"
import { fingerprintOf, newSalt } from "./fingerprint.ts"
import { openContent } from "./submissions.ts"

/** Submissions in one transaction. */
const batchSize = 200

/**
 * Gives a salt and a fingerprint to what was sent before there were salts, and says so in the log: a migration could not, for it has
 * no key. Several processes may do it at once. What does not open stays without. Gives how many.
 */
export const renewFingerprints = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals
  const open = yield* openContent
  const audit = yield* auditOf(DocumentAction)

  // waits for another process that has some: once this one is done, all are
  const next = (after: RowKey) =>
    sql`select s.town_id, s.id, s.kind, s.subject_id, s.key_id, s.sealed,
      k.settings ->> 'about' as about
    from document_submissions s join document_kinds k on k.town_id = s.town_id and k.code = s.kind
    where s.fingerprint is null and s.sealed is not null and s.state <> 'draft'
      and (s.town_id, s.id) > (${after.townId}::uuid, ${after.id}::uuid)
    order by s.town_id, s.id limit ${batchSize} for update of s`.pipe(decodeSent)

  const renew = Effect.fnUntraced(function* ({ townId, id, kind, about, subjectId, keyId, sealed: before }: Sent) {
    const opened = yield* Effect.exit(open(townId, { id, keyId, sealed: before }))
    if (Exit.isFailure(opened) || opened.value === null) return false
    const content = { ...opened.value, salt: opened.value.salt ?? newSalt() }
    const fingerprint = fingerprintOf(content)
    if (fingerprint === null) return false
    const sealed = seals.sealJson(submissionPlace(townId, id), content)
    yield* sql`update document_submissions set fingerprint = ${fingerprint}, key_id = ${sealed.keyId}, sealed = ${sealed.bytes}
      where town_id = ${townId} and id = ${id}`
    yield* audit.record(
      { townId, actor: "portail" },
      {
        action: "document.fingerprint",
        subjectType: about,
        subjectId,
        after: { document: kind, contentHash: fingerprint }
      }
    )
    return true
  })

  const batch = Effect.fnUntraced(function* (after: RowKey) {
    const rows = yield* next(after)
    const renewed = yield* Effect.forEach(rows, renew)
    return { last: Array.last(rows), renewed: renewed.filter(Boolean).length }
  }, sql.withTransaction)

  let [after, count]: [RowKey, number] = [first, 0]
  for (;;) {
    const { last, renewed } = yield* batch(after)
    count += renewed
    if (last._tag === "None") return count
    after = last.value
  }
}).pipe(orDieSql)

const Sent = Schema.Struct({
  townId: TownId,
  id: Schema.String,
  kind: Schema.String,
  about: DocumentSubject,
  subjectId: Schema.String,
  keyId: Schema.String,
  sealed: Schema.Uint8Array
})
type Sent = typeof Sent.Type
const decodeSent = decodeRows(Sent)

/** Before every row. */
const first: RowKey = {
  townId: "00000000-0000-0000-0000-000000000000",
  id: "00000000-0000-0000-0000-000000000000"
}
