import type { LetterFacts } from "../../mail/letters.ts"

/** An invoice was issued. */
export interface InvoiceAvailable extends LetterFacts {
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
export interface InvoiceReminder extends LetterFacts {
  readonly template: "invoiceReminder"
  readonly invoices: ReadonlyArray<RemindedInvoice>
  readonly invoicesUrl: string
}

/** What letters tell of invoices. */
export type InvoiceLetter = InvoiceAvailable | InvoiceReminder
