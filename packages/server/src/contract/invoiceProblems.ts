import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** No such invoice in the household of the session. */
export class InvoiceUnknown extends HttpApiError.Problem<InvoiceUnknown>()(
  "InvoiceUnknown",
  { type: typeOf("invoice-unknown"), status: 404, title: "There is no such invoice" },
  { code: Schema.tag("invoice-unknown") }
) {}

/** The household paid nothing in that year for the care of a child under six. */
export class CertificateUnknown extends HttpApiError.Problem<CertificateUnknown>()(
  "CertificateUnknown",
  { type: typeOf("certificate-unknown"), status: 404, title: "There is nothing to certify for that year" },
  { code: Schema.tag("certificate-unknown") }
) {}
