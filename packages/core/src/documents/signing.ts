import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { SectionUnfit } from "../households/SectionProblem.ts"
import type { Answers } from "../households/sections/values.ts"
import { todayInParis } from "../platform/time/today.ts"
import { checkForm } from "./answers.ts"
import { DocumentOutdated, DocumentUnfit, type GivenAs, type SignedContent } from "./Document.ts"
import type { AskedKind } from "./DocumentKinds.ts"
import type { DocumentForm } from "./householdForms.ts"
import { readDocumentFacts } from "./readDocumentFacts.ts"
import type { DocumentRequest } from "./requests.ts"
import { provisionalUntil } from "./vaccinations.ts"
import { provisionalNotice } from "./words.ts"

/** How a document is sent: the version that was read, and the password where the kind is signed. */
export interface Sending {
  readonly as: GivenAs
  readonly version: string
  readonly password: string
}

/** The answers as they will be signed. */
export const answersToSign = Effect.fnUntraced(function* (form: DocumentForm, sending: Sending) {
  const { kind } = form.request
  if (form.version !== sending.version) return yield* new DocumentOutdated()
  if (form.files.some((file) => !file.scanned)) {
    return yield* new DocumentUnfit({ rule: "not-scanned-yet", limit: "" })
  }
  if (sending.as === "scan") {
    if (kind.upload === null) return yield* new DocumentUnfit({ rule: "no-scan", limit: "" })
    if (form.files.length === 0) return yield* new DocumentUnfit({ rule: "no-file", limit: "1" })
    return form.answers
  }
  if (kind.parts.length === 0) return yield* new DocumentUnfit({ rule: "no-form", limit: "" })
  const { answers, problems } = checkForm(kind, form.answers)
  return problems.length > 0 ? yield* new SectionUnfit({ problems: [...problems] }) : answers
})

/** Gathers everything that a family has before its eyes when it signs now. */
export const gatherSignedContent = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const documentFacts = yield* readDocumentFacts
  return Effect.fnUntraced(function* (
    access: FamilyAccess,
    request: DocumentRequest,
    { templateHash }: AskedKind,
    answers: Answers
  ) {
    const facts = yield* documentFacts(access, request)
    const [account] = yield* sql<{ mail: string }>`select mail from account_cards
      where town_id = ${access.townId} and id = ${access.accountId}`
    const provisional = provisionalUntil(request.kind, answers, request.startsOn, yield* todayInParis)
    const content: SignedContent = {
      kind: request.kind,
      facts,
      templateHash,
      notices: provisional === null ? [] : [provisionalNotice(provisional)],
      by: facts["guardian.name"],
      account: account?.mail ?? "",
      at: DateTime.formatIso(yield* DateTime.now)
    }
    return { content, provisional }
  })
})
