/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "towns",
  "town_files",
  "regies",
  "import_columns",
  "school_holidays",
  "waiting_rooms",
  "widget_releases"
] as const

/** What others may read, and what the migrations gather from other areas for this one. */
export const views = ["service_uses"] as const
