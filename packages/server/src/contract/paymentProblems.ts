import { OnlineRule } from "@portail-familles/core/payments/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** Nothing is left to pay on the invoice. */
export class InvoiceNotPayable extends HttpApiError.Problem<InvoiceNotPayable>()(
  "InvoiceNotPayable",
  { type: typeOf("invoice-not-payable"), status: 409, title: "Nothing is left to pay on this invoice" },
  { code: Schema.tag("invoice-not-payable"), number: Schema.String }
) {}

/** A payment of the invoice is under way; another may begin at `until` at the earliest. */
export class PaymentUnderWay extends HttpApiError.Problem<PaymentUnderWay>()(
  "PaymentUnderWay",
  { type: typeOf("payment-under-way"), status: 409, title: "A payment of this invoice is under way" },
  { code: Schema.tag("payment-under-way"), number: Schema.String, until: Schema.String }
) {}

/** PayFiP tells of a payment of this invoice otherwise than it was asked for: the town's cash office looks into it first. */
export class PaymentBeingChecked extends HttpApiError.Problem<PaymentBeingChecked>()(
  "PaymentBeingChecked",
  { type: typeOf("payment-being-checked"), status: 409, title: "A payment of this invoice is being checked" },
  { code: Schema.tag("payment-being-checked"), number: Schema.String }
) {}

/** The town's bank was asked to debit the invoice on an ISO day: nobody pays it another way meanwhile. */
export class InvoiceBeingDebited extends HttpApiError.Problem<InvoiceBeingDebited>()(
  "InvoiceBeingDebited",
  { type: typeOf("invoice-being-debited"), status: 409, title: "This invoice will be paid by direct debit" },
  { code: Schema.tag("invoice-being-debited"), number: Schema.String, collectionOn: Schema.String }
) {}

/** The chosen invoices cannot be paid together or online; `rule` says why, `limitCents` is the limit where there is one. */
export class PaymentRefused extends HttpApiError.Problem<PaymentRefused>()(
  "PaymentRefused",
  { type: typeOf("payment-refused"), status: 422, title: "This payment cannot be made online" },
  {
    code: Schema.tag("payment-refused"),
    /** `return-address`: the page to come back to is not the session's. */
    rule: Schema.Literals([...OnlineRule.literals, "return-address"]),
    limitCents: Schema.Int
  }
) {}

/** PayFiP does not answer: nothing was paid, the invoices stay payable. */
export class PaymentServiceDown extends HttpApiError.Problem<PaymentServiceDown>()(
  "PaymentServiceDown",
  { type: typeOf("payment-service-down"), status: 503, title: "The payment service does not answer: nothing was paid" },
  { code: Schema.tag("payment-service-down") }
) {}

/** No such payment attempt in the household of the session. */
export class PaymentUnknown extends HttpApiError.Problem<PaymentUnknown>()(
  "PaymentUnknown",
  { type: typeOf("payment-unknown"), status: 404, title: "There is no such payment" },
  { code: Schema.tag("payment-unknown") }
) {}
