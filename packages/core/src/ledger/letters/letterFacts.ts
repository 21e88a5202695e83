import type { LetterFacts } from "../../mail/letters.ts"

/** A town gave up an issued invoice, or a part of it. Amounts in cents. */
export interface InvoiceCredited extends LetterFacts {
  readonly template: "invoiceCredited"
  readonly creditNumber: string
  readonly invoiceNumber: string
  readonly periodLabel: string
  readonly amountCents: number
  /** The town's own words. */
  readonly reason: string
  readonly leftCents: number
  /** What was paid of it, and no invoice claims any more. */
  readonly surplusCents: number
  readonly invoiceUrl: string
}
