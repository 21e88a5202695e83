import { Schema, Struct } from "effect"
import type { CreditNoteStanding, InvoicePayment } from "../ledger/cover.ts"
import { Receivable } from "../ledger/Receivable.ts"
import { CollectionKind } from "../towns/collection.ts"
import type { TreasuryClaim } from "./bordereaux/Bordereau.ts"

/** Where an invoice stands; derived, never stored. */
export const InvoiceState = Schema.Literals([
  "to-pay",
  "overdue",
  "being-paid",
  "payment-left",
  "being-checked",
  "being-debited",
  "partly-paid",
  "paid",
  "credited",
  "cancelled"
])
export type InvoiceState = typeof InvoiceState.Type

/** An invoice with what covers it. Amounts in cents, days as ISO dates. */
export const InvoiceRow = Schema.Struct({
  ...Receivable.mapFields(Struct.omit(["household"])).fields,
  householdName: Schema.String,
  /** The household's external reference. */
  householdRef: Schema.String,
  issuedOn: Schema.String,
  dueOn: Schema.String,
  period: Schema.String,
  collection: CollectionKind
})
export type InvoiceRow = typeof InvoiceRow.Type

export interface Invoice extends InvoiceRow {
  readonly state: InvoiceState
  readonly remainingCents: number
}

export const InvoiceLine = Schema.Struct({
  position: Schema.Int,
  childName: Schema.NullOr(Schema.String),
  activity: Schema.String,
  description: Schema.String,
  /** Decimal number as text. */
  quantity: Schema.String,
  unit: Schema.String,
  unitPriceCents: Schema.Int,
  amountCents: Schema.Int,
  tariff: Schema.String,
  /** Of a price that the town worked out here: tariff, version, row, inputs and arithmetic (`PriceTrace`). */
  trace: Schema.NullOr(Schema.Unknown)
})
export type InvoiceLine = typeof InvoiceLine.Type

/** Whom an invoice is sent to: the household's adults and its address, line by line. */
export interface Debtor {
  readonly names: ReadonlyArray<string>
  readonly addressLines: ReadonlyArray<string>
}

export interface InvoiceDetail extends Invoice {
  readonly debtor: Debtor
  readonly lines: ReadonlyArray<InvoiceLine>
  readonly payments: ReadonlyArray<InvoicePayment>
  readonly creditNotes: ReadonlyArray<CreditNoteStanding>
  /** How the Trésor public knows it; `null` for what a régie collects, or for what another program issued. */
  readonly treasury: TreasuryClaim | null
}

/** Which invoices: of a household, of a régie, issued from an ISO day to another, both included. */
export interface InvoiceFilter {
  readonly householdId?: string
  readonly regie?: string
  readonly from?: string
  readonly to?: string
}

/** How long after its due day something is left to pay on an invoice, in days. */
export const UnpaidAge = Schema.Literals(["not-due", "1-30", "31-60", "61-90", "over-90"])
export type UnpaidAge = typeof UnpaidAge.Type

/** The invoices of an age that something is left to pay on, and how much in cents. */
export const UnpaidOfAge = Schema.Struct({ age: UnpaidAge, invoices: Schema.Int, remainingCents: Schema.Int })
export type UnpaidOfAge = typeof UnpaidOfAge.Type

/** There is no such invoice where the asker may look. */
export class InvoiceNotFound extends Schema.TaggedError<InvoiceNotFound>()("InvoiceNotFound", {}) {}
