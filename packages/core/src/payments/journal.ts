import type { PaymentMeans } from "../invoices/Invoice.ts"

/** Money that came in on a day, with the part that covers invoices, or that went back. Amounts in cents. */
export interface JournalEntry {
  readonly kind: "payment" | "refund"
  readonly means: PaymentMeans
  readonly amountCents: number
  readonly allocatedCents: number
}

/**
 * What came and went, in cents: `amountCents` came in, of which `allocatedCents` covers invoices and `surplusCents` does not;
 * `refundedCents` went back; `totalCents` is the difference.
 */
export interface JournalSums {
  /** Number of payments. */
  readonly count: number
  readonly amountCents: number
  readonly allocatedCents: number
  readonly surplusCents: number
  readonly refundedCents: number
  readonly totalCents: number
}

/** A day of a régie: its sums by means, and all together. */
export interface Journal {
  readonly lines: ReadonlyArray<JournalSums & { readonly means: PaymentMeans }>
  readonly total: JournalSums
}

const everyMeans: ReadonlyArray<PaymentMeans> = ["card", "direct-debit", "cash", "cheque", "transfer", "voucher"]

const nothing: JournalSums = {
  count: 0,
  amountCents: 0,
  allocatedCents: 0,
  surplusCents: 0,
  refundedCents: 0,
  totalCents: 0
}

/** The journal of these entries, with a line for each means that they have. */
export const journalOf = (entries: ReadonlyArray<JournalEntry>): Journal => {
  const lines = everyMeans.flatMap((means) => {
    const own = entries.filter((entry) => entry.means === means)
    return own.length === 0 ? [] : [{ means, ...own.reduce(withEntry, nothing) }]
  })
  return { lines, total: lines.reduce(added, nothing) }
}

const withEntry = (sums: JournalSums, { kind, amountCents, allocatedCents }: JournalEntry): JournalSums =>
  kind === "refund"
    ? added(sums, { ...nothing, refundedCents: amountCents, totalCents: -amountCents })
    : added(sums, {
        count: 1,
        amountCents,
        allocatedCents,
        surplusCents: amountCents - allocatedCents,
        refundedCents: 0,
        totalCents: amountCents
      })

const added = (one: JournalSums, other: JournalSums): JournalSums => ({
  count: one.count + other.count,
  amountCents: one.amountCents + other.amountCents,
  allocatedCents: one.allocatedCents + other.allocatedCents,
  surplusCents: one.surplusCents + other.surplusCents,
  refundedCents: one.refundedCents + other.refundedCents,
  totalCents: one.totalCents + other.totalCents
})
