import { Schema } from "effect"

/** What the audit log calls what is done to documents. */
export const DocumentAction = Schema.Literals([
  "document.apply",
  "document.send",
  "document.accept",
  "document.refuse",
  "document.remind",
  "document.emergency-sheet",
  "document.attendance-sheet",
  "document.open",
  "document.open-refused",
  "document.fingerprint"
])
export type DocumentAction = typeof DocumentAction.Type
