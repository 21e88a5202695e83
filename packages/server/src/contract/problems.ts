import { PasswordRule } from "@portail-familles/core/accounts/model"
import { refusalRules } from "@portail-familles/core/files/model"
import { FieldRule } from "@portail-familles/core/households/model"
import { OnlineRule } from "@portail-familles/core/payments/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { Profile } from "./profileFields.ts"

/** The type of a problem, by its code. */
export const typeOf = <const Code extends string>(code: Code): `urn:portail-familles:problem:${Code}` =>
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

/** The town has no such page. */
export class PageUnknown extends HttpApiError.Problem<PageUnknown>()(
  "PageUnknown",
  { type: typeOf("page-unknown"), status: 404, title: "There is no such page" },
  { code: Schema.tag("page-unknown") }
) {}

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends HttpApiError.Problem<SignedOut>()(
  "SignedOut",
  { type: typeOf("signed-out"), status: 401, title: "Sign in first: there is no open session" },
  { code: Schema.tag("signed-out") }
) {}

/** The account asked more often than a family does; the next request is looked at from `retryAt` (ISO instant) on, as `retry-after` says too. */
export class AccountBusy extends HttpApiError.Problem<AccountBusy>()(
  "AccountBusy",
  { type: typeOf("account-busy"), status: 429, title: "Too many requests by this account: wait before the next" },
  { code: Schema.tag("account-busy"), retryAt: Schema.String }
) {}

/** The mail address and the password do not go together; the same answer whether the address has an account or not. */
export class SignInRefused extends HttpApiError.Problem<SignInRefused>()(
  "SignInRefused",
  { type: typeOf("sign-in-refused"), status: 401, title: "The mail address and the password do not go together" },
  { code: Schema.tag("sign-in-refused") }
) {}

/** Too many attempts failed: the next one is looked at from `retryAt` on. The same for addresses without an account. */
export class SignInDelayed extends HttpApiError.Problem<SignInDelayed>()(
  "SignInDelayed",
  { type: typeOf("sign-in-delayed"), status: 429, title: "Too many attempts: wait before the next one" },
  { code: Schema.tag("sign-in-delayed"), retryAt: Schema.String }
) {}

/** The owner of the session proved who they are too long ago for this: `POST /profile/confirmation` takes the password, then it may be asked again. */
export class ConfirmationNeeded extends HttpApiError.Problem<ConfirmationNeeded>()(
  "ConfirmationNeeded",
  {
    type: typeOf("confirmation-needed"),
    status: 422,
    title: "Confirm with the password first: signing in was too long ago"
  },
  { code: Schema.tag("confirmation-needed") }
) {}

/** The current password, asked again before something important, is not the right one. */
export class CurrentPasswordWrong extends HttpApiError.Problem<CurrentPasswordWrong>()(
  "CurrentPasswordWrong",
  { type: typeOf("current-password-wrong"), status: 422, title: "The current password is not the right one" },
  { code: Schema.tag("current-password-wrong") }
) {}

/** The mailed link was never made, or is misspelt. */
export class LinkUnknown extends HttpApiError.Problem<LinkUnknown>()(
  "LinkUnknown",
  { type: typeOf("link-unknown"), status: 404, title: "This link is not known" },
  { code: Schema.tag("link-unknown") }
) {}

/** The mailed link has served its one time, or a newer one replaced it. */
export class LinkUsed extends HttpApiError.Problem<LinkUsed>()(
  "LinkUsed",
  { type: typeOf("link-used"), status: 410, title: "This link has been used or replaced" },
  { code: Schema.tag("link-used") }
) {}

/** The mailed link is too old. */
export class LinkExpired extends HttpApiError.Problem<LinkExpired>()(
  "LinkExpired",
  { type: typeOf("link-expired"), status: 410, title: "This link has expired" },
  { code: Schema.tag("link-expired") }
) {}

/** Fields that cannot be as they were sent; `field` is the path in the request, `rule` says what is expected. */
export class FieldsRefused extends HttpApiError.Problem<FieldsRefused>()(
  "FieldsRefused",
  { type: typeOf("fields-refused"), status: 422, title: "Some fields cannot be as they were sent" },
  {
    code: Schema.tag("fields-refused"),
    errors: Schema.Array(
      Schema.Struct({ field: Schema.String, rule: FieldRule, limit: Schema.optionalKey(Schema.String) })
    )
  }
) {}

/** The profile was changed since it was read: `current` is how it is now, nothing was changed. */
export class ProfileChanged extends HttpApiError.Problem<ProfileChanged>()(
  "ProfileChanged",
  { type: typeOf("profile-changed"), status: 409, title: "The profile was changed meanwhile" },
  { code: Schema.tag("profile-changed"), current: Profile }
) {}

/** No such child in the household of the session. */
export class ChildUnknown extends HttpApiError.Problem<ChildUnknown>()(
  "ChildUnknown",
  { type: typeOf("child-unknown"), status: 404, title: "There is no such child" },
  { code: Schema.tag("child-unknown") }
) {}

/** The family's file must be verified first; `remaining` sections are left. */
export class VerificationMissing extends HttpApiError.Problem<VerificationMissing>()(
  "VerificationMissing",
  { type: typeOf("verification-missing"), status: 409, title: "The family's file must be verified first" },
  { code: Schema.tag("verification-missing"), remaining: Schema.Int }
) {}

/** No such open session of this account. */
export class SessionUnknown extends HttpApiError.Problem<SessionUnknown>()(
  "SessionUnknown",
  { type: typeOf("session-unknown"), status: 404, title: "There is no such open session" },
  { code: Schema.tag("session-unknown") }
) {}

/** The request cannot be read: no JSON where JSON is declared, too long, or cut off. */
export class RequestUnreadable extends HttpApiError.Problem<RequestUnreadable>()(
  "RequestUnreadable",
  { type: typeOf("request-unreadable"), status: 400, title: "The request cannot be read" },
  { code: Schema.tag("request-unreadable") }
) {}

/** Whatever changes something carries the header `x-portail`: no form and no simple request can, so browsers ask first. */
export class GuardHeaderMissing extends HttpApiError.Problem<GuardHeaderMissing>()(
  "GuardHeaderMissing",
  {
    type: typeOf("guard-header-missing"),
    status: 403,
    title: "Send the header x-portail with whatever changes something"
  },
  { code: Schema.tag("guard-header-missing") }
) {}

/** The page that asks is not on the town's list. */
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
    rule: PasswordRule,
    limit: Schema.Int
  }
) {}

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

/** The town offers no such file. */
export class FileUnknown extends HttpApiError.Problem<FileUnknown>()(
  "FileUnknown",
  { type: typeOf("file-unknown"), status: 404, title: "There is no such file" },
  { code: Schema.tag("file-unknown") }
) {}

/** No such document is asked of the household of the session. */
export class DocumentUnknown extends HttpApiError.Problem<DocumentUnknown>()(
  "DocumentUnknown",
  { type: typeOf("document-unknown"), status: 404, title: "There is no such document" },
  { code: Schema.tag("document-unknown") }
) {}

/** These questions were answered differently meanwhile: read the document again and ask; nothing was changed. */
export class AnswersChanged extends HttpApiError.Problem<AnswersChanged>()(
  "AnswersChanged",
  { type: typeOf("answers-changed"), status: 409, title: "Some answers were changed meanwhile" },
  { code: Schema.tag("answers-changed"), questions: Schema.Array(Schema.String) }
) {}

/** What was read is not what would be signed: read the document again; nothing was sent. */
export class DocumentChanged extends HttpApiError.Problem<DocumentChanged>()(
  "DocumentChanged",
  { type: typeOf("document-changed"), status: 409, title: "The document was changed meanwhile" },
  { code: Schema.tag("document-changed") }
) {}

/** The document cannot be given so; `rule` says why, `limit` is the limit where there is one. */
export class DocumentRefused extends HttpApiError.Problem<DocumentRefused>()(
  "DocumentRefused",
  { type: typeOf("document-refused"), status: 422, title: "The document cannot be given so" },
  {
    code: Schema.tag("document-refused"),
    rule: Schema.Literals(["no-form", "no-scan", "no-file", "not-scanned-yet", "too-long"]),
    limit: Schema.String
  }
) {}

/** The body is not of a media type that the operation takes. */
export class MediaTypeUnsupported extends HttpApiError.Problem<MediaTypeUnsupported>()(
  "MediaTypeUnsupported",
  { type: typeOf("media-type-unsupported"), status: 415, title: "This operation takes no body of this media type" },
  { code: Schema.tag("media-type-unsupported") }
) {}

/** As many uploads of this account are under way as the portal takes at once: one has to end before the next. */
export class UploadsUnderWay extends HttpApiError.Problem<UploadsUnderWay>()(
  "UploadsUnderWay",
  { type: typeOf("uploads-under-way"), status: 429, title: "Too many uploads at once: wait until one has ended" },
  { code: Schema.tag("uploads-under-way"), most: Schema.Int }
) {}

/** A file that families may not send; `rule` says why, `limit` is the bound it passed or what it holds, where there is one. */
export class FileRefused extends HttpApiError.Problem<FileRefused>()(
  "FileRefused",
  { type: typeOf("file-refused"), status: 422, title: "This file cannot be taken" },
  { code: Schema.tag("file-refused"), rule: Schema.Literals(refusalRules), limit: Schema.String }
) {}

/**
 * More families come than the portal takes at once: `rank` is the place in the queue (1 is let in next), `estimateSeconds` how long it
 * will take about, `retryAt` (ISO instant) when to ask again. Nothing was done. The header `portail-ticket` of the answer, and a cookie,
 * keep the place: send one of them back.
 */
export class WaitingRoomOpen extends HttpApiError.Problem<WaitingRoomOpen>()(
  "WaitingRoomOpen",
  { type: typeOf("waiting-room"), status: 503, title: "Many families come at once: wait for your turn" },
  { code: Schema.tag("waiting-room"), rank: Schema.Int, estimateSeconds: Schema.Int, retryAt: Schema.String }
) {}
