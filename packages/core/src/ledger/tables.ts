/** The tables of this area: no other area names them in its SQL. `invoices` are the claims; what else an invoice says is the invoices' room's. */
export const tables = [
  "invoices",
  "payments",
  "payment_allocations",
  "payment_refunds",
  "payment_rejections",
  "credit_notes",
  "payment_releases"
] as const

/** Its views, which every area may read. */
export const views = [
  "receivables",
  "booked_payments",
  "payment_parts",
  "net_allocations",
  "standing_allocations"
] as const
