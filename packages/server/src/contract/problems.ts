import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

const typeOf = <const Code extends string>(code: Code): `urn:portail-familles:problem:${Code}` =>
  `urn:portail-familles:problem:${code}`

/** A request that does not fit its declaration; `errors` names every field. */
export class RequestInvalid extends HttpApiError.Problem<RequestInvalid>()(
  "RequestInvalid",
  { type: typeOf("request-invalid"), status: 400, title: "The request does not fit its declaration" },
  { code: Schema.tag("request-invalid"), errors: Schema.Array(HttpApiError.ProblemIssue) }
) {}

/** No town answers at this host name. */
export class TownUnknown extends HttpApiError.Problem<TownUnknown>()(
  "TownUnknown",
  { type: typeOf("town-unknown"), status: 404, title: "No town answers at this address" },
  { code: Schema.tag("town-unknown") }
) {}

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends HttpApiError.Problem<SignedOut>()(
  "SignedOut",
  { type: typeOf("signed-out"), status: 401, title: "Sign in first: there is no open session" },
  { code: Schema.tag("signed-out") }
) {}

/** The mail address and the password do not go together; the same answer whether the address has an account or not. */
export class SignInRefused extends HttpApiError.Problem<SignInRefused>()(
  "SignInRefused",
  { type: typeOf("sign-in-refused"), status: 401, title: "The mail address and the password do not go together" },
  { code: Schema.tag("sign-in-refused") }
) {}

/** The page that asks is not on the town's list, or lacks the header that makes browsers ask first. */
export class OriginRefused extends HttpApiError.Problem<OriginRefused>()(
  "OriginRefused",
  { type: typeOf("origin-refused"), status: 403, title: "This page may not act in the name of a family" },
  { code: Schema.tag("origin-refused") }
) {}

/** The activation link was never made, or is misspelt. */
export class InvitationUnknown extends HttpApiError.Problem<InvitationUnknown>()(
  "InvitationUnknown",
  { type: typeOf("invitation-unknown"), status: 404, title: "This activation link is not known" },
  { code: Schema.tag("invitation-unknown") }
) {}

/** The activation link has served its one time, or a newer one replaced it. */
export class InvitationUsed extends HttpApiError.Problem<InvitationUsed>()(
  "InvitationUsed",
  { type: typeOf("invitation-used"), status: 410, title: "This activation link has been used or replaced" },
  { code: Schema.tag("invitation-used") }
) {}

/** The activation link is too old. */
export class InvitationExpired extends HttpApiError.Problem<InvitationExpired>()(
  "InvitationExpired",
  { type: typeOf("invitation-expired"), status: 410, title: "This activation link has expired" },
  { code: Schema.tag("invitation-expired") }
) {}

/** The password does not follow the rule named by `rule`; `limit` is the number of characters it is about. */
export class PasswordRefused extends HttpApiError.Problem<PasswordRefused>()(
  "PasswordRefused",
  { type: typeOf("password-refused"), status: 422, title: "This password cannot be used" },
  {
    code: Schema.tag("password-refused"),
    rule: Schema.Literals(["too-short", "too-long", "digits-only", "too-common", "own-name"]),
    limit: Schema.Int
  }
) {}

/** No such invoice in the household of the session. */
export class InvoiceUnknown extends HttpApiError.Problem<InvoiceUnknown>()(
  "InvoiceUnknown",
  { type: typeOf("invoice-unknown"), status: 404, title: "There is no such invoice" },
  { code: Schema.tag("invoice-unknown") }
) {}

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

/** The chosen invoices cannot be paid together or online; `rule` says why, `limitCents` is the limit where there is one. */
export class PaymentRefused extends HttpApiError.Problem<PaymentRefused>()(
  "PaymentRefused",
  { type: typeOf("payment-refused"), status: 422, title: "This payment cannot be made online" },
  {
    code: Schema.tag("payment-refused"),
    rule: Schema.Literals(["no-invoice", "several-regies", "under-minimum", "over-maximum", "return-address"]),
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

/** The town offers no such file. */
export class FileUnknown extends HttpApiError.Problem<FileUnknown>()(
  "FileUnknown",
  { type: typeOf("file-unknown"), status: 404, title: "There is no such file" },
  { code: Schema.tag("file-unknown") }
) {}
