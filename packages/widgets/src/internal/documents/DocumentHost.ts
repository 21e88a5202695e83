import type { SessionElement } from "../session/SessionElement.ts"
import type { DocumentWords } from "./types.ts"

/** The element whose documents are filled in. */
export interface DocumentHost extends SessionElement {
  readonly words: DocumentWords
}
