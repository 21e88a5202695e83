/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "households",
  "adults",
  "household_adults",
  "quotients",
  "quotient_consents",
  "section_confirmations",
  "section_changes"
] as const

/** Its views, which every area may read. */
export const views = ["household_cards", "adult_cards", "household_members", "guardian_contacts"] as const
