/** The tables of this area: no other area names them in its SQL. */
export const tables = ["activities", "slots", "enrolments", "draw_seeds"] as const

/** Its views, which every area may read. */
export const views = ["enrolment_periods", "slot_cards", "enrolment_cards"] as const
