/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "children",
  "household_children",
  "child_contacts",
  "child_health",
  "health_reads",
  "custody_calendars"
] as const

/** Its views, which every area may read. */
export const views = ["child_cards", "child_homes", "child_diets"] as const
