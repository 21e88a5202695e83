import type { OpenSession } from "@portail-familles/core/accounts/model"
import { Context } from "effect"
import { HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"
import { AccountBusy, SignedOut } from "./problems.ts"

/** The session behind a request, with the access to its household that it proves. */
export class CurrentSession extends Context.Service<CurrentSession, OpenSession>()(
  "@portail-familles/server/contract/CurrentSession"
) {}

/** `__Host-`: of this host alone, over TLS or on localhost, for every path. */
export const sessionCookie = HttpApiSecurity.apiKey({ in: "cookie", key: "__Host-portail-session" })

/** Lets a request through when its cookie names an open session of this town, opened by the origin that asks. */
export class Authorization extends HttpApiMiddleware.Service<Authorization, { provides: CurrentSession }>()(
  "@portail-familles/server/contract/Authorization",
  { security: { session: sessionCookie }, error: [SignedOut, AccountBusy] }
) {}
