import { Result } from "effect"
import { lockedUntil } from "./attemptDecision.ts"
import { type CounterPayment, CounterPaymentUnfit, InvoicesUnknown, mostCents } from "./CounterPayment.ts"
import { AttemptUnderWay } from "./Payment.ts"
import { allocate, type Part, type Receivable } from "./receivables.ts"

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
): Result.Result<PlannedPayment<P>, InvoicesUnknown | CounterPaymentUnfit | AttemptUnderWay> => {
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
  for (const { number, attemptAt } of own) {
    if (attemptAt !== null) return Result.fail(new AttemptUnderWay({ number, until: lockedUntil(attemptAt) }))
  }
  const { regieCode, householdId, household } = first
  return Result.succeed({ payment, regieCode, householdId, household, parts: allocate(payment.amountCents, own) })
}

const unfit = (rule: CounterPaymentUnfit["rule"], limit = "") => Result.fail(new CounterPaymentUnfit({ rule, limit }))
