import { SecondFactor, type StaffLinkAccess, type StaffLinkAtDoor } from "@portail-familles/core/reservations/model"
import { Context, Schema } from "effect"
import { HttpApiError, HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"
import { RequestInvalid, typeOf } from "./problems.ts"

/** No staff link has this secret: it was never given. */
export class StaffLinkUnknown extends HttpApiError.Problem<StaffLinkUnknown>()(
  "StaffLinkUnknown",
  { type: typeOf("staff-link-unknown"), status: 401, title: "Send the secret of a staff link as a bearer token" },
  { code: Schema.tag("staff-link-unknown") }
) {}

/** The staff link was revoked, or its days are over; `at` (ISO instant) is when it ended. */
export class StaffLinkOver extends HttpApiError.Problem<StaffLinkOver>()(
  "StaffLinkOver",
  { type: typeOf("staff-link-ended"), status: 410, title: "This staff link has ended" },
  { code: Schema.tag("staff-link-ended"), reason: Schema.Literals(["revoked", "expired"]), at: Schema.String }
) {}

/** The link asks more often than tablets need; the next request is looked at from `retryAt` (ISO instant) on. */
export class StaffLinkBusy extends HttpApiError.Problem<StaffLinkBusy>()(
  "StaffLinkBusy",
  { type: typeOf("staff-link-busy"), status: 429, title: "Too many requests by this staff link: wait before the next" },
  { code: Schema.tag("staff-link-busy"), retryAt: Schema.String }
) {}

/** This tablet is to be confirmed first: `way` says how, by an agent who signs in or by a code that is typed. */
export class StaffLinkLocked extends HttpApiError.Problem<StaffLinkLocked>()(
  "StaffLinkLocked",
  {
    type: typeOf("staff-link-unconfirmed"),
    status: 403,
    title: "This tablet is to be confirmed before it opens the staff link"
  },
  { code: Schema.tag("staff-link-unconfirmed"), way: SecondFactor }
) {}

/** The children that the link behind a request opens. */
export class CurrentStaffLink extends Context.Service<CurrentStaffLink, StaffLinkAccess>()(
  "@portail-familles/server/contract/CurrentStaffLink"
) {}

/** The link behind a request, whether or not its tablet is confirmed. */
export class StaffLinkKnocking extends Context.Service<StaffLinkKnocking, StaffLinkAtDoor>()(
  "@portail-familles/server/contract/StaffLinkKnocking"
) {}

/** By this header a tablet proves that it was confirmed. */
export const proofHeader = "portail-tablet-proof"

/** By this header a tablet says which it is: a UUID that it made when it first opened the link. */
export const tabletHeader = "portail-tablet"

/** Lets a request through when it carries the secret of a staff link that has not ended. */
export class StaffLinkGuard extends HttpApiMiddleware.Service<StaffLinkGuard, { provides: CurrentStaffLink }>()(
  "@portail-familles/server/contract/StaffLinkGuard",
  {
    security: { staffLink: HttpApiSecurity.bearer },
    error: [StaffLinkUnknown, StaffLinkOver, StaffLinkLocked, StaffLinkBusy, RequestInvalid]
  }
) {}

/** Lets a request through when it carries the secret of a staff link that has not ended, on any tablet. */
export class StaffLinkDoor extends HttpApiMiddleware.Service<StaffLinkDoor, { provides: StaffLinkKnocking }>()(
  "@portail-familles/server/contract/StaffLinkDoor",
  {
    security: { staffLink: HttpApiSecurity.bearer },
    error: [StaffLinkUnknown, StaffLinkOver, StaffLinkBusy, RequestInvalid]
  }
) {}
