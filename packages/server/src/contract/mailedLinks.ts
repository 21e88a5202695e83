import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { LinkExpired, LinkUnknown, LinkUsed } from "./linkProblems.ts"
import { MailedLinkBearer } from "./mailedSecret.ts"
import { words } from "./openApi.ts"
import { Session } from "./session.ts"
import { PasswordRefused } from "./signInProblems.ts"
import { Mail, NewPassword, strict } from "./texts.ts"

/** For whom a mailed link is, and until when (ISO instant); of a change of address, `mail` is the new one. */
export const MailedLink = Schema.Struct({
  givenName: Schema.String,
  mail: Schema.String,
  expiresAt: Schema.String
}).annotate({ identifier: "MailedLink" })

const linkProblems = [LinkUnknown, LinkUsed, LinkExpired] as const

/** A forgotten password: a link by mail, once, for an hour; the answer to asking is the same whoever asks. */
export class PasswordResetGroup extends HttpApiGroup.make("passwordResets")
  .annotate(OpenApi.Description, "A forgotten password, replaced by a mailed link.")

  .add(
    HttpApiEndpoint.post("request", "/password-resets", {
      payload: Schema.Struct({ mail: Mail }).annotate({ identifier: "PasswordResetRequest" }),
      success: HttpApiSchema.Empty(202)
    }).annotateMerge(
      words(
        "Ask for a new password",
        "Mails a link that works once, for an hour, if the address has an account. The answer is the same for any address."
      )
    ),
    HttpApiEndpoint.get("get", "/password-resets/link", {
      success: MailedLink,
      error: linkProblems
    })
      .middleware(MailedLinkBearer)
      .annotateMerge(
        words(
          "Read a link for a new password",
          "Says for whom the link is, and until when it works. No session is needed; the link is not used up."
        )
      ),
    HttpApiEndpoint.post("reset", "/password-resets/link", {
      payload: NewPassword,
      success: Session,
      error: [...linkProblems, PasswordRefused]
    })
      .middleware(MailedLinkBearer)
      .annotateMerge(
        words(
          "Set a new password",
          "Sets the password by a mailed link, ends every open session of the account, and opens a new one."
        )
      )
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}

/** The confirmation of a new mail address, from the mail sent there; no session needed. */
export class EmailChangeGroup extends HttpApiGroup.make("emailChanges")
  .annotate(OpenApi.Description, "The confirmation of a new mail address by a mailed link.")

  .add(
    HttpApiEndpoint.get("get", "/email-changes/link", {
      success: MailedLink,
      error: linkProblems
    })
      .middleware(MailedLinkBearer)
      .annotateMerge(
        words(
          "Read a link that confirms an address",
          "Says which new mail address the link confirms, and until when it works. No session is needed."
        )
      ),
    HttpApiEndpoint.post("confirm", "/email-changes/link", {
      success: HttpApiSchema.NoContent,
      error: linkProblems
    })
      .middleware(MailedLinkBearer)
      .annotateMerge(
        words(
          "Confirm a new mail address",
          "From then on the account signs in with the address to which the link was mailed."
        )
      )
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}
