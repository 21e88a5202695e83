import type { SessionElement } from "../session/SessionElement.ts"
import type { Dossier } from "./Dossier.ts"
import type { SectionDraft } from "./drafts.ts"
import type { SectionRef, SectionWords, Spec } from "./types.ts"

/** The element whose sections are changed. */
export interface SectionHost extends SessionElement {
  readonly words: SectionWords
  readonly dossier: Dossier
  readonly drafts: Map<string, SectionDraft>
  /** What a section looks like. */
  spec(ref: SectionRef): Spec
  /** A section was saved. */
  saved(ref: SectionRef): void
}
