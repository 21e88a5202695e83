import type { PaymentMeans } from "../../ledger/means.ts"
import type { LetterFacts } from "../../mail/letters.ts"

type Named<Facts, Template extends string> = { readonly [T in Template]: Facts & { readonly template: T } }[Template]

/** PayFiP took a payment by card, or the mandate of a direct debit that is collected later. */
export type PaymentConfirmed = Named<PaymentTaken, "paymentConfirmed" | "debitRecorded">

interface PaymentTaken extends LetterFacts {
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  /** ISO instant. */
  readonly paidAt: string
  readonly authorisationNumber: string | null
  readonly invoicesUrl: string
}

/**
 * What became of a payment that covers nothing: PayFiP refused it (`paymentFailed`), it is being looked into (`paymentSetAside`), or the
 * régie did not keep it (`paymentNotKept`).
 */
export type PaymentFailed = Named<PaymentTried, "paymentFailed" | "paymentSetAside" | "paymentNotKept">

interface PaymentTried extends LetterFacts {
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

/** The bank sent a payment back: its invoices are to be paid again. */
export interface PaymentRejected extends LetterFacts {
  readonly template: "paymentRejected"
  readonly means: PaymentMeans
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  /** ISO day of the payment. */
  readonly paidOn: string
  readonly invoicesUrl: string
}

/** A régie will debit the family's account: the notice that the SEPA rules ask for. */
export interface DebitAnnounced extends LetterFacts {
  readonly template: "debitAnnounced"
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  /** ISO day. */
  readonly collectionOn: string
  readonly creditor: string
  readonly creditorIdentifier: string
  readonly mandateReference: string
  /** The last four signs of the account. */
  readonly ibanEnd: string
  readonly invoicesUrl: string
}

/** A mandate was signed on screen, names another account, or was ended: who did it is told, in case it was somebody else. */
export type MandateTold = Named<MandateFacts, "mandateSigned" | "mandateAccountChanged" | "mandateEnded">

interface MandateFacts extends LetterFacts {
  readonly creditor: string
  readonly creditorIdentifier: string
  readonly mandateReference: string
  /** The last four signs of the account. */
  readonly ibanEnd: string
  /** ISO instant. */
  readonly doneAt: string
  /** What the bank was asked for already, on ISO days. */
  readonly ordered: ReadonlyArray<{ readonly number: string; readonly collectionOn: string }>
  readonly invoicesUrl: string
}

/** What letters tell of payments. */
export type PaymentLetter =
  | PaymentConfirmed
  | PaymentFailed
  | PaymentRejected
  | SurplusFound
  | DebitAnnounced
  | MandateTold
