import type { LetterFacts } from "../../mail/letters.ts"

/** A document that was sent has to be sent again; the reason of a confidential one stays in the family's own space. */
export interface DocumentRefused extends LetterFacts {
  readonly template: "documentRefused"
  readonly document: string
  readonly subject: string
  readonly reason: string | null
  readonly url: string
}

/** Documents that the town still waits for. */
export interface DocumentsDue extends LetterFacts {
  readonly template: "documentsDue"
  readonly documents: ReadonlyArray<{
    readonly title: string
    readonly subject: string
    /** ISO day. */
    readonly dueOn: string
  }>
  readonly url: string
}

/** What letters tell of documents. */
export type DocumentLetter = DocumentRefused | DocumentsDue
