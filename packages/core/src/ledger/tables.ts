/** The tables of this area: no other area names them in its SQL. */
export const tables = ["payments", "payment_allocations", "payment_refunds", "credit_notes"] as const
