import { age, figures, type GaugeSql } from "../platform/sql/Gauge.ts"

/** Attempts whose end is not known yet, how late PayFiP is asked about them, and payments that wait for the régie. */
export const paymentGauges: GaugeSql = (sql) => sql`${figures(
  sql,
  {
    payment_attempts_open: sql`count(*)`,
    payment_attempts_oldest_seconds: age(sql, sql`started_at`),
    payment_attempts_late_seconds: age(sql, sql`next_check_at`)
  },
  sql`payment_attempts where state in ('preparing', 'pending')`
)}
  union all ${figures(
    sql,
    { payments_quarantined: sql`count(*)`, payments_quarantined_oldest_seconds: age(sql, sql`opened_at`) },
    sql`payment_quarantines where decision is null`
  )}`
