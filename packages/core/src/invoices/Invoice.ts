import { Schema } from "effect"

/** Where an invoice stands; derived, never stored. */
export type InvoiceState = "to-pay" | "overdue" | "being-paid" | "partly-paid" | "paid" | "credited" | "cancelled"

/** `voucher` is the CESU, `holiday-voucher` the ANCV's. */
export type PaymentMeans = "card" | "direct-debit" | "cash" | "cheque" | "transfer" | "voucher" | "holiday-voucher"

/** An invoice with what covers it. Amounts in cents, days as ISO dates. */
export interface InvoiceRow {
  readonly id: string
  readonly householdId: string
  readonly householdName: string
  /** The household's external reference. */
  readonly householdRef: string
  readonly regieCode: string
  readonly number: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly period: string
  readonly totalCents: number
  readonly paidCents: number
  readonly creditedCents: number
  /** When the attempt that may still pay the invoice began. */
  readonly attemptAt: Date | null
}

export interface Invoice extends InvoiceRow {
  readonly state: InvoiceState
  readonly remainingCents: number
}

export interface InvoiceLine {
  readonly position: number
  readonly childName: string | null
  readonly activity: string
  readonly description: string
  /** Decimal number as text. */
  readonly quantity: string
  readonly unit: string
  readonly unitPriceCents: number
  readonly amountCents: number
  readonly tariff: string
}

/** What a payment covers of an invoice, in cents. */
export interface InvoicePayment {
  readonly paidAt: Date
  /** When it was carried over from what an earlier payment had too much; `null` for a payment of this invoice. */
  readonly carriedOverAt: Date | null
  readonly means: PaymentMeans
  readonly amountCents: number
}

/** What a town no longer claims of an invoice, in cents; `issuedOn` is an ISO day. */
export interface CreditNote {
  readonly number: string
  readonly issuedOn: string
  readonly amountCents: number
  readonly reason: string
}

/** Whom an invoice is sent to: the household's adults and its address, line by line. */
export interface Debtor {
  readonly names: ReadonlyArray<string>
  readonly addressLines: ReadonlyArray<string>
}

export interface InvoiceDetail extends Invoice {
  readonly debtor: Debtor
  readonly lines: ReadonlyArray<InvoiceLine>
  readonly payments: ReadonlyArray<InvoicePayment>
  readonly creditNotes: ReadonlyArray<CreditNote>
}

/** There is no such invoice where the asker may look. */
export class InvoiceNotFound extends Schema.TaggedError<InvoiceNotFound>()("InvoiceNotFound", {}) {}
