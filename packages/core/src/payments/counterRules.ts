import { Result } from "effect"
import {
  type AttemptUnderWay,
  type DebitOrdered,
  noAttemptUnderWay,
  type PaymentSetAside
} from "../ledger/attemptHold.ts"
import type { PaymentEntry } from "../ledger/bookPayments.ts"
import { allocate, InvoicesUnknown, type Part, type Receivable } from "../ledger/Receivable.ts"
import { noonInParis } from "../platform/time/parisDays.ts"
import { type CounterPayment, CounterPaymentUnfit, mostCents } from "./CounterPayment.ts"

/** A counter payment that fits: whose till and household it is of, and what it covers. */
export interface PlannedPayment<P extends CounterPayment = CounterPayment> {
  readonly payment: P
  readonly regieCode: string
  readonly householdId: string
  readonly household: string
  readonly parts: ReadonlyArray<Part>
}

/**
 * What a payment would cover of the claims, on this ISO day: refused when it cannot be at all, or when its invoices are not all among the
 * claims, of one household and one régie, and free of online payments.
 */
export const planOf = <P extends CounterPayment>(
  payment: P,
  receivables: ReadonlyArray<Receivable>,
  today: string
): Result.Result<
  PlannedPayment<P>,
  InvoicesUnknown | CounterPaymentUnfit | AttemptUnderWay | DebitOrdered | PaymentSetAside
> => {
  const numbers = new Set(payment.invoiceNumbers)
  if (numbers.size === 0) return unfit("no-invoice")
  if (payment.amountCents < 1 || payment.amountCents > mostCents) return unfit("amount", String(mostCents))
  if (payment.paidOn > today) return unfit("future-day", today)
  const own = receivables.filter(({ number }) => numbers.has(number))
  const [first] = own
  if (first === undefined || own.length < numbers.size) {
    const known = new Set(own.map(({ number }) => number))
    return Result.fail(new InvoicesUnknown({ numbers: [...numbers].filter((number) => !known.has(number)) }))
  }
  if (own.some(({ householdId }) => householdId !== first.householdId)) return unfit("several-households")
  if (own.some(({ regieCode }) => regieCode !== first.regieCode)) return unfit("several-regies")
  const { regieCode, householdId, household } = first
  const parts = allocate(payment.amountCents, own)
  return Result.map(noAttemptUnderWay(own), () => ({ payment, regieCode, householdId, household, parts }))
}

/** The same as the books take it. */
export const entryOf = ({ payment, regieCode, householdId, parts }: PlannedPayment): PaymentEntry => ({
  householdId,
  regieCode,
  means: payment.means,
  amountCents: payment.amountCents,
  reference: payment.reference,
  paidAt: noonInParis(payment.paidOn),
  parts
})

const unfit = (rule: CounterPaymentUnfit["rule"], limit = "") => Result.fail(new CounterPaymentUnfit({ rule, limit }))
