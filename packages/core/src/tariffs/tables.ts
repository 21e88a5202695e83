/** The tables of this area: no other area names them in its SQL. */
export const tables = ["tariffs"] as const
