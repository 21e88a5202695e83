import { Result } from "effect"
import type { Invoice } from "../invoices/Invoice.ts"
import {
  type AttemptUnderWay,
  type DebitOrdered,
  noAttemptUnderWay,
  type PaymentSetAside
} from "../ledger/attemptHold.ts"
import { limits } from "../payfip/fields.ts"
import type { RegieSettings, Town } from "../towns/Town.ts"
import { NothingToPay, NotPayableOnline } from "./Payment.ts"

/** Whether invoices can be paid in one go: something is due on each, nothing holds one, one régie, within PayFiP's limits. */
export const payableTogether = (
  town: Town,
  invoices: ReadonlyArray<Invoice>
): Result.Result<
  { readonly regie: RegieSettings; readonly amountCents: number },
  NothingToPay | AttemptUnderWay | DebitOrdered | PaymentSetAside | NotPayableOnline
> => {
  const covered = invoices.find((invoice) => invoice.remainingCents === 0)
  if (covered !== undefined) return Result.fail(new NothingToPay({ number: covered.number }))
  const free = noAttemptUnderWay(invoices)
  if (Result.isFailure(free)) return Result.fail(free.failure)
  if (invoices.some(({ collection }) => collection !== "regie")) return refuse("paid-to-treasury", 0)
  const codes = new Set(invoices.map((invoice) => invoice.regieCode))
  const regie = town.settings.regies.find((candidate) => codes.has(candidate.code))
  if (codes.size !== 1 || regie === undefined) return refuse("several-regies", 0)
  const amountCents = invoices.reduce((sum, invoice) => sum + invoice.remainingCents, 0)
  if (amountCents < limits.montant.min) return refuse("under-minimum", limits.montant.min)
  if (amountCents > limits.montant.max) return refuse("over-maximum", limits.montant.max)
  return Result.succeed({ regie, amountCents })
}

const refuse = (rule: NotPayableOnline["rule"], limitCents: number) =>
  Result.fail(new NotPayableOnline({ rule, limitCents }))
