import type { Draft, DraftShelf } from "../controllers/UnsavedChanges.ts"
import type { FieldTexts, Section, Values } from "./types.ts"

/** A section that is being changed, and how it was when that began. */
export interface SectionDraft extends Draft {
  readonly read: Section
  readonly typed: FieldTexts
  /** The person whose fields are typed, by place in the list; one past the last is a new one. */
  readonly person?: number
  /** The whole of what is asked for, where it was not typed: taken over from another child, moved or removed. */
  readonly values?: Values
}

export const sectionDrafts: DraftShelf<SectionDraft> = new WeakMap()
