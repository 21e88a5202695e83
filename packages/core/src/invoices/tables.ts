/** The tables of this area: no other area names them in its SQL. The head of an invoice, what it claims, is the ledger's. */
export const tables = [
  "invoice_lines",
  "invoice_notices",
  "invoice_reminders",
  "invoice_runs",
  "run_documents",
  "run_lines",
  "run_carries",
  "invoice_counters",
  "invoice_numbers",
  "payer_invoices",
  "bordereau_counters",
  "bordereaux",
  "bordereau_pieces"
] as const
