import { Schema } from "effect"

/** What a household paid for the care of its young children in a year, and the tax office asks about. Amounts in cents. */
export interface Certificate {
  readonly year: number
  readonly householdId: string
  readonly householdRef: string
  readonly household: string
  /** Who paid, with their civility: several where nobody can tell them apart. */
  readonly payers: ReadonlyArray<string>
  readonly addressLines: ReadonlyArray<string>
  readonly children: ReadonlyArray<{ readonly name: string; readonly birthDate: string; readonly amountCents: number }>
  readonly totalCents: number
}

/** A part of a payment that went to the care of a child. */
export const CarePayment = Schema.Struct({
  householdId: Schema.String,
  /** The adult who paid online; null at the counter, by debit, or where the account is gone. */
  payerId: Schema.NullOr(Schema.String),
  childId: Schema.String,
  child: Schema.String,
  birthDate: Schema.String,
  /** What the invoice asks for the care of the child, and in all. */
  careCents: Schema.Int,
  invoiceCents: Schema.Int,
  /** What payments covered of the invoice before this one, and with it. */
  coveredBeforeCents: Schema.Int,
  coveredCents: Schema.Int
})
export type CarePayment = typeof CarePayment.Type

/** Nothing was paid in that year for the care of a child young enough. */
export class NothingToCertify extends Schema.TaggedError<NothingToCertify>()("NothingToCertify", {
  year: Schema.Int
}) {}
