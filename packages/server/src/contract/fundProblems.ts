import { CivilIdentityPart } from "@portail-familles/core/households/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** The town does not ask benefit funds. */
export class FundOff extends HttpApiError.Problem<FundOff>()(
  "FundOff",
  { type: typeOf("fund-off"), status: 404, title: "The town does not ask CAF or MSA" },
  { code: Schema.tag("fund-off") }
) {}

/** The text changed since it was read: nothing was agreed to. */
export class ConsentOutdated extends HttpApiError.Problem<ConsentOutdated>()(
  "ConsentOutdated",
  { type: typeOf("consent-outdated"), status: 409, title: "The text of the consent has changed" },
  { code: Schema.tag("consent-outdated") }
) {}

/** The consent was withdrawn while the fund was asked: its answer was not kept. */
export class ConsentWithdrawn extends HttpApiError.Problem<ConsentWithdrawn>()(
  "ConsentWithdrawn",
  { type: typeOf("consent-withdrawn"), status: 409, title: "The consent was withdrawn meanwhile" },
  { code: Schema.tag("consent-withdrawn") }
) {}

/** One's own file does not say enough: nobody was asked, nothing was agreed to. */
export class FundIdentityIncomplete extends HttpApiError.Problem<FundIdentityIncomplete>()(
  "FundIdentityIncomplete",
  { type: typeOf("fund-identity-incomplete"), status: 422, title: "The file does not say enough of who is signed in" },
  { code: Schema.tag("fund-identity-incomplete"), missing: Schema.Array(CivilIdentityPart) }
) {}

/** Neither CAF nor MSA has a file of this person. */
export class FundPersonUnknown extends HttpApiError.Problem<FundPersonUnknown>()(
  "FundPersonUnknown",
  { type: typeOf("fund-person-unknown"), status: 422, title: "Neither CAF nor MSA has a file of this person" },
  { code: Schema.tag("fund-person-unknown") }
) {}

/** The identity is not one that the State knows, or is written in another way. */
export class FundIdentityUnknown extends HttpApiError.Problem<FundIdentityUnknown>()(
  "FundIdentityUnknown",
  { type: typeOf("fund-identity-unknown"), status: 422, title: "This identity was not recognised" },
  { code: Schema.tag("fund-identity-unknown") }
) {}

/** The service gave no answer that can be used: no quotient was kept. */
export class FundUnavailable extends HttpApiError.Problem<FundUnavailable>()(
  "FundUnavailable",
  { type: typeOf("fund-unavailable"), status: 503, title: "CAF and MSA cannot be asked at the moment" },
  { code: Schema.tag("fund-unavailable") }
) {}

/** Asked too often: the next question is taken from `retryAt` on. */
export class FundAskedTooOften extends HttpApiError.Problem<FundAskedTooOften>()(
  "FundAskedTooOften",
  { type: typeOf("fund-asked-too-often"), status: 429, title: "Asked too often: wait before the next question" },
  { code: Schema.tag("fund-asked-too-often"), retryAt: Schema.String }
) {}
