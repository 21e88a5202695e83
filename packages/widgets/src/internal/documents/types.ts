import type { BaseWords, Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"
import type { Field, FieldKind, FieldTexts } from "../sections/types.ts"

export type DocumentSummary = Schemas["DocumentSummary"]
export type Document = Schemas["Document"]
export type DocumentFile = Schemas["DocumentFile"]
export type Question = Schemas["FormQuestion"]
export type Answer = Document["answers"][string]
export type DocumentWords = BaseWords & Pick<Words, "documents" | "sections">

const kinds: Readonly<Record<Question["kind"], FieldKind>> = {
  text: "text",
  "long-text": "lines",
  "yes-no": "yes-no",
  choice: "choice",
  number: "number",
  date: "day"
}

/** A question as a field of a form. */
export const fieldOf = ({ code, label, hint, kind, required, choices, when }: Question): Field => ({
  path: code,
  kind: kind === "yes-no" && !required ? "yes-no-unsaid" : kinds[kind],
  label,
  required,
  ...(hint === "" ? {} : { hint }),
  ...(kind === "choice" ? { options: choices.map((choice) => [choice, choice] as const) } : {}),
  ...(when === null ? {} : { when: (typed: FieldTexts) => typed[when.question] === (when.is ? "yes" : "no") })
})

export const questionsOf = ({ parts }: Document) => parts.flatMap(({ questions }) => questions)

/** The name of a field in the page. */
export const idOf = (code: string) => `answer-${code}`

/** What a file of a document is called. */
export const nameOf = ({ scan }: DocumentWords["documents"], file: DocumentFile, index: number) =>
  file.pages > 1 ? `${scan.page(index + 1)} (${scan.pages(file.pages)})` : scan.page(index + 1)
