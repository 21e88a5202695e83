import type { TemplateResult } from "lit"
import type { Format } from "../base/format.ts"
import type { DocumentEditor } from "./DocumentEditor.ts"
import type { DocumentFile, DocumentWords } from "./types.ts"

/** What the views of a form are drawn from. */
export interface FormModel {
  readonly words: DocumentWords
  readonly format: Format
  readonly editor: DocumentEditor
  readonly heading: (content: unknown, depth?: number) => TemplateResult
  /** Opens a file in a tab. */
  readonly showFile: (file: DocumentFile) => unknown
  readonly focus: (selector: string) => Promise<void>
}
