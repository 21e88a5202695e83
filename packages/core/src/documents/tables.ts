/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "document_kinds",
  "document_templates",
  "document_submissions",
  "document_files",
  "document_reminders"
] as const
