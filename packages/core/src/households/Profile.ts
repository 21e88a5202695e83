import { Schema } from "effect"
import type { NoticeChoices } from "../mail/notices.ts"
import type { Language } from "../platform/text/Language.ts"
import { FieldRule } from "./FieldProblem.ts"

export interface PersonalInformation {
  /** `Mme`, `M.` or empty. */
  readonly civility: "" | "Mme" | "M."
  readonly birthName: string
  /** The name used every day. */
  readonly familyName: string
  readonly givenName: string
  /** ISO day. */
  readonly birthDate: string | null
}

export interface ProfessionalInformation {
  readonly profession: string
  readonly employer: string
  readonly workPhone: string
}

/** Phone numbers: as people type them when sent, readable when read, E.164 when kept. */
export interface Phones {
  readonly main: string
  readonly second: string
}

/** Which mails are wanted; those about payments, security and places that are lost always come. */
export type NotificationChoices = NoticeChoices

/** What the portal knows of the adult who is signed in. */
export interface Profile {
  readonly version: number
  readonly signIn: {
    readonly mail: string
    readonly pendingMail: string | null
    readonly pendingUntil: Date | null
    readonly passwordChangedAt: Date
  }
  readonly personal: PersonalInformation
  readonly professional: ProfessionalInformation
  readonly phones: Phones
  readonly language: Language
  readonly notifications: NotificationChoices
}

/** Sections that are absent stay as they are; `version` is the one that was read. */
export interface ProfileChange {
  readonly version: number
  readonly personal?: PersonalInformation
  readonly professional?: ProfessionalInformation
  readonly phones?: Phones
  readonly language?: Language
  /** Kinds that are absent stay as they are. */
  readonly notifications?: Partial<NotificationChoices>
}

/** Some fields cannot be kept as they were typed; nothing was changed. */
export class ProfileUnfit extends Schema.TaggedError<ProfileUnfit>()("ProfileUnfit", {
  problems: Schema.Array(Schema.Struct({ field: Schema.String, rule: FieldRule }))
}) {}

/** Somebody changed the profile since it was read; nothing was changed. */
export class ProfileOutdated extends Schema.TaggedError<ProfileOutdated>()("ProfileOutdated", {}) {}
