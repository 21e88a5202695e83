import type { LetterFacts } from "../../mail/letters.ts"

/** The town opened an account: the link creates the password. */
export interface Invitation extends LetterFacts {
  readonly template: "invitation"
  readonly activationUrl: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** The password was created. */
export interface Activated extends LetterFacts {
  readonly template: "activated"
  readonly signInUrl: string
  /** ISO instant. */
  readonly activatedAt: string
}

/** Somebody asked for a new activation link of an account that needs none. */
export interface AlreadyActive extends LetterFacts {
  readonly template: "alreadyActive"
  readonly signInUrl: string
}

/** Somebody asked for a new password. */
export interface PasswordReset extends LetterFacts {
  readonly template: "passwordReset"
  readonly resetUrl: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** The password was changed, and every other session closed. */
export interface PasswordChanged extends LetterFacts {
  readonly template: "passwordChanged"
  readonly signInUrl: string
  /** ISO instant. */
  readonly changedAt: string
}

/** Somebody signed in from a browser that the account had not met. */
export interface NewDevice extends LetterFacts {
  readonly template: "newDevice"
  /** As “Firefox sur Windows”; empty when the browser does not say. */
  readonly device: string
  /** ISO instant. */
  readonly signedInAt: string
  readonly securityUrl: string
}

/** To the new address: is it yours? */
export interface MailChangeLink extends LetterFacts {
  readonly template: "mailChangeLink"
  readonly confirmUrl: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** To the old address, when another one was asked for. */
export interface MailChangeAsked extends LetterFacts {
  readonly template: "mailChangeAsked"
  readonly newMail: string
  /** ISO instant. */
  readonly askedAt: string
  readonly securityUrl: string
}

/** To the old address, once the new one serves. */
export interface MailChanged extends LetterFacts {
  readonly template: "mailChanged"
  readonly newMail: string
  /** ISO instant. */
  readonly changedAt: string
  readonly signInUrl: string
}

/** To an address that has an account, when another account asked for it. */
export interface MailTaken extends LetterFacts {
  readonly template: "mailTaken"
  readonly signInUrl: string
}

/** FranceConnect opens the account from now on. */
export interface IdentityLinked extends LetterFacts {
  readonly template: "identityLinked"
  /** ISO instant. */
  readonly changedAt: string
  readonly securityUrl: string
}

/** FranceConnect opens the account no more. */
export interface IdentityUnlinked extends LetterFacts {
  readonly template: "identityUnlinked"
  /** ISO instant. */
  readonly changedAt: string
  readonly securityUrl: string
}

/** Nobody used the account for long: it will be closed unless its owner signs in. */
export interface AccountInactive extends LetterFacts {
  readonly template: "accountInactive"
  /** ISO day. */
  readonly lastUsedOn: string
  /** ISO day. */
  readonly closesOn: string
  readonly signInUrl: string
}

interface PasskeyFacts extends LetterFacts {
  /** As its owner calls it. */
  readonly passkey: string
  /** Where it was added, as “Firefox sur Windows”; empty when the browser did not say. */
  readonly device: string
  /** ISO instant. */
  readonly changedAt: string
  readonly securityUrl: string
}

/** A passkey signs in from now on. */
export interface PasskeyAdded extends PasskeyFacts {
  readonly template: "passkeyAdded"
}

/** A passkey signs in no more. */
export interface PasskeyRemoved extends PasskeyFacts {
  readonly template: "passkeyRemoved"
}

/** What letters tell of an account. */
export type AccountLetter =
  | Invitation
  | Activated
  | AlreadyActive
  | PasswordReset
  | PasswordChanged
  | NewDevice
  | MailChangeLink
  | MailChangeAsked
  | MailChanged
  | MailTaken
  | IdentityLinked
  | IdentityUnlinked
  | AccountInactive
  | PasskeyAdded
  | PasskeyRemoved
