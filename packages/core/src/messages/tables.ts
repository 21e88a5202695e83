/** The tables of this area: no other area names them in its SQL. */
export const tables = ["message_threads", "messages"] as const
