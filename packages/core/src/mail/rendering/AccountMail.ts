import type { Addressed } from "./Addressed.ts"

/** The town opened an account: the link creates the password. */
export interface Invitation extends Addressed {
  readonly template: "invitation"
  readonly activationUrl: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** The password was created. */
export interface Activated extends Addressed {
  readonly template: "activated"
  readonly signInUrl: string
  /** ISO instant. */
  readonly activatedAt: string
}

/** Somebody asked for a new activation link of an account that needs none. */
export interface AlreadyActive extends Addressed {
  readonly template: "alreadyActive"
  readonly signInUrl: string
}

/** Somebody asked for a new password. */
export interface PasswordReset extends Addressed {
  readonly template: "passwordReset"
  readonly resetUrl: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** The password was changed, and every other session closed. */
export interface PasswordChanged extends Addressed {
  readonly template: "passwordChanged"
  readonly signInUrl: string
  /** ISO instant. */
  readonly changedAt: string
}

/** Somebody signed in from a browser that the account had not met. */
export interface NewDevice extends Addressed {
  readonly template: "newDevice"
  /** As “Firefox sur Windows”; empty when the browser does not say. */
  readonly device: string
  /** ISO instant. */
  readonly signedInAt: string
  readonly securityUrl: string
}

/** To the new address: is it yours? */
export interface MailChangeLink extends Addressed {
  readonly template: "mailChangeLink"
  readonly confirmUrl: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** To the old address, when another one was asked for. */
export interface MailChangeAsked extends Addressed {
  readonly template: "mailChangeAsked"
  readonly newMail: string
  /** ISO instant. */
  readonly askedAt: string
  readonly securityUrl: string
}

/** To the old address, once the new one serves. */
export interface MailChanged extends Addressed {
  readonly template: "mailChanged"
  readonly newMail: string
  /** ISO instant. */
  readonly changedAt: string
  readonly signInUrl: string
}

/** To an address that has an account, when another account asked for it. */
export interface MailTaken extends Addressed {
  readonly template: "mailTaken"
  readonly signInUrl: string
}

/** Nobody used the account for long: it will be closed unless its owner signs in. */
export interface AccountInactive extends Addressed {
  readonly template: "accountInactive"
  /** ISO day. */
  readonly lastUsedOn: string
  /** ISO day. */
  readonly closesOn: string
  readonly signInUrl: string
}

/** What mails tell of an account. */
export type AccountMail =
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
  | AccountInactive
