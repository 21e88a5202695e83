import type { Day } from "../activities/fields.ts"
import type { Surcharge } from "../activities/rules/Rule.ts"
import type { ChangeOutcome, RefusalCode } from "./Change.ts"

/** A wish of a family, or what the town did to its days, and what became of it. */
export interface HistoryEntry {
  readonly at: Date
  /** The account that reads, another one of its household, or the town. */
  readonly by: "me" | "household" | "town"
  readonly childId: string
  readonly activityName: string
  readonly unitName: string
  readonly day: Day
  readonly action: "add" | "cancel" | "close"
  readonly outcome: ChangeOutcome
  readonly code: RefusalCode | null
  /** ISO instant. */
  readonly limit: string | null
  readonly surcharge: Surcharge | null
  readonly feePercent: number | null
  /** The town's words for why it was closed. */
  readonly reason: string
}
