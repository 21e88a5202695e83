import type { LetterFacts } from "../../mail/letters.ts"

/** PayFiP accepted a payment. */
export interface PaymentConfirmed extends LetterFacts {
  readonly template: "paymentConfirmed"
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  /** ISO instant. */
  readonly paidAt: string
  readonly authorisationNumber: string | null
  readonly invoicesUrl: string
}

/** PayFiP refused a payment: nothing was taken. */
export interface PaymentFailed extends LetterFacts {
  readonly template: "paymentFailed"
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  readonly invoicesUrl: string
}

/** A part of an online payment covers no invoice. */
export interface SurplusFound extends LetterFacts {
  readonly template: "surplusFound"
  readonly surplusCents: number
  readonly invoicesUrl: string
}

/** What letters tell of payments. */
export type PaymentLetter = PaymentConfirmed | PaymentFailed | SurplusFound
