import { PaymentMeans } from "@portail-familles/core/ledger/model"
import { FollowedState } from "@portail-familles/core/payments/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { VerificationMissing } from "./householdProblems.ts"
import { InvoiceUnknown } from "./invoiceProblems.ts"
import { words } from "./openApi.ts"
import {
  InvoiceBeingDebited,
  InvoiceNotPayable,
  PaymentBeingChecked,
  PaymentRefused,
  PaymentServiceDown,
  PaymentUnderWay,
  PaymentUnknown
} from "./paymentProblems.ts"
import { Uuid } from "./texts.ts"

/** A payment begun: the browser goes on to `redirectUrl` (PayFiP's page). */
export const PaymentStart = Schema.Struct({
  id: Schema.String,
  redirectUrl: Schema.String
}).annotate({ identifier: "PaymentStart" })

/** How a payment attempt stands; `pending` while PayFiP has not said the last word. */
export const Payment = Schema.Struct({
  id: Schema.String,
  state: FollowedState,
  amountCents: Schema.Int,
  invoices: Schema.Array(Schema.Struct({ id: Schema.String, number: Schema.String })),
  /** How it was paid; null until then. A direct debit is collected later, and may be rejected. */
  means: Schema.NullOr(PaymentMeans.pick(["card", "direct-debit"])),
  /** ISO instant; null until paid. */
  paidAt: Schema.NullOr(Schema.String),
  authorisation: Schema.String,
  /** ISO instant from which a payer who left PayFiP without paying may pay again; null for any other payment. */
  againAt: Schema.NullOr(Schema.String)
}).annotate({ identifier: "Payment" })

export class PaymentsGroup extends HttpApiGroup.make("payments")
  .annotate(OpenApi.Description, "Paying online with PayFiP.")

  .add(
    HttpApiEndpoint.post("start", "/payments", {
      payload: Schema.Struct({
        invoiceIds: Schema.Array(Uuid).check(Schema.isNonEmpty(), Schema.isMaxLength(50)),
        /** The page to come back to; its origin must be the session's own. */
        returnTo: Schema.String.check(Schema.isMaxLength(2000)),
        /** The sender's own, kept until an answer came: the same again leads to the same payment. */
        key: Schema.optionalKey(Uuid)
      }).annotate({ identifier: "PaymentRequest" }),
      success: PaymentStart.pipe(HttpApiSchema.status(201)),
      error: [
        InvoiceUnknown,
        InvoiceNotPayable,
        PaymentUnderWay,
        PaymentBeingChecked,
        InvoiceBeingDebited,
        PaymentRefused,
        PaymentServiceDown,
        VerificationMissing
      ]
    }).annotateMerge(
      words(
        "Begin a payment",
        "Asks PayFiP for a payment of invoices of one régie. Send the browser on to `redirectUrl`; it comes back to `returnTo`, whose origin must be the session's own. Who got no answer sends the same again with the same `key`: it is the same payment, never a second one."
      )
    ),
    HttpApiEndpoint.get("get", "/payments/:id", {
      params: { id: Uuid },
      success: Payment,
      error: PaymentUnknown
    }).annotateMerge(
      words(
        "Follow a payment",
        "How an attempt stands. It stays `pending` until PayFiP has said the last word: only its answer decides."
      )
    )
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" }) {}
