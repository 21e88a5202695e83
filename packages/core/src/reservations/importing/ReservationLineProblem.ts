import type { CellProblem } from "../../platform/csv/LineProblem.ts"

/** What may be wrong with a line of a list of reservations. */
export type ReservationLineProblem =
  | CellProblem
  | { readonly code: "not-in-household"; readonly childRef: string; readonly householdRef: string }
  | { readonly code: "unknown-activity"; readonly activity: string }
  /** `units`: what the activity has, by name. */
  | { readonly code: "unknown-unit"; readonly unit: string; readonly units: ReadonlyArray<string> }
  /** No accepted enrolment of the household for this child on that ISO day. */
  | { readonly code: "not-enrolled"; readonly activity: string; readonly day: string }
  /** The activity has no slot for the child then; `part` by name. */
  | { readonly code: "no-slot"; readonly part: string; readonly day: string }
  | { readonly code: "slot-closed"; readonly part: string; readonly day: string; readonly reason: string }
  | { readonly code: "slot-full"; readonly part: string; readonly day: string; readonly capacity: number }
  /** The same child, unit and day. */
  | { readonly code: "booked-twice"; readonly firstLine: number }
  /** Another unit that the child has on that day excludes this one; by name. */
  | { readonly code: "excluded"; readonly activity: string; readonly unit: string }
  | { readonly code: "booked-by-other-home" }
  /** The unit is had with others of the same day, which are neither in the file nor booked; by name. */
  | { readonly code: "lacks-units"; readonly unit: string; readonly lacks: ReadonlyArray<string> }
