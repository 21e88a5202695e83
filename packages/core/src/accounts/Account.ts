import { Schema } from "effect"

export const AccountId = Schema.String.pipe(Schema.brand("AccountId"))
export type AccountId = typeof AccountId.Type

/** Where an adult's account stands, derived from what was sent and done; `locked` while too many attempts failed. */
export type AccountState = "never-invited" | "invited" | "expired" | "active" | "locked" | "disabled"

/** An adult with the state of their account, as staff list them. Instants are dates. */
export interface AccountRow {
  readonly adultId: string
  readonly accountId: string | null
  readonly givenName: string
  readonly familyName: string
  /** The address of the account where there is one, else the one the family gave. */
  readonly mail: string | null
  readonly household: string
  readonly householdRef: string
  readonly state: AccountState
  readonly invitedAt: Date | null
  readonly expiresAt: Date | null
  readonly activatedAt: Date | null
  /** Until when a sign-in from an unknown device has to wait. */
  readonly lockedUntil: Date | null
  /** Why the mail server did not take the last invitation, as `EENVELOPE 550`. */
  readonly refusal: string | null
}

/** Why a mailed link does not open: it was never made or is misspelt; it served its one time or was replaced; it is too old. */
export class LinkNotFound extends Schema.TaggedError<LinkNotFound>()("LinkNotFound", {}) {}
export class LinkAlreadyUsed extends Schema.TaggedError<LinkAlreadyUsed>()("LinkAlreadyUsed", {}) {}
export class LinkTooOld extends Schema.TaggedError<LinkTooOld>()("LinkTooOld", {}) {}
export type LinkRefused = LinkNotFound | LinkAlreadyUsed | LinkTooOld

/** Mail address and password do not go together, whatever the reason. */
export class CredentialsRefused extends Schema.TaggedError<CredentialsRefused>()("CredentialsRefused", {}) {}
/** Too many attempts failed; the next one is looked at from `retryAt` on. */
export class AttemptsDelayed extends Schema.TaggedError<AttemptsDelayed>()("AttemptsDelayed", {
  retryAt: Schema.Date
}) {}
/** No open session has this token for this town and origin, or this id for this account. */
export class SessionNotFound extends Schema.TaggedError<SessionNotFound>()("SessionNotFound", {}) {}
/** No account has this id or mail address in the town. */
export class AccountNotFound extends Schema.TaggedError<AccountNotFound>()("AccountNotFound", {}) {}

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
