/** The tables of this area: no other area names them in its SQL. */
export const tables = ["invoices", "invoice_lines", "invoice_notices", "invoice_reminders"] as const
