import type { SessionElement } from "../session/SessionElement.ts"
import type { ProfileWords } from "./card.ts"

/** The element that shows the profile. */
export interface ProfileHost extends SessionElement {
  readonly words: ProfileWords
}
