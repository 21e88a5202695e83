import { Context, Effect, Schema } from "effect"

/** What the security log tells of (OWASP ASVS 5.0, 16.3). */
export const SecurityAct = Schema.Literals([
  "signed-in",
  "sign-in-refused",
  "password-refused",
  "attempts-delayed",
  "link-refused",
  "key-refused",
  "session-refused",
  "origin-refused",
  "input-refused",
  "not-theirs",
  "password-changed",
  "mail-change-asked",
  "mail-changed",
  "identity-linked",
  "identity-unlinked",
  "identity-refused",
  "tablet-confirmed",
  "tablet-refused",
  "passkey-added",
  "passkey-removed",
  "passkey-refused",
  "account-disabled",
  "account-enabled",
  "account-unlocked",
  "sessions-ended",
  "health-read",
  "document-read",
  "document-refused"
])
export type SecurityAct = typeof SecurityAct.Type

/** Something that whoever watches a portal may have to know of. Ids and codes are written as they are, what names somebody under a pseudonym. */
export interface SecurityEvent {
  readonly act: SecurityAct
  readonly townId: string | null
  /** The account that acts or is acted on. */
  readonly accountId?: string
  /** A code of ours: which link, which limit, which operation. */
  readonly detail?: string
  /** What the act was aimed at, as somebody typed it. */
  readonly target?: string
  /** Network address that a request came from. */
  readonly address?: string
  /** Who of the staff. */
  readonly staff?: string
}

/** Writes an event down. */
export type SecurityLogWriter = (event: SecurityEvent) => Effect.Effect<void>

/** Where security events go; the process provides it, and by default nothing is written. */
export const SecurityLog = Context.Reference<SecurityLogWriter>(
  "@portail-familles/core/platform/security/SecurityLog",
  {
    defaultValue: () => () => Effect.void
  }
)
