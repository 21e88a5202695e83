import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { InvitationExpired, InvitationUnknown, InvitationUsed } from "./linkProblems.ts"
import { MailedLinkBearer } from "./mailedSecret.ts"
import { words } from "./openApi.ts"
import { Session } from "./session.ts"
import { PasswordRefused } from "./signInProblems.ts"
import { Mail, NewPassword, strict } from "./texts.ts"

/** What an activation link opens: for whom, until when (ISO instant). */
export const Activation = Schema.Struct({
  givenName: Schema.String,
  mail: Schema.String,
  expiresAt: Schema.String
}).annotate({ identifier: "Activation" })

/** The link that a town mails to open an account. */
export class ActivationGroup extends HttpApiGroup.make("activations")
  .annotate(OpenApi.Description, "The link that a town mails to open an account.")

  .add(
    HttpApiEndpoint.get("get", "/activations/link", {
      success: Activation,
      error: [InvitationUnknown, InvitationUsed, InvitationExpired]
    })
      .middleware(MailedLinkBearer)
      .annotateMerge(
        words(
          "Read an activation link",
          "Says for whom a link is that a town mailed, and until when it works. No session is needed; the link is not used up."
        )
      ),
    HttpApiEndpoint.post("activate", "/activations/link", {
      payload: NewPassword,
      success: Session,
      error: [InvitationUnknown, InvitationUsed, InvitationExpired, PasswordRefused]
    })
      .middleware(MailedLinkBearer)
      .annotateMerge(
        words(
          "Activate an account",
          "Sets the password and opens a session: the link has then served its one time. The answer sets the session's cookie."
        )
      ),
    HttpApiEndpoint.post("requestLink", "/activation-requests", {
      payload: Schema.Struct({ mail: Mail }).annotate({ identifier: "ActivationRequest" }),
      success: HttpApiSchema.Empty(202)
    }).annotateMerge(
      words(
        "Ask for a new activation link",
        "Mails one to the address if an account waits for its activation there. The answer is the same for any address, so it tells nobody who has an account."
      )
    )
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}
