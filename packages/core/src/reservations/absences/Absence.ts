import { Schema } from "effect"
import type { Day } from "../../activities/fields.ts"
import { MediaType } from "../../files/InspectedFile.ts"

/**
 * What became of a day of an absence: `declared`; `not-booked`; `may-be-cancelled`, which is better; `over`: the place has ended;
 * `noted-otherwise`: the town noted something else first, which stands.
 */
export const AbsenceOutcome = Schema.Literals(["declared", "not-booked", "may-be-cancelled", "over", "noted-otherwise"])
export type AbsenceOutcome = typeof AbsenceOutcome.Type

/** A child does not come, on days that can no longer be cancelled. */
export interface AbsenceDeclared {
  /** The sender's own: what is sent again with it counts once; units of a child that are declared with one key are one absence. */
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

/** What became of a declared absence, as rules say it. */
export interface AbsenceTerms {
  readonly lines: ReadonlyArray<AbsenceLine>
  /** The last instant at which a proof is in time; null where no proof helps, or nothing was declared. */
  readonly proofUntil: Date | null
  /** How many of its first days stay due even with a proof. */
  readonly carenceDays: number
}

/** What became of a declared absence. */
export interface AbsenceAnswer extends AbsenceTerms {
  /** The absence that takes a proof; null where nothing was declared. */
  readonly absenceId: string | null
}

/** A file that proves an absence; `scanned`: whether the antivirus has seen it. */
export const Proof = Schema.Struct({
  id: Schema.String,
  mediaType: MediaType,
  bytes: Schema.Int,
  pages: Schema.Int,
  scanned: Schema.Boolean
})
export type Proof = typeof Proof.Type

/** How an absence stands: `unproved` waits for the family, `waiting` for the town; `unprovable`: no proof helps; `late`: it is too late for one. */
export const AbsenceState = Schema.Literals(["unproved", "waiting", "accepted", "refused", "late", "unprovable"])
export type AbsenceState = typeof AbsenceState.Type

/** A day of an absence that was declared, once for each unit. */
export const AbsenceDay = Schema.Struct({
  day: Schema.String,
  activity: Schema.String,
  activityName: Schema.String,
  unit: Schema.String,
  unitName: Schema.String,
  staysDue: Schema.Boolean
})
export type AbsenceDay = typeof AbsenceDay.Type

/** An absence that a family declared. */
export interface FamilyAbsence {
  readonly id: string
  readonly childId: string
  readonly declaredAt: Date
  readonly state: AbsenceState
  /** Until when the first of its days can be proved; null where no proof helps. */
  readonly proofUntil: Date | null
  /** Why its proof was refused, in the town's words; "" where it was not. */
  readonly reason: string
  /** In order. */
  readonly days: ReadonlyArray<AbsenceDay>
  /** Until they are erased. */
  readonly proofs: ReadonlyArray<Proof>
}

/** No absence of the household, or file of it that may be read, has this id. */
export class AbsenceNotFound extends Schema.TaggedError<AbsenceNotFound>()("AbsenceNotFound", {}) {}

/** Why a proof is not taken: none helps, it is too late, the one that was given is accepted, or there are as many files as may be. */
export const ProofRule = Schema.Literals(["no-proof-helps", "too-late", "accepted", "too-many-files"])
export type ProofRule = typeof ProofRule.Type

/** A proof is not taken. */
export class ProofNotTaken extends Schema.TaggedError<ProofNotTaken>()("ProofNotTaken", { rule: ProofRule }) {}

/** The town has decided about the proof: it is not taken back any more. */
export class ProofSettled extends Schema.TaggedError<ProofSettled>()("ProofSettled", {}) {}

/** No proof of the absence waits for a decision. */
export class ProofNotWaiting extends Schema.TaggedError<ProofNotWaiting>()("ProofNotWaiting", {}) {}
