import type { Draft, DraftShelf } from "../controllers/UnsavedChanges.ts"
import type { ProfileData, ProfileTexts } from "./sections.ts"

/** A form that is being filled in, and the profile it was opened on. */
export interface ProfileDraft extends Draft {
  readonly typed: ProfileTexts
  readonly read: ProfileData
}

export const profileDrafts: DraftShelf<ProfileDraft> = new WeakMap()

/** A mail address that is to replace the one in use. */
export interface MailDraft extends Draft {
  readonly mail: string
}

export const mailDrafts: DraftShelf<MailDraft> = new WeakMap()
