import type { CellProblem } from "../platform/csv/LineProblem.ts"

/** What may be wrong with a line of a list of invoices; amounts in cents. */
export type InvoiceLineProblem =
  | CellProblem
  | { readonly code: "not-an-invoice-number" | "before-issue" }
  /** A line of the same invoice above says something else. */
  | { readonly code: "contradiction"; readonly ref: string; readonly firstLine: number }
  | { readonly code: "negative-total"; readonly totalCents: number }
  | { readonly code: "too-large"; readonly amountCents: number; readonly largestCents: number }
  /** `amountCents` is what quantity and price make. */
  | {
      readonly code: "amount-mismatch"
      readonly givenCents: number
      readonly quantity: string
      readonly unitPriceCents: number
      readonly amountCents: number
    }
  | { readonly code: "unknown-household"; readonly householdRef: string }
  | { readonly code: "unknown-regie"; readonly regieCode: string }
  | { readonly code: "not-in-household"; readonly childRef: string; readonly householdRef: string }
  /** A remark: the town has it under neither code nor name. */
  | { readonly code: "unknown-activity"; readonly activity: string }
  /** Issued before with another content: an issued invoice never changes. */
  | { readonly code: "already-issued"; readonly number: string }
