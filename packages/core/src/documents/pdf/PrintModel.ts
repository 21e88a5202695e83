import type { Language } from "../../platform/text/Language.ts"

/** Everything that is printed on a document, already decided: the renderer looks nothing up. */
export interface PrintModel {
  readonly town: DocumentTown
  readonly language: Language
  /** For example “Fiche sanitaire de liaison”. */
  readonly title: string
  /** What the document is for; may be empty. */
  readonly intro: string
  /** Whom it is about: the child, its school, the period, its guardians. */
  readonly subject: ReadonlyArray<LabelledValue>
  readonly groups: ReadonlyArray<AnswerGroup>
  /** What the reader must know first, for example “Admission provisoire jusqu'au 3 mars 2027”. */
  readonly notices: ReadonlyArray<string>
  /** The text that is signed; empty when nothing is signed. */
  readonly statement: string
  readonly signature: DocumentSignature | null
  /** Not signed in the portal: said on every page; it is a form to fill in and sign with a pen, and a signature is not shown. */
  readonly draft: boolean
}

/** The town that asks for the document. */
export interface DocumentTown {
  readonly name: string
  readonly addressLines: ReadonlyArray<string>
  /** `#rrggbb` or `#rgb`; anything else is drawn in a neutral blue. Only surfaces are coloured, never text. */
  readonly accentColor: string
  /** Whom to ask; may be empty. */
  readonly contact: string
}

/** A fact and its name. */
export interface LabelledValue {
  readonly label: string
  readonly value: string
}

/** Questions asked together, with their answers. */
export interface AnswerGroup {
  readonly title: string
  readonly answers: ReadonlyArray<PrintedAnswer>
}

/** How an answer is given with a pen: a box to tick, a day, a line, or some lines. */
export type HandAnswer =
  | { readonly kind: "boxes"; readonly choices: ReadonlyArray<string> }
  | { readonly kind: "day" | "line" | "lines" }

/** One answer; an important one stands out by a mark, weight and a frame. A value may have several lines. */
export interface PrintedAnswer extends LabelledValue {
  readonly important: boolean
  /** How it is answered with a pen, on a form that nobody has signed yet. */
  readonly byHand?: HandAnswer
}

/** Who signed what, and when. */
export interface DocumentSignature {
  readonly by: string
  /** Paris time, as it is read: “12 janvier 2027 à 18 h 05”. */
  readonly at: string
  /** The account that confirmed its password. */
  readonly account: string
  /** SHA-256 of the signed answers, in hexadecimal. */
  readonly contentHash: string
}
