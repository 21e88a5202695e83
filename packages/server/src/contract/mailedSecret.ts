import { Context } from "effect"
import { HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"

/** The secret of the mailed link by which somebody asks; empty where the request has none. */
export class MailedSecret extends Context.Service<MailedSecret, string>()(
  "@portail-familles/server/contract/MailedSecret"
) {}

/** Takes the secret of a mailed link as a bearer token: addresses are written into logs, this header is not. */
export class MailedLinkBearer extends HttpApiMiddleware.Service<MailedLinkBearer, { provides: MailedSecret }>()(
  "@portail-familles/server/contract/MailedLinkBearer",
  { security: { mailedLink: HttpApiSecurity.bearer } }
) {}
