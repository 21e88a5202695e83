import { Schema } from "effect"
import type { Day } from "../../activities/fields.ts"

/**
 * What became of a day of an absence: `declared`; `not-booked`; `may-be-cancelled`, which is better; `over`: the place has ended;
 * `noted-otherwise`: the town noted something else first, which stands.
 */
export const AbsenceOutcome = Schema.Literals(["declared", "not-booked", "may-be-cancelled", "over", "noted-otherwise"])
export type AbsenceOutcome = typeof AbsenceOutcome.Type

/** A child does not come, on days that can no longer be cancelled. */
export interface AbsenceDeclared {
  /** The sender's own: what is sent again with it counts once. */
  readonly key: string
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly days: ReadonlyArray<Day>
}

/** A day of it. */
export interface AbsenceLine {
  readonly day: Day
  readonly outcome: AbsenceOutcome
  /** Stays due even with a proof (*carence*). */
  readonly staysDue: boolean
}

/** What became of a declared absence. */
export interface AbsenceAnswer {
  readonly lines: ReadonlyArray<AbsenceLine>
  /** The last instant at which a proof is in time; null where no proof helps, or nothing was declared. */
  readonly proofUntil: Date | null
  /** How many of its first days stay due even with a proof. */
  readonly carenceDays: number
}
