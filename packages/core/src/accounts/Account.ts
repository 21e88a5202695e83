import { Schema } from "effect"

export const AccountId = Schema.String.pipe(Schema.brand("AccountId"))
export type AccountId = typeof AccountId.Type

/** Where an adult's account stands, derived from what was sent and done. */
export type AccountState = "never-invited" | "invited" | "expired" | "active" | "disabled"

/** An adult with the state of their account, as staff list them. Instants are dates. */
export interface AccountRow {
  readonly adultId: string
  readonly givenName: string
  readonly familyName: string
  readonly mail: string | null
  readonly household: string
  readonly householdRef: string
  readonly state: AccountState
  readonly invitedAt: Date | null
  readonly expiresAt: Date | null
  readonly activatedAt: Date | null
}

/** The link was never made, or is misspelt. */
export class InvitationNotFound extends Schema.TaggedError<InvitationNotFound>()("InvitationNotFound", {}) {}
/** The link served its one time, or a newer one replaced it. */
export class InvitationAlreadyUsed extends Schema.TaggedError<InvitationAlreadyUsed>()("InvitationAlreadyUsed", {}) {}
/** The link is too old. */
export class InvitationTooOld extends Schema.TaggedError<InvitationTooOld>()("InvitationTooOld", {}) {}
/** Mail address and password do not go together, whatever the reason. */
export class CredentialsRefused extends Schema.TaggedError<CredentialsRefused>()("CredentialsRefused", {}) {}
/** No open session has this token for this town and origin. */
export class SessionNotFound extends Schema.TaggedError<SessionNotFound>()("SessionNotFound", {}) {}
/** Why a password cannot be used: its length, what it is made of, where it was found. */
export const PasswordRule = Schema.Literals([
  "too-short",
  "too-long",
  "digits-only",
  "too-common",
  "too-easy",
  "own-name"
])
export type PasswordRule = typeof PasswordRule.Type

/** The password breaks a rule; `limit` is the number of characters it is about, 0 where there is none. */
export class PasswordUnfit extends Schema.TaggedError<PasswordUnfit>()("PasswordUnfit", {
  rule: PasswordRule,
  limit: Schema.Int
}) {}
