/** The tables of this area: no other area names them in its SQL. */
export const tables = ["news"] as const
