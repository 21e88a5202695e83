import { Schema } from "effect"
import type { Answers } from "../households/sections/values.ts"
import type { DocumentKind } from "./documentKind.ts"
import { SubmissionState } from "./states.ts"
import type { DocumentFacts } from "./templateSources.ts"

/** No such document is asked of the household that asks for it, or nothing of that id was given. */
export class DocumentNotFound extends Schema.TaggedError<DocumentNotFound>()("DocumentNotFound", {}) {}

/** Answers were changed meanwhile by somebody else: these questions have to be asked again. */
export class AnswersConflict extends Schema.TaggedError<AnswersConflict>()("AnswersConflict", {
  questions: Schema.Array(Schema.String)
}) {}

/** What was read is no longer what would be signed: it has to be read again. */
export class DocumentOutdated extends Schema.TaggedError<DocumentOutdated>()("DocumentOutdated", {}) {}

/** A document cannot be given so: nothing to send, more than a person writes, or a way that this kind does not take. */
export class DocumentUnfit extends Schema.TaggedError<DocumentUnfit>()("DocumentUnfit", {
  rule: Schema.Literals(["no-form", "no-scan", "no-file", "not-scanned-yet", "too-long"]),
  limit: Schema.String
}) {}

/** A submission that is not waiting for a decision: it was decided or replaced. */
export class SubmissionNotWaiting extends Schema.TaggedError<SubmissionNotWaiting>()("SubmissionNotWaiting", {
  state: SubmissionState
}) {}

/** Only these services of the town, by code, may open documents of the kind. */
export class DocumentNotForService extends Schema.TaggedError<DocumentNotForService>()("DocumentNotForService", {
  title: Schema.String,
  services: Schema.Array(Schema.String)
}) {}

/** How a document was given: the form on screen, or files of what was filled in on paper. */
export const GivenAs = Schema.Literals(["form", "scan"])
export type GivenAs = typeof GivenAs.Type

/** What is sealed with a submission. `signed` is there once it was sent as a form. */
export interface SubmissionContent {
  readonly answers: Answers
  readonly as: GivenAs
  readonly signed: SignedContent | null
  /** 256 random bits in hexadecimal digits, drawn when it was sent: without them nobody can try answers against the fingerprint. */
  readonly salt: string | null
}

/** Everything that a family had before its eyes when it signed, so that it can be shown again as it was. */
export interface SignedContent {
  readonly kind: DocumentKind
  readonly facts: DocumentFacts
  readonly templateHash: string | null
  readonly notices: ReadonlyArray<string>
  readonly by: string
  readonly account: string
  /** Instant in ISO. */
  readonly at: string
}

/** Where a submission's content belongs: sealed for there, it opens nowhere else. */
export const submissionPlace = (townId: string, submissionId: string): string => `document ${townId} ${submissionId}`
