/** What each figure of the data says to whoever watches, by its name. */
export const gaugeWords: Readonly<Record<string, string>> = {
  database_connections: "Connections of all portals to this database, by what they do",
  database_bytes: "Size of the database in bytes",
  migration_applied: "Number of the newest migration that this database has",
  migration_known: "Number of the newest migration that this program knows",
  mails_waiting: "Mails that have not left yet",
  mails_refused: "Mails that wait and that the mail server has refused at least once",
  mails_oldest_seconds: "Seconds since the oldest mail was queued that has not left yet",
  mails_given_up_last_day: "Mails given up in the last 24 hours",
  jobs_waiting: "Entries of a queue",
  jobs_late_seconds: "Seconds by which the oldest entry of a queue is late",
  payment_attempts_open: "Payments begun at PayFiP whose end is not known yet",
  payment_attempts_oldest_seconds: "Seconds since the oldest of them began",
  payment_attempts_late_seconds: "Seconds by which asking PayFiP about one of them is late",
  payments_quarantined: "Payments that wait for the régie's decision",
  payments_quarantined_oldest_seconds: "Seconds since the oldest of them was set aside",
  files_quarantined: "Files that the antivirus has not seen yet",
  files_quarantined_oldest_seconds: "Seconds since the oldest of them came",
  files_to_erase: "Files whose bytes are still to be erased",
  places_left: "Free places of the next 30 days, by town and activity",
  places_waited_for: "Places of the next 30 days that children wait for, by town and activity"
}
