import { Schema } from "effect"

/** Where stands what a household gave; `replaced`: by what it sent later. */
export const SubmissionState = Schema.Literals(["draft", "sent", "accepted", "refused", "replaced"])
export type SubmissionState = typeof SubmissionState.Type

/** Where a document stands for the family; `provided`: the child's other home gave it. */
export const DocumentState = Schema.Literals([
  "to-do",
  "started",
  "sent",
  "accepted",
  "refused",
  "ends-soon",
  "expired",
  "provided"
]).annotate({ identifier: "DocumentState" })
export type DocumentState = typeof DocumentState.Type

/** Whether the family has something to do. */
export const isOpen = (state: DocumentState): boolean =>
  state === "to-do" || state === "started" || state === "refused" || state === "expired"
