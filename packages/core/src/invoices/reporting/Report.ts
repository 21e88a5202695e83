import { Schema } from "effect"
import { CreditNote } from "../../ledger/cover.ts"
import { PriceComponent } from "../../tariffs/Tariff.ts"
import { InvoiceLine, InvoiceRow } from "../Invoice.ts"

/** Which invoices: of a cash office, of a month as they call it (`2026-10`), issued from an ISO day to another, both included. */
export interface ReportFilter {
  readonly regie?: string
  readonly period?: string
  readonly from?: string
  readonly to?: string
}

/** What a report tells apart. */
export const ReportKey = Schema.Literals(["service", "activity", "component", "band", "site"])
export type ReportKey = typeof ReportKey.Type

/** Lines that are alike in what a report tells apart, and their amounts in cents. */
export const ReportCell = Schema.Struct({
  /** Empty on lines that another program made, and on sums carried over. */
  activityCode: Schema.String,
  activity: Schema.String,
  component: Schema.NullOr(PriceComponent),
  /** Place of the quotient among the report's limits, from 0; null: unknown, or nothing depends on it. */
  band: Schema.NullOr(Schema.Int),
  /** The code of the place where most of the line's days were booked; empty where none was. */
  site: Schema.String,
  lines: Schema.Int,
  invoicedCents: Schema.Int,
  creditedCents: Schema.Int,
  paidCents: Schema.Int
})
export type ReportCell = typeof ReportCell.Type

/** A line with all that an accountant asks of it; what the run alone knows is null on lines that another program made. */
export const ExportedLine = Schema.Struct({
  ...InvoiceLine.fields,
  childRef: Schema.NullOr(Schema.String),
  kind: Schema.NullOr(Schema.String),
  component: Schema.NullOr(PriceComponent),
  activityCode: Schema.NullOr(Schema.String),
  unitCode: Schema.NullOr(Schema.String),
  site: Schema.NullOr(Schema.String),
  /** ISO days. */
  firstDay: Schema.NullOr(Schema.String),
  lastDay: Schema.NullOr(Schema.String),
  /** Tariff, version, row, inputs and arithmetic (`PriceTrace`), and what happened. */
  trace: Schema.NullOr(Schema.Unknown)
})
export type ExportedLine = typeof ExportedLine.Type

/** An invoice with its lines and the credit notes of it. */
export const ExportedInvoice = Schema.Struct({
  ...InvoiceRow.fields,
  lines: Schema.Array(ExportedLine),
  creditNotes: Schema.Array(CreditNote)
})
export type ExportedInvoice = typeof ExportedInvoice.Type
