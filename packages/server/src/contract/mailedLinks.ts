import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { LinkExpired, LinkUnknown, LinkUsed, PasswordRefused } from "./problems.ts"
import { Session } from "./session.ts"
import { linkToken, Mail, NewPassword, strict } from "./texts.ts"

/** For whom a mailed link is, and until when (ISO instant); of a change of address, `mail` is the new one. */
export const MailedLink = Schema.Struct({
  givenName: Schema.String,
  mail: Schema.String,
  expiresAt: Schema.String
}).annotate({ identifier: "MailedLink" })

const linkProblems = [LinkUnknown, LinkUsed, LinkExpired] as const

/** A forgotten password: a link by mail, once, for an hour; the answer to asking is the same whoever asks. */
export class PasswordResetGroup extends HttpApiGroup.make("passwordResets")
  .add(
    HttpApiEndpoint.post("request", "/password-resets", {
      payload: Schema.Struct({ mail: Mail }).annotate({ identifier: "PasswordResetRequest" }),
      success: HttpApiSchema.Empty(202)
    }),
    HttpApiEndpoint.get("get", "/password-resets/:token", {
      params: linkToken,
      success: MailedLink,
      error: linkProblems
    }),
    HttpApiEndpoint.post("reset", "/password-resets/:token", {
      params: linkToken,
      payload: NewPassword,
      success: Session,
      error: [...linkProblems, PasswordRefused]
    })
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}

/** The confirmation of a new mail address, from the mail sent there; no session needed. */
export class EmailChangeGroup extends HttpApiGroup.make("emailChanges")
  .add(
    HttpApiEndpoint.get("get", "/email-changes/:token", {
      params: linkToken,
      success: MailedLink,
      error: linkProblems
    }),
    HttpApiEndpoint.post("confirm", "/email-changes/:token", {
      params: linkToken,
      success: HttpApiSchema.NoContent,
      error: linkProblems
    })
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}
