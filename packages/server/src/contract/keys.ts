import { type KeyAccess, KeyScope } from "@portail-familles/core/integrations/model"
import { Context, Schema } from "effect"
import { HttpApiError, HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** No key in force is this one: never made, misspelt, of another town, revoked or expired. */
export class KeyRefused extends HttpApiError.Problem<KeyRefused>()(
  "KeyRefused",
  { type: typeOf("key-refused"), status: 401, title: "Send a key in force as a bearer token" },
  { code: Schema.tag("key-refused") }
) {}

/** The key asked as often as it may in a minute; the next request is looked at from `retryAt` (ISO instant) on, as `retry-after` says too. */
export class KeyBusy extends HttpApiError.Problem<KeyBusy>()(
  "KeyBusy",
  { type: typeOf("key-busy"), status: 429, title: "Too many requests by this key: wait before the next" },
  { code: Schema.tag("key-busy"), requestsPerMinute: Schema.Int, retryAt: Schema.String }
) {}

/** The key was not made to read this. */
export class KeyScopeMissing extends HttpApiError.Problem<KeyScopeMissing>()(
  "KeyScopeMissing",
  { type: typeOf("scope-missing"), status: 403, title: "This key was not made to read this" },
  { code: Schema.tag("scope-missing"), scope: KeyScope }
) {}

/** What the key behind a request opens. */
export class CurrentKey extends Context.Service<CurrentKey, KeyAccess>()(
  "@portail-familles/server/contract/CurrentKey"
) {}

/** Lets a request through when it carries a key of the town that is in force, as often as the key may ask. */
export class KeyGuard extends HttpApiMiddleware.Service<KeyGuard, { provides: CurrentKey }>()(
  "@portail-familles/server/contract/KeyGuard",
  { security: { key: HttpApiSecurity.bearer }, error: [KeyRefused, KeyBusy] }
) {}
