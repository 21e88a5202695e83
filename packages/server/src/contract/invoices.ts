import { InvoiceState as DerivedState } from "@portail-familles/core/invoices/model"
import { PaymentMeans } from "@portail-familles/core/ledger/model"
import { CollectionKind } from "@portail-familles/core/towns/model"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { CertificateUnknown, InvoiceUnknown } from "./invoiceProblems.ts"
import { words } from "./openApi.ts"
import { Uuid } from "./texts.ts"

/** Where an invoice stands, derived from what was claimed, paid and credited. */
export const InvoiceState = DerivedState.annotate({ identifier: "InvoiceState" })

const summaryFields = {
  id: Schema.String,
  number: Schema.String,
  period: Schema.String,
  /** ISO days. */
  issuedOn: Schema.String,
  dueOn: Schema.String,
  totalCents: Schema.Int,
  paidCents: Schema.Int,
  creditedCents: Schema.Int,
  remainingCents: Schema.Int,
  /** `being-debited` exactly where `debit` says the day. */
  state: InvoiceState,
  /** Whether "pay online" can be offered now. */
  payable: Schema.Boolean,
  /** ISO instant until which a payment under way keeps the invoice from being paid again. */
  lockedUntil: Schema.NullOr(Schema.String),
  /** When it is debited by a mandate: the ISO day that was ordered of the bank, else the earliest; null where none will. */
  debit: Schema.NullOr(Schema.Struct({ on: Schema.String, ordered: Schema.Boolean }))
}

export const InvoiceSummary = Schema.Struct(summaryFields).annotate({ identifier: "InvoiceSummary" })

export const InvoiceList = Schema.Struct({
  invoices: Schema.Array(InvoiceSummary),
  balanceCents: Schema.Int,
  /** What was paid and no invoice claims. */
  surplusCents: Schema.Int
}).annotate({ identifier: "InvoiceList" })

export const InvoiceLine = Schema.Struct({
  childName: Schema.NullOr(Schema.String),
  activity: Schema.String,
  description: Schema.String,
  quantity: Schema.String,
  unit: Schema.String,
  unitPriceCents: Schema.Int,
  amountCents: Schema.Int,
  tariff: Schema.String
}).annotate({ identifier: "InvoiceLine" })

export const InvoicePayment = Schema.Struct({
  /** ISO instant; of what a counter took the day alone counts. */
  paidAt: Schema.String,
  /** ISO instant when a part of an earlier payment's surplus was put towards this invoice. */
  carriedOverAt: Schema.NullOr(Schema.String),
  /** ISO instant when the bank sent it back; then the amount is below zero: it covers the invoice no more. */
  rejectedAt: Schema.NullOr(Schema.String),
  means: PaymentMeans,
  amountCents: Schema.Int
}).annotate({ identifier: "InvoicePayment" })

export const CreditNote = Schema.Struct({
  number: Schema.String,
  /** ISO day. */
  issuedOn: Schema.String,
  amountCents: Schema.Int,
  reason: Schema.String,
  /** What had been paid of it, in cents, and what became of that: given back, put towards invoices by their numbers, or neither yet. */
  surplusCents: Schema.Int,
  refundedCents: Schema.Int,
  carriedOver: Schema.Array(Schema.Struct({ invoice: Schema.String, amountCents: Schema.Int })),
  waitingCents: Schema.Int
}).annotate({ identifier: "CreditNote" })

/** Where an invoice is paid that the Trésor public collects, not a régie of the town. */
export const InvoiceTreasury = Schema.Struct({
  /** Its name and address, line by line; both empty where the town names none. */
  office: Schema.String,
  address: Schema.Array(Schema.String),
  /** Of a titre or of a rôle, whose numbers another program may have given; then `claim` is null. */
  kind: CollectionKind.pick(["titre", "role"]),
  claim: Schema.NullOr(
    Schema.Struct({
      exercise: Schema.Int,
      bordereau: Schema.Int,
      piece: Schema.Int,
      /** PayFiP's merchant number and reference, as they are typed there. */
      numcli: Schema.String,
      reference: Schema.String
    })
  ),
  /** PayFiP's page for it, once it can be paid there. */
  payUrl: Schema.NullOr(Schema.String),
  /** ISO day from which it can be paid online; null until the comptable has taken it in charge. */
  payFrom: Schema.NullOr(Schema.String)
}).annotate({ identifier: "InvoiceTreasury" })

export const InvoiceDetail = Schema.Struct({
  ...summaryFields,
  regie: Schema.String,
  /** Null for what a régie collects. */
  treasury: Schema.NullOr(InvoiceTreasury),
  /** Whom it is sent to: names, and the address line by line. */
  debtor: Schema.Struct({ names: Schema.Array(Schema.String), addressLines: Schema.Array(Schema.String) }),
  lines: Schema.Array(InvoiceLine),
  payments: Schema.Array(InvoicePayment),
  creditNotes: Schema.Array(CreditNote)
}).annotate({ identifier: "InvoiceDetail" })

/** What the household may hand to the tax office: past years in which it paid for the care of children under six. */
export const CertificateList = Schema.Struct({
  certificates: Schema.Array(Schema.Struct({ year: Schema.Int, totalCents: Schema.Int }))
}).annotate({ identifier: "CertificateList" })

const invoice = { id: Uuid }
const certificate = { year: Schema.String.check(Schema.isPattern(/^20[0-9]{2}$/)) }

export class InvoicesGroup extends HttpApiGroup.make("invoices")
  .annotate(OpenApi.Description, "Invoices and tax certificates.")

  .add(
    HttpApiEndpoint.get("list", "/invoices", { success: InvoiceList }).annotateMerge(
      words(
        "List the invoices",
        "The household's invoices, the latest first, with what is left to pay in all and what was paid and no invoice claims."
      )
    ),
    HttpApiEndpoint.get("get", "/invoices/:id", {
      params: invoice,
      success: InvoiceDetail,
      error: InvoiceUnknown
    }).annotateMerge(
      words(
        "Read an invoice",
        "An invoice with its lines, what was paid and credited, and whether it can be paid online now."
      )
    ),
    HttpApiEndpoint.get("pdf", "/invoices/:id/pdf", {
      params: invoice,
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/pdf" })),
      error: InvoiceUnknown
    }).annotateMerge(words("Download an invoice as PDF", "The invoice as it was issued.")),
    HttpApiEndpoint.get("certificates", "/certificates", { success: CertificateList }).annotateMerge(
      words(
        "List the tax certificates",
        "Past years in which the household paid for the care of children under six, with what it paid."
      )
    ),
    HttpApiEndpoint.get("certificatePdf", "/certificates/:year/pdf", {
      params: certificate,
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/pdf" })),
      error: CertificateUnknown
    }).annotateMerge(
      words(
        "Download a tax certificate as PDF",
        "What the household paid in a year for the care of its children under six, for the tax office."
      )
    )
  )
  .middleware(Authorization) {}
