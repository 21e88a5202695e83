import { PasswordRule } from "@portail-familles/core/accounts/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

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

/** No such open session of this account. */
export class SessionUnknown extends HttpApiError.Problem<SessionUnknown>()(
  "SessionUnknown",
  { type: typeOf("session-unknown"), status: 404, title: "There is no such open session" },
  { code: Schema.tag("session-unknown") }
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
