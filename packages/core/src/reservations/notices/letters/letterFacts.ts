import type { LetterFacts } from "../../../mail/letters.ts"

/** Something that a family may ask for or book from an instant on. */
export interface NamedOpening {
  /** The activity and its period, by name. */
  readonly what: string
  /** Whether enrolments are asked for, or days booked. */
  readonly for: "enrolment" | "booking"
  /** ISO instant. */
  readonly at: string
}

/** What opens on the next day. */
export interface OpeningsNear extends LetterFacts {
  readonly template: "openingsNear"
  /** In the order of their instants. */
  readonly openings: ReadonlyArray<NamedOpening>
  readonly url: string
}

/** What reminds families. */
export type NoticeLetter = OpeningsNear
