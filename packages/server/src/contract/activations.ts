import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { InvitationExpired, InvitationUnknown, InvitationUsed, PasswordRefused } from "./problems.ts"
import { Session } from "./session.ts"
import { linkToken, Mail, NewPassword, strict } from "./texts.ts"

/** What an activation link opens: for whom, until when (ISO instant). */
export const Activation = Schema.Struct({
  givenName: Schema.String,
  mail: Schema.String,
  expiresAt: Schema.String
}).annotate({ identifier: "Activation" })

/** The link that a town mails to open an account. */
export class ActivationGroup extends HttpApiGroup.make("activations")
  .add(
    HttpApiEndpoint.get("get", "/activations/:token", {
      params: linkToken,
      success: Activation,
      error: [InvitationUnknown, InvitationUsed, InvitationExpired]
    }),
    HttpApiEndpoint.post("activate", "/activations/:token", {
      params: linkToken,
      payload: NewPassword,
      success: Session,
      error: [InvitationUnknown, InvitationUsed, InvitationExpired, PasswordRefused]
    }),
    HttpApiEndpoint.post("requestLink", "/activation-requests", {
      payload: Schema.Struct({ mail: Mail }).annotate({ identifier: "ActivationRequest" }),
      success: HttpApiSchema.Empty(202)
    })
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}
