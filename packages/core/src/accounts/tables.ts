/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "accounts",
  "notice_choices",
  "mailed_links",
  "sessions",
  "known_devices",
  "attempt_counts",
  "identity_keys",
  "identity_links",
  "identity_requests",
  "passkeys",
  "passkey_challenges"
] as const

/** Its views, which every area may read. */
export const views = ["account_cards"] as const
