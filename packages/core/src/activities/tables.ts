/** The tables of this area: no other area names them in its SQL. */
export const tables = ["enrolments"] as const

/** Its views, which every area may read. */
export const views = ["enrolment_periods"] as const
