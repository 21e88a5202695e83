import { Schema } from "effect"

/**
 * What became of a wish to add or cancel; `not-done` is one that was fine, and not kept because of another, `asked` an
 * add that is decided later, by a draw or by staff.
 */
export const ChangeOutcome = Schema.Literals(["booked", "cancelled", "full", "refused", "not-done", "asked"])
export type ChangeOutcome = typeof ChangeOutcome.Type

/** Why a wish was refused. */
export const RefusalCode = Schema.Literals([
  /** The activity does not run then. */
  "no-service",
  /** Staff closed it. */
  "closed",
  "full",
  /** There is a place, and others wait for it: who asks to wait has it after them. */
  "waiting-list",
  /** The place is held for the child: its family accepts it or declines it. */
  "offered",
  /** `limit`: when it opens; none when the town has not said. */
  "not-open-yet",
  /** `limit`: until when it could be asked for; the places are drawn or given among those who did. */
  "requests-closed",
  /** Staff gave the places to other children. */
  "not-given",
  /** `limit`: until when it could be added. */
  "too-late-to-add",
  "too-late-to-cancel",
  "past",
  "not-enrolled",
  "enrolment-waiting",
  "dossier-incomplete",
  "documents-missing",
  "debt",
  /** Another part of the day that excludes this one is booked. */
  "excluded",
  /** A part that this one needs is not booked, or is needed by one that stays. */
  "needs-other",
  /** The child is with its other home on that day. */
  "other-homes-day",
  "booked-by-other-home",
  /** Something that the town keeps from this home, which learns no more. */
  "ask-town",
  "not-booked",
  /** A brother or sister did not get the place, and they were to stay together. */
  "siblings-apart",
  /** The child waits for it already. */
  "already-waiting",
  /** The town keeps no waiting list for the activity. */
  "no-waiting-list",
  /** Nobody waits for what can be booked. */
  "place-free",
  /** What is waited for together is of one activity, and of one day where the town says so. */
  "one-activity",
  "one-day",
  /** Another line was refused, and all was to be kept or nothing. */
  "other-line-refused"
])
export type RefusalCode = typeof RefusalCode.Type
