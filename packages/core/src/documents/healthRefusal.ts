import { Effect } from "effect"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { type AuditDocument, auditOf } from "../audit/Audit.ts"
import { DocumentAction } from "./auditActions.ts"
import { DocumentNotForService } from "./Document.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { healthKinds, seenByService } from "./documentKind.ts"

/**
 * Why a service may not have children's health, once the journal has who tried and `asked` for what: none of the documents that fill the
 * record is for it. Null where it may.
 */
export const healthRefusal = Effect.gen(function* () {
  const kinds = yield* DocumentKinds
  const audit = yield* auditOf(DocumentAction)
  return Effect.fnUntraced(function* (staff: StaffAccess, service: string | null, asked: AuditDocument) {
    const filling = healthKinds((yield* kinds.list(staff.townId)).map(({ kind }) => kind))
    const [first] = filling
    if (first === undefined || filling.some(({ seenBy }) => seenByService(seenBy, service))) return null
    const about = { subjectType: "town", subjectId: staff.townId, after: asked }
    yield* audit.record(staff, { action: "document.open-refused", ...about })
    const services = [...new Set(filling.flatMap(({ seenBy }) => seenBy))]
    return new DocumentNotForService({ title: first.title, services })
  })
})
