/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "message_threads",
  "messages",
  "message_files",
  "message_attachments",
  "message_sendings"
] as const
