import { Schema } from "effect"
import type { Town, TownId } from "../../towns/Town.ts"

/**
 * What a key lets a program read. Children are their own scope; their health has none: it is read by somebody, whom the family's log
 * names, and a program is nobody.
 */
export const KeyScope = Schema.Literals([
  "households:read",
  "children:read",
  "reservations:read",
  "invoices:read",
  "payments:read"
])
export type KeyScope = typeof KeyScope.Type

/** Requests of a key in a minute, where nothing else is said; and the most. */
export const usualRequestsPerMinute = 120
export const mostRequestsPerMinute = 6000

/** A key to be made: `label` says which software gets it. */
export interface KeyOrder {
  readonly label: string
  readonly scopes: ReadonlyArray<KeyScope>
  readonly requestsPerMinute: number
  readonly expiresAt: Date | null
}

/** A key as staff see it in a list. */
export interface ApiKey extends KeyOrder {
  readonly id: string
  /** The eight letters after `pf_live_`. */
  readonly name: string
  readonly createdAt: Date
  readonly createdBy: string
  readonly revokedAt: Date | null
  /** Until when the key before the last rotation is still taken. */
  readonly formerUntil: Date | null
  /** To the minute. */
  readonly lastUsedAt: Date | null
}

/** The town has no such key in force. */
export class ApiKeyNotFound extends Schema.TaggedError<ApiKeyNotFound>()("ApiKeyNotFound", {}) {}

/** Another key in force has this label. */
export class ApiKeyLabelTaken extends Schema.TaggedError<ApiKeyLabelTaken>()("ApiKeyLabelTaken", {
  label: Schema.String
}) {}

/** No key in force is this one: never made, misspelt, of another town, revoked or expired. Which of them is for staff alone. */
export class ApiKeyRefused extends Schema.TaggedError<ApiKeyRefused>()("ApiKeyRefused", {}) {}

/** The key asked as often as it may in a minute; `at` is when the next one begins. */
export class ApiKeyBusy extends Schema.TaggedError<ApiKeyBusy>()("ApiKeyBusy", {
  requestsPerMinute: Schema.Int,
  at: Schema.Date
}) {}

/** The key was not made to read this. */
export class ScopeMissing extends Schema.TaggedError<ScopeMissing>()("ScopeMissing", { scope: KeyScope }) {}

declare const opened: unique symbol

/** Proof that a program showed a key in force: it reads what the key's scopes say, of its town. */
export interface KeyAccess {
  readonly [opened]: "api-key"
  readonly town: Town
  readonly townId: TownId
  readonly keyId: string
  readonly scopes: ReadonlyArray<KeyScope>
  readonly requestsPerMinute: number
  /** Requests that are left in this minute, and when the next one begins. */
  readonly remaining: number
  readonly resetsAt: Date
}

/** The one way to make a key's access; called by `ApiKeys` after its check. */
export const keyAccess = (access: Omit<KeyAccess, typeof opened | "townId">): KeyAccess =>
  ({ ...access, townId: access.town.id }) as KeyAccess
