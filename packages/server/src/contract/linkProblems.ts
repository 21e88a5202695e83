import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

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
