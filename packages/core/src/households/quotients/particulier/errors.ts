import { Schema } from "effect"

/** The installation or the town is not set up to ask: no token (`PORTAIL_API_PARTICULIER_TOKEN`), or no SIRET in the town's file. */
export class ParticulierOff extends Schema.TaggedError<ParticulierOff>()("ParticulierOff", {
  missing: Schema.Literals(["token", "siret"])
}) {}

/** What of somebody's civil identity the dossier does not say. */
export const CivilIdentityPart = Schema.Literals(["civility", "birthDate", "birthTown"])
export type CivilIdentityPart = typeof CivilIdentityPart.Type

/** The dossier does not say enough to ask for somebody. */
export class CivilIdentityIncomplete extends Schema.TaggedError<CivilIdentityIncomplete>()("CivilIdentityIncomplete", {
  missing: Schema.Array(CivilIdentityPart)
}) {}

/** 404: neither CAF nor MSA has a file of this person, who may draw no benefit. */
export class ParticulierFileNotFound extends Schema.TaggedError<ParticulierFileNotFound>()(
  "ParticulierFileNotFound",
  {}
) {}

/** 422: the identity is not one that the State knows, or is written in another way. */
export class CivilIdentityRefused extends Schema.TaggedError<CivilIdentityRefused>()("CivilIdentityRefused", {}) {}

/** 401 or 403: the token is wrong, has ended, or does not open the quotient. */
export class ParticulierTokenRefused extends Schema.TaggedError<ParticulierTokenRefused>()("ParticulierTokenRefused", {
  status: Schema.Int
}) {}

/** Nothing was learnt. `detail` is a status or a system's code, never anybody's data; `retryAfter` is in seconds, where it was said. */
export class ParticulierUnavailable extends Schema.TaggedError<ParticulierUnavailable>()("ParticulierUnavailable", {
  reason: Schema.Literals(["timeout", "connection", "status", "too-many", "unreadable"]),
  detail: Schema.String,
  retryAfter: Schema.NullOr(Schema.Int)
}) {}

/** Why API Particulier gave no quotient. */
export type ParticulierFailure =
  | ParticulierOff
  | ParticulierFileNotFound
  | CivilIdentityRefused
  | ParticulierTokenRefused
  | ParticulierUnavailable

/** Nobody consented, or the consent was withdrawn. */
export class QuotientConsentMissing extends Schema.TaggedError<QuotientConsentMissing>()(
  "QuotientConsentMissing",
  {}
) {}

/** Another text was read than the one that is agreed to today. */
export class ConsentTextOutdated extends Schema.TaggedError<ConsentTextOutdated>()("ConsentTextOutdated", {}) {}
