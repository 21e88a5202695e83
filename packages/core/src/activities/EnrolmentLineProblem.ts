import type { CellProblem } from "../platform/csv/LineProblem.ts"

/** What may be wrong with a line of a list of enrolments. */
export type EnrolmentLineProblem =
  | CellProblem
  | { readonly code: "before-start" }
  | { readonly code: "not-in-household"; readonly childRef: string; readonly householdRef: string }
  | { readonly code: "unknown-activity"; readonly activity: string }
  /** The same child, activity and first day. */
  | { readonly code: "enrolled-twice"; readonly firstLine: number }
  | {
      readonly code: "unknown-period" | "unknown-place" | "unknown-group"
      readonly text: string
      readonly activity: string
    }
  /** The child has no slot until somebody says where it goes, or with whom. */
  | { readonly code: "no-place" | "no-group" }
  /** The enrolment ends earlier than it did: what is booked after it is cancelled. The last day is ISO. */
  | { readonly code: "bookings-cancelled"; readonly bookings: number; readonly lastDay: string }
