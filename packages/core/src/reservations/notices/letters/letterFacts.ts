import type { LetterFacts } from "../../../mail/letters.ts"
import type { NamedDays } from "../../absences/namedDays.ts"

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

/** Absences of which a proof is still missing, some days before the limit. */
export interface ProofsDue extends LetterFacts {
  readonly template: "proofsDue"
  readonly absences: ReadonlyArray<{
    readonly childName: string
    readonly places: ReadonlyArray<NamedDays>
    /** ISO instant. */
    readonly until: string
  }>
  readonly url: string
}

/** What became of a proof; of what it says nothing, and not why it was refused: that may tell of health. */
export interface ProofDecided extends LetterFacts {
  readonly template: "proofDecided"
  readonly childName: string
  readonly accepted: boolean
  readonly excused: ReadonlyArray<NamedDays>
  readonly due: ReadonlyArray<NamedDays>
  readonly url: string
}

/** What families are reminded of and told about absences. */
export type NoticeLetter = OpeningsNear | ProofsDue | ProofDecided
