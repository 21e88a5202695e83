import type { AccountMail } from "./AccountMail.ts"
import type { Addressed } from "./Addressed.ts"
import type { FileMail } from "./FileMail.ts"

/** What a town's mails look like and where they lead. */
export interface MailBranding {
  /** As the town writes it: “Ville de Compiègne”. */
  readonly name: string
  /** `#rrggbb` or `#rgb`; anything else becomes a neutral blue. */
  readonly accentColor: string
  readonly portalUrl: string
  readonly contactMail: string
  /** Set when somebody reads the answers; without it the mail says that nobody does. */
  readonly replyTo?: string | null | undefined
}

/** PayFiP accepted a payment. */
export interface PaymentConfirmed extends Addressed {
  readonly template: "paymentConfirmed"
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  /** ISO instant. */
  readonly paidAt: string
  readonly authorisationNumber: string | null
  readonly invoicesUrl: string
}

/** PayFiP refused a payment: nothing was taken. */
export interface PaymentFailed extends Addressed {
  readonly template: "paymentFailed"
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  readonly invoicesUrl: string
}

/** A part of an online payment covers no invoice. */
export interface SurplusFound extends Addressed {
  readonly template: "surplusFound"
  readonly surplusCents: number
  readonly invoicesUrl: string
}

/** An invoice was issued. */
export interface InvoiceAvailable extends Addressed {
  readonly template: "invoiceAvailable"
  readonly invoiceNumber: string
  readonly periodLabel: string
  readonly amountCents: number
  /** ISO day. */
  readonly dueOn: string
  readonly invoiceUrl: string
}

/** An invoice as a reminder shows it. */
export interface RemindedInvoice {
  readonly number: string
  readonly periodLabel: string
  readonly leftCents: number
  /** ISO day. */
  readonly dueOn: string
  readonly overdue: boolean
}

/** Invoices of a household wait to be paid: before their due date, after it, or some of each. */
export interface InvoiceReminder extends Addressed {
  readonly template: "invoiceReminder"
  readonly invoices: ReadonlyArray<RemindedInvoice>
  readonly invoicesUrl: string
}

/** A mail to a family: which one, and only the facts it tells. Plain JSON, so that it can wait in a queue. */
export type MailContent =
  | AccountMail
  | FileMail
  | PaymentConfirmed
  | PaymentFailed
  | SurplusFound
  | InvoiceAvailable
  | InvoiceReminder

/** The name of a mail. */
export type MailTemplate = MailContent["template"]
