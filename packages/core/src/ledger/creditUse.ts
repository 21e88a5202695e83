/** Money of a payment that no invoice claims: from the beginning, or freed by a credit note; in cents. */
export interface Freed {
  readonly paymentId: string
  /** The credit note's number; null for what was paid too much from the beginning. */
  readonly note: string | null
  readonly at: Date
  readonly cents: number
}

/** What became of such money: given back, or put towards an invoice. */
export interface Spent {
  readonly paymentId: string
  /** The number of the invoice; null for a refund. */
  readonly invoice: string | null
  readonly at: Date
  readonly cents: number
}

/** What became of the surplus that a credit note made, in cents; the parts add up to the surplus. */
export interface CreditUse {
  readonly surplusCents: number
  readonly refundedCents: number
  readonly carriedOver: ReadonlyArray<{ readonly invoice: string; readonly amountCents: number }>
  /** What the town still has to give back or to carry over. */
  readonly waitingCents: number
}

/** Nothing that a credit note gave up was paid. */
export const noSurplus: CreditUse = { surplusCents: 0, refundedCents: 0, carriedOver: [], waitingCents: 0 }

/** By credit note: of a payment, what was free first is spent first. */
export const creditUses = (
  freed: ReadonlyArray<Freed>,
  spent: ReadonlyArray<Spent>
): ReadonlyMap<string, CreditUse> => {
  const open = freed
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map((each) => ({ ...each, left: each.cents }))
  const uses = new Map<string, CreditUse>()
  const change = (note: string | null, next: (use: CreditUse) => CreditUse) => {
    if (note !== null) uses.set(note, next(uses.get(note) ?? noSurplus))
  }
  for (const { note, cents } of open) {
    change(note, (use) => ({
      ...use,
      surplusCents: use.surplusCents + cents,
      waitingCents: use.waitingCents + cents
    }))
  }
  for (const { paymentId, invoice, cents } of spent.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    let asked = cents
    for (const each of open) {
      if (each.paymentId !== paymentId || each.left === 0 || asked === 0) continue
      const taken = Math.min(each.left, asked)
      each.left -= taken
      asked -= taken
      change(each.note, (use) => ({
        ...use,
        waitingCents: use.waitingCents - taken,
        ...(invoice === null
          ? { refundedCents: use.refundedCents + taken }
          : { carriedOver: [...use.carriedOver, { invoice, amountCents: taken }] })
      }))
    }
  }
  return uses
}
