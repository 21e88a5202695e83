/** The tables of this area: no other area names them in its SQL. */
export const tables = ["payment_attempts", "payment_attempt_invoices"] as const
