import type { CellProblem } from "../../platform/csv/LineProblem.ts"

/** What may be wrong with a line of a list of quotients. */
export type QuotientLineProblem =
  | CellProblem
  | { readonly code: "end-not-after-start" }
  | { readonly code: "quotient-too-large"; readonly highest: number }
  | { readonly code: "unknown-household"; readonly householdRef: string }
  /** The same household and first day. */
  | { readonly code: "quotient-twice"; readonly firstLine: number }
