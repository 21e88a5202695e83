import { Schema } from "effect"

export const AccountId = Schema.String.pipe(Schema.brand("AccountId"))
export type AccountId = typeof AccountId.Type

/** Where an adult's account stands, derived from what was sent and done; `locked` while too many attempts failed. */
export const AccountState = Schema.Literals(["never-invited", "invited", "expired", "active", "locked", "disabled"])
export type AccountState = typeof AccountState.Type

/** An adult with the state of their account, as staff list them. Instants are dates. */
export const AccountRow = Schema.Struct({
  adultId: Schema.String,
  accountId: Schema.NullOr(Schema.String),
  givenName: Schema.String,
  familyName: Schema.String,
  /** The address of the account where there is one, else the one the family gave. */
  mail: Schema.NullOr(Schema.String),
  /** Who gave that address, when it was another adult and the account is not activated. */
  mailGivenBy: Schema.NullOr(Schema.String),
  /** Whether the town approved an address that another adult gave; true for all others. */
  mailApproved: Schema.Boolean,
  household: Schema.String,
  householdRef: Schema.String,
  state: AccountState,
  invitedAt: Schema.NullOr(Schema.Date),
  expiresAt: Schema.NullOr(Schema.Date),
  activatedAt: Schema.NullOr(Schema.Date),
  /** Until when a sign-in from an unknown device has to wait. */
  lockedUntil: Schema.NullOr(Schema.Date),
  /** Why the mail server did not take the last invitation, as `EENVELOPE 550`. */
  refusal: Schema.NullOr(Schema.String)
})
export type AccountRow = typeof AccountRow.Type

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
