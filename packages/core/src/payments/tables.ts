/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "payment_attempts",
  "payment_attempt_invoices",
  "payment_quarantines",
  "debit_mandates",
  "former_debit_accounts",
  "debit_orders",
  "debits",
  "debit_invoices"
] as const

/** Its views, which every area may read: by them the ledger below knows what an attempt may still cover. */
export const views = ["attempt_cards", "live_attempts"] as const
