import type { CellProblem } from "../../platform/csv/LineProblem.ts"

/** What may be wrong with a line that notes a child. */
export type AttendanceLineProblem =
  | CellProblem
  | { readonly code: "unknown-child"; readonly childRef: string }
  | { readonly code: "unknown-activity"; readonly activity: string }
  /** `units`: what the activity has, by name. */
  | { readonly code: "unknown-unit"; readonly unit: string; readonly units: ReadonlyArray<string> }
  | { readonly code: "unknown-place"; readonly text: string; readonly activity: string }
  | { readonly code: "unknown-group"; readonly text: string; readonly activity: string }
  /** The activity has no slot for the child then; `part` by name. */
  | { readonly code: "no-slot"; readonly part: string; readonly day: string }
  /** Absent from what the child has not booked. */
  | { readonly code: "nothing-booked"; readonly activity: string; readonly day: string }
  | { readonly code: "not-a-state"; readonly text: string }
  /** Present on a day that has not come. */
  | { readonly code: "day-to-come"; readonly day: string }
  | { readonly code: "too-many-minutes"; readonly minutes: number; readonly most: number }
  | { readonly code: "late-but-absent" }
  /** The same child, activity, unit and day. */
  | { readonly code: "noted-twice"; readonly firstLine: number }
