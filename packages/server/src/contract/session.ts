import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { InvitationExpired, InvitationUnknown, InvitationUsed, PasswordRefused, SignInRefused } from "./problems.ts"

/** An entry of the personal space's menu; `badge` counts what waits there. */
export const MenuEntry = Schema.Struct({
  id: Schema.Literals(["invoices"]),
  badge: Schema.Int
}).annotate({ identifier: "MenuEntry" })

/** Who is signed in, and until when (ISO instant). */
export const Session = Schema.Struct({
  adult: Schema.Struct({ givenName: Schema.String, familyName: Schema.String }),
  household: Schema.Struct({ name: Schema.String }),
  language: Schema.Literals(["fr", "en"]),
  menu: Schema.Array(MenuEntry),
  expiresAt: Schema.String
}).annotate({ identifier: "Session" })

/** What an activation link opens: for whom, until when (ISO instant). */
export const Activation = Schema.Struct({
  givenName: Schema.String,
  mail: Schema.String,
  expiresAt: Schema.String
}).annotate({ identifier: "Activation" })

const strict = { errors: "all", onExcessProperty: "error" } as const
const Mail = Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(3), Schema.isMaxLength(254))
const Password = Schema.String.check(Schema.isMaxLength(1024))
const token = { token: Schema.String.check(Schema.isPattern(/^[A-Za-z0-9_-]{1,128}$/)) }

export class ActivationGroup extends HttpApiGroup.make("activations")
  .add(
    HttpApiEndpoint.get("get", "/activations/:token", {
      params: token,
      success: Activation,
      error: [InvitationUnknown, InvitationUsed, InvitationExpired]
    }),
    HttpApiEndpoint.post("activate", "/activations/:token", {
      params: token,
      payload: Schema.Struct({ password: Password }).annotate({ identifier: "NewPassword" }),
      success: Session,
      error: [InvitationUnknown, InvitationUsed, InvitationExpired, PasswordRefused]
    }),
    HttpApiEndpoint.post("requestLink", "/activation-requests", {
      payload: Schema.Struct({ mail: Mail }).annotate({ identifier: "ActivationRequest" }),
      success: HttpApiSchema.Empty(202)
    })
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}

export class SignInGroup extends HttpApiGroup.make("signIn")
  .add(
    HttpApiEndpoint.post("open", "/session", {
      payload: Schema.Struct({ mail: Mail, password: Password, remember: Schema.Boolean }).annotate({
        identifier: "Credentials"
      }),
      success: Session,
      error: SignInRefused
    })
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}

export class SessionGroup extends HttpApiGroup.make("session")
  .add(
    HttpApiEndpoint.get("get", "/session", { success: Session }),
    HttpApiEndpoint.delete("close", "/session", { success: HttpApiSchema.NoContent })
  )
  .middleware(Authorization) {}
