import { Schema } from "effect"
import { InvoiceHold } from "./InvoiceHold.ts"

/** What an invoice claims, in cents, and who it is of. */
export const Receivable = Schema.Struct({
  id: Schema.String,
  number: Schema.String,
  householdId: Schema.String,
  household: Schema.String,
  regieCode: Schema.String,
  totalCents: Schema.Int,
  paidCents: Schema.Int,
  creditedCents: Schema.Int,
  /** When the attempt that may still pay it began. */
  attemptAt: Schema.NullOr(Schema.Date),
  /** What keeps it from being paid now. */
  hold: Schema.NullOr(InvoiceHold)
})
export type Receivable = typeof Receivable.Type

/** A claim and what covers it, in cents. */
export type Balance = Pick<Receivable, "totalCents" | "paidCents" | "creditedCents">

/** What is left to pay, in cents; never negative. */
export const remainingCents = ({ totalCents, paidCents, creditedCents }: Balance): number =>
  Math.max(0, totalCents - paidCents - creditedCents)

/** A part of a payment and the invoice it goes to. */
export interface Part<C = Receivable> {
  readonly receivable: C
  readonly amountCents: number
}

/** Parts of an amount in cents, each to what an invoice still claims, in the given order; the surplus stays without an invoice. */
export const allocate = <C extends Balance>(
  amountCents: number,
  receivables: ReadonlyArray<C>
): ReadonlyArray<Part<C>> => {
  let left = amountCents
  return receivables.flatMap((receivable) => {
    const part = Math.min(left, remainingCents(receivable))
    left -= part
    return part > 0 ? [{ receivable, amountCents: part }] : []
  })
}

/** What the parts cover together, in cents. */
export const coveredCents = (parts: ReadonlyArray<Pick<Part, "amountCents">>): number =>
  parts.reduce((sum, { amountCents }) => sum + amountCents, 0)

/** The town has no invoices of these numbers. */
export class InvoicesUnknown extends Schema.TaggedError<InvoicesUnknown>()("InvoicesUnknown", {
  numbers: Schema.Array(Schema.String)
}) {}
