/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "reservations",
  "reservation_events",
  "planning_requests",
  "planning_feeds",
  "attendances",
  "attendance_notes",
  "staff_links",
  "staff_link_tablets",
  "staff_link_codes",
  "absences",
  "absence_slots",
  "absence_proofs",
  "notice_subjects",
  "waits",
  "wait_places",
  "place_requests",
  "draws",
  "draw_parties",
  "meal_orders"
] as const

/** Its views, which every area may read. */
export const views = ["attendance_cards", "reservation_cards", "proved_absences"] as const
