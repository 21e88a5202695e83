import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"

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
