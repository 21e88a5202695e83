import { Effect, Schema } from "effect"
import type { Language } from "../platform/text/Language.ts"
import { now } from "../platform/time/now.ts"
import type { Town, TownId } from "../towns/Town.ts"
import type { AccountId } from "./Account.ts"

declare const checked: unique symbol

/**
 * Proof that someone may act for a household: only an open session gives one, so a method that takes it cannot be called without
 * the check, and reads town and household from it rather than from the request.
 */
export interface FamilyAccess {
  readonly [checked]: "family"
  readonly town: Town
  /** The town's, for keys. */
  readonly townId: TownId
  readonly accountId: AccountId
  readonly adultId: string
  readonly householdId: string
}

/** Proof that someone acts as staff of a town; `actor` goes into the audit log. */
export interface StaffAccess {
  readonly [checked]: "staff"
  readonly town: Town
  /** The town's, for keys. */
  readonly townId: TownId
  readonly actor: string
}

/** A session as a request meets it: the access it proves and whom to greet. */
export interface OpenSession {
  readonly access: FamilyAccess
  readonly sessionId: string
  readonly givenName: string
  readonly familyName: string
  readonly mail: string
  readonly householdName: string
  readonly language: Language
  readonly origin: string
  readonly remembered: boolean
  readonly expiresAt: Date
  /** When its owner last proved who they are: by signing in, or with the password since. */
  readonly provedAt: Date
}

/** A session whose owner has just proved who they are: what takes one is not for whoever finds a browser signed in. */
export interface SureSession extends OpenSession {
  readonly [checked]: "sure"
}

type Unchecked<Access> = Omit<Access, typeof checked | "townId">

/** The one way to make a family's access; called by `Sessions` after its check. */
export const familyAccess = (access: Unchecked<FamilyAccess>): FamilyAccess =>
  ({ ...access, townId: access.town.id }) as FamilyAccess

/** The one way to make a staff access; called by the command line, whose user the operating system has checked, and for an open staff link. */
export const staffAccess = (access: Unchecked<StaffAccess>): StaffAccess =>
  ({ ...access, townId: access.town.id }) as StaffAccess

/** Minutes after signing in, or after the password was typed again, in which it is not asked once more. */
export const sureMinutes = 15

/** The owner of a session proved who they are too long ago: the password is to be typed again. */
export class ProofTooOld extends Schema.TaggedError<ProofTooOld>()("ProofTooOld", {}) {}

/** The one way to a sure session. */
export const sureSession = Effect.fnUntraced(function* (session: OpenSession) {
  const at = yield* now
  if (at.getTime() - session.provedAt.getTime() > sureMinutes * 60_000) return yield* new ProofTooOld()
  return session as SureSession
})

/** In whose name the audit log keeps what a family did itself. */
export const actorOfFamily = (accountId: string): string => `family:${accountId}`
