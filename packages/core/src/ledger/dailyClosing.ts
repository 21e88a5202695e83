import { Schema } from "effect"
import { MovementKind } from "./ledgerExport.ts"
import { PaymentMeans } from "./means.ts"

/**
 * What happened on a day: money came in (`allocatedCents` of it covers invoices since), went back, was taken back by the bank, or moved from a surplus to an
 * invoice. Amounts in cents.
 */
export const DailyClosingEntry = Schema.Struct({
  kind: MovementKind.pick(["payment", "refund", "rejection", "carry-over"]),
  means: PaymentMeans,
  amountCents: Schema.Int,
  allocatedCents: Schema.Int
})
export type DailyClosingEntry = typeof DailyClosingEntry.Type

/**
 * What came and went, in cents: `amountCents` came in, of which `allocatedCents` covered invoices at once and `surplusCents` did not;
 * `refundedCents` went back, `rejectedCents` the bank took back; `totalCents` is the difference. `carriedOverCents` is surplus, of this day or an earlier one, that covers
 * an invoice since this day: no money moved.
 */
export interface DailyClosingSums {
  /** Number of payments. */
  readonly count: number
  readonly amountCents: number
  readonly allocatedCents: number
  readonly surplusCents: number
  readonly refundedCents: number
  readonly rejectedCents: number
  readonly carriedOverCents: number
  readonly totalCents: number
}

/** A day of a régie: its sums by means, and all together. */
export interface DailyClosing {
  readonly lines: ReadonlyArray<DailyClosingSums & { readonly means: PaymentMeans }>
  readonly total: DailyClosingSums
}

const nothing: DailyClosingSums = {
  count: 0,
  amountCents: 0,
  allocatedCents: 0,
  surplusCents: 0,
  refundedCents: 0,
  rejectedCents: 0,
  carriedOverCents: 0,
  totalCents: 0
}

/** The journal of these entries, with a line for each means that they have. */
export const dailyClosing = (entries: ReadonlyArray<DailyClosingEntry>): DailyClosing => {
  const lines = PaymentMeans.literals.flatMap((means) => {
    const own = entries.filter((entry) => entry.means === means)
    return own.length === 0 ? [] : [{ means, ...own.reduce(withEntry, nothing) }]
  })
  return { lines, total: lines.reduce(added, nothing) }
}

const withEntry = (
  sums: DailyClosingSums,
  { kind, amountCents, allocatedCents }: DailyClosingEntry
): DailyClosingSums => {
  switch (kind) {
    case "payment": {
      const surplusCents = amountCents - allocatedCents
      return added(sums, { ...nothing, count: 1, amountCents, allocatedCents, surplusCents, totalCents: amountCents })
    }
    case "refund":
      return added(sums, { ...nothing, refundedCents: amountCents, totalCents: -amountCents })
    case "rejection":
      return added(sums, { ...nothing, rejectedCents: amountCents, totalCents: -amountCents })
    case "carry-over":
      return added(sums, { ...nothing, carriedOverCents: amountCents })
  }
}

const added = (one: DailyClosingSums, other: DailyClosingSums): DailyClosingSums => ({
  count: one.count + other.count,
  amountCents: one.amountCents + other.amountCents,
  allocatedCents: one.allocatedCents + other.allocatedCents,
  surplusCents: one.surplusCents + other.surplusCents,
  refundedCents: one.refundedCents + other.refundedCents,
  rejectedCents: one.rejectedCents + other.rejectedCents,
  carriedOverCents: one.carriedOverCents + other.carriedOverCents,
  totalCents: one.totalCents + other.totalCents
})
