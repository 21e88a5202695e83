import { mostPasskeys, PasskeyCreation, PasskeyRequest, passkeyNameLength } from "@portail-familles/core/accounts/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiError, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { words } from "./openApi.ts"
import { typeOf } from "./problems.ts"
import { Session } from "./session.ts"
import { ConfirmationNeeded, CurrentPasswordWrong, SignInDelayed } from "./signInProblems.ts"
import { Password, printable, strict, Uuid } from "./texts.ts"

/** The answer is none that signs in here: another site's, another browser's, too late, or of a passkey that was removed. */
export class PasskeyRefused extends HttpApiError.Problem<PasskeyRefused>()(
  "PasskeyRefused",
  { type: typeOf("passkey-refused"), status: 422, title: "This passkey was not accepted" },
  { code: Schema.tag("passkey-refused") }
) {}

/** The account has no such passkey. */
export class PasskeyUnknown extends HttpApiError.Problem<PasskeyUnknown>()(
  "PasskeyUnknown",
  { type: typeOf("passkey-unknown"), status: 404, title: "The account has no such passkey" },
  { code: Schema.tag("passkey-unknown") }
) {}

/** The account has as many passkeys as it may have. */
export class PasskeysFull extends HttpApiError.Problem<PasskeysFull>()(
  "PasskeysFull",
  { type: typeOf("passkeys-full"), status: 422, title: "The account has as many passkeys as it may have" },
  { code: Schema.tag("passkeys-full"), most: Schema.Int }
) {}

const base64url = (most: number) =>
  Schema.String.check(Schema.isPattern(/^[A-Za-z0-9_-]+$/u), Schema.isMaxLength(most)).annotate({ examples: ["AAEC"] })

/** Base64url of at most 1023 bytes, as WebAuthn bounds it. */
const CredentialId = base64url(1364)

const Name = Schema.String.check(
  printable,
  Schema.isTrimmed(),
  Schema.isMinLength(1),
  Schema.isMaxLength(passkeyNameLength)
).annotate({ examples: ["Téléphone de Camille"] })

/** A passkey of the account. Instants in ISO; `backedUp` when its maker keeps a copy, so that other devices of the owner have it too. */
export const Passkey = Schema.Struct({
  id: Schema.String,
  name: Schema.String.annotate({ examples: ["Téléphone de Camille"] }),
  /** Where it was added, as “Firefox sur Windows”; empty when the browser did not say. */
  device: Schema.String,
  backedUp: Schema.Boolean,
  createdAt: Schema.String,
  lastUsedAt: Schema.NullOr(Schema.String)
}).annotate({ identifier: "Passkey" })

/** A passkey just made: parts of `PublicKeyCredential.toJSON()`. */
const MadePasskey = Schema.Struct({
  name: Name,
  id: CredentialId,
  clientDataJSON: base64url(4096),
  attestationObject: base64url(65_536)
}).annotate({ identifier: "MadePasskey" })

/** What a passkey answered: parts of `PublicKeyCredential.toJSON()`. */
const PasskeyAnswer = Schema.Struct({
  id: CredentialId,
  clientDataJSON: base64url(4096),
  authenticatorData: base64url(4096),
  signature: base64url(4096),
  userHandle: base64url(128),
  remember: Schema.Boolean
}).annotate({ identifier: "PasskeyAnswer" })

export class PasskeySignInGroup extends HttpApiGroup.make("passkeySignIn")
  .annotate(OpenApi.Description, "Signing in with a passkey (WebAuthn), on the pages of the portal itself.")

  .add(
    HttpApiEndpoint.post("ask", "/session/passkey/options", {
      success: PasskeyRequest,
      error: SignInDelayed
    }).annotateMerge(
      words(
        "Begin to sign in with a passkey",
        "Gives what `navigator.credentials.get` takes, and a cookie by which this browser alone may answer, once and within five minutes."
      )
    ),
    HttpApiEndpoint.post("open", "/session/passkey", {
      payload: PasskeyAnswer,
      success: Session,
      error: [PasskeyRefused, SignInDelayed]
    }).annotateMerge(
      words(
        "Sign in with a passkey",
        "Opens a session as the password does. Every refusal is the same; after too many the next attempt waits until `retryAt`."
      )
    )
  )
  .annotate(HttpApi.PayloadParseOptions, strict) {}

export class PasskeysGroup extends HttpApiGroup.make("passkeys")
  .annotate(OpenApi.Description, "The passkeys of an account: what signs it in instead of its password, which stays.")

  .add(
    HttpApiEndpoint.get("list", "/profile/passkeys", { success: Schema.Array(Passkey) }).annotateMerge(
      words("List the passkeys", "Those of the account, the oldest first.")
    ),
    HttpApiEndpoint.post("ask", "/profile/passkeys/options", {
      payload: Schema.Struct({ password: Password }).annotate({ identifier: "PasskeyAsked" }),
      success: PasskeyCreation,
      error: [CurrentPasswordWrong, PasskeysFull, SignInDelayed]
    }).annotateMerge(
      words(
        "Begin to add a passkey",
        `Takes the current password again and gives what \`navigator.credentials.create\` takes. An account has ${mostPasskeys} passkeys at most.`
      )
    ),
    HttpApiEndpoint.post("add", "/profile/passkeys", {
      payload: MadePasskey,
      success: Passkey.pipe(HttpApiSchema.status(201)),
      error: [PasskeyRefused, PasskeysFull]
    }).annotateMerge(
      words("Add a passkey", "Keeps the passkey that the browser made within five minutes. Its owner is told by mail.")
    ),
    HttpApiEndpoint.patch("rename", "/profile/passkeys/:id", {
      params: { id: Uuid },
      payload: Schema.Struct({ name: Name }).annotate({ identifier: "PasskeyName" }),
      success: Passkey,
      error: PasskeyUnknown
    }).annotateMerge(words("Rename a passkey", "Gives a passkey the name under which its owner knows it.")),
    HttpApiEndpoint.delete("remove", "/profile/passkeys/:id", {
      params: { id: Uuid },
      success: HttpApiSchema.NoContent,
      error: [PasskeyUnknown, ConfirmationNeeded]
    }).annotateMerge(
      words("Remove a passkey", "It signs in no more; the password goes on working. Its owner is told by mail.")
    )
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
