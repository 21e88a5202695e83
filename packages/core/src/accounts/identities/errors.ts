import { Schema } from "effect"

/** The town has no FranceConnect. */
export class FranceConnectOff extends Schema.TaggedError<FranceConnectOff>()("FranceConnectOff", {}) {}

/** The provider does not answer, or not as it says that it would; `reason` is a code for whoever runs the portal. */
export class ProviderAway extends Schema.TaggedError<ProviderAway>()("ProviderAway", { reason: Schema.String }) {}

/** The person said no at the provider, or went back from it. */
export class IdentityDeclined extends Schema.TaggedError<IdentityDeclined>()("IdentityDeclined", {}) {}

/** What came back proves nothing: another issuer, client, browser or moment, a bad signature, too weak an identity; `reason` is a code. */
export class IdentityUnproved extends Schema.TaggedError<IdentityUnproved>()("IdentityUnproved", {
  reason: Schema.String
}) {}

/** This browser asked for nothing that waits: too long ago, done already, or another browser did. */
export class IdentityRequestOver extends Schema.TaggedError<IdentityRequestOver>()("IdentityRequestOver", {}) {}

/** The identity leads to another account of the town. */
export class IdentityTaken extends Schema.TaggedError<IdentityTaken>()("IdentityTaken", {}) {}

/** The account has another identity already. */
export class AccountHasIdentity extends Schema.TaggedError<AccountHasIdentity>()("AccountHasIdentity", {}) {}
