import { Schema } from "effect"

/** Characters that the name of a passkey may have. */
export const passkeyNameLength = 60

/** Passkeys that an account may have. */
export const mostPasskeys = 10

/** Minutes in which a browser must answer a challenge. */
export const challengeMinutes = 5

/** A passkey as its owner sees it in a list. */
export const Passkey = Schema.Struct({
  id: Schema.String,
  /** As its owner calls it. */
  name: Schema.String,
  /** Where it was added, as “Firefox sur Windows”; empty when the browser did not say. */
  device: Schema.String,
  /** Whether its maker keeps a copy, so that other devices of the owner have it too. */
  backedUp: Schema.Boolean,
  createdAt: Schema.Date,
  lastUsedAt: Schema.NullOr(Schema.Date)
})
export type Passkey = typeof Passkey.Type

/** What a browser is to make a passkey from: `PublicKeyCredentialCreationOptionsJSON` of WebAuthn, level 3. */
export const PasskeyCreation = Schema.Struct({
  challenge: Schema.String,
  rp: Schema.Struct({ id: Schema.String, name: Schema.String }),
  user: Schema.Struct({ id: Schema.String, name: Schema.String, displayName: Schema.String }),
  pubKeyCredParams: Schema.Array(Schema.Struct({ type: Schema.Literal("public-key"), alg: Schema.Int })),
  timeout: Schema.Int,
  excludeCredentials: Schema.Array(Schema.Struct({ type: Schema.Literal("public-key"), id: Schema.String })),
  authenticatorSelection: Schema.Struct({
    residentKey: Schema.Literal("required"),
    requireResidentKey: Schema.Literal(true),
    userVerification: Schema.Literal("required")
  }),
  attestation: Schema.Literal("none")
}).annotate({ identifier: "PasskeyCreation" })
export type PasskeyCreation = typeof PasskeyCreation.Type

/** What a browser is to answer with a passkey: `PublicKeyCredentialRequestOptionsJSON` of WebAuthn, level 3. */
export const PasskeyRequest = Schema.Struct({
  challenge: Schema.String,
  rpId: Schema.String,
  timeout: Schema.Int,
  userVerification: Schema.Literal("required")
}).annotate({ identifier: "PasskeyRequest" })
export type PasskeyRequest = typeof PasskeyRequest.Type

/** A passkey just made, as the browser's `toJSON` writes its parts: base64url. */
export interface MadePasskey {
  readonly id: string
  readonly clientDataJSON: string
  readonly attestationObject: string
}

/** What a passkey answered, as the browser's `toJSON` writes its parts: base64url. */
export interface PasskeyAnswer {
  readonly id: string
  readonly clientDataJSON: string
  readonly authenticatorData: string
  readonly signature: string
  readonly userHandle: string
}

/** The answer is not one of a passkey that this account may use, to a question that was asked of this browser; whatever the reason. */
export class PasskeyRefused extends Schema.TaggedError<PasskeyRefused>()("PasskeyRefused", {}) {}

/** The account has no passkey with this id. */
export class PasskeyNotFound extends Schema.TaggedError<PasskeyNotFound>()("PasskeyNotFound", {}) {}

/** The account has as many passkeys as it may have. */
export class PasskeysFull extends Schema.TaggedError<PasskeysFull>()("PasskeysFull", { most: Schema.Int }) {}
