/** The tables of this area: no other area names them in its SQL. */
export const tables = ["reservations", "reservation_events", "planning_requests", "planning_feeds"] as const
