import type { Activity } from "../activities/Activity.ts"
import type { Day } from "../activities/fields.ts"
import type { Surcharge } from "../activities/rules/Rule.ts"
import type { CellState, SpecialDayKind } from "./cellState.ts"
import type { FamilyRequest } from "./draws/FamilyRequest.ts"
import type { WishRefusal } from "./permission.ts"
import type { FamilyWait } from "./waiting/Wait.ts"

/** One unit of an activity on one day for one child. */
export interface PlanningCell {
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly day: Day
  readonly state: CellState
  /** Asked for, and not decided yet: it may be taken back. */
  readonly asked: boolean
  /** It is booked, and the family said that the child does not come. */
  readonly absent: boolean
  /** Whether an add is a request that a draw or staff decide about later. */
  readonly byRequest: boolean
  readonly mayAdd: boolean
  readonly mayCancel: boolean
  /** Until when it can be added, or cancelled where it is booked. */
  readonly until: Date | null
  readonly surcharge: Surcharge | null
  readonly feePercent: number | null
  /** Why it can be neither added nor cancelled. */
  readonly refusal: WishRefusal | null
  /** The family's wait for it; the rank is null where it is offered, the instant where it is not. */
  readonly waiting: Pick<FamilyWait, "id" | "rank" | "of" | "offeredUntil"> | null
  /** Whether the family may ask to wait for it; another wait of its own that stands is not looked at. */
  readonly mayWait: boolean
}

/** A day that is not as others. */
export interface SpecialDay {
  readonly day: Day
  readonly kind: SpecialDayKind
  readonly name: string
}

/** When the places of a period may be booked first. */
export interface PeriodOpening {
  readonly activity: string
  readonly activityName: string
  readonly period: string
  readonly at: Date
}

/** A family's days, both ends included. */
export interface Planning {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly children: ReadonlyArray<{ readonly id: string; readonly givenName: string }>
  /** What one of the children is enrolled in within these days, or has booked. */
  readonly activities: ReadonlyArray<Activity>
  readonly days: ReadonlyArray<SpecialDay>
  readonly cells: ReadonlyArray<PlanningCell>
  /** The family's waits that stand, on whatever days. */
  readonly waits: ReadonlyArray<FamilyWait>
  /** What it asked for in periods that are not over, whose places are decided later. */
  readonly requests: ReadonlyArray<FamilyRequest>
  /** What opens next for these children, soonest first. */
  readonly openings: ReadonlyArray<PeriodOpening>
  /** First day of the next school holidays; null when the calendar does not say. */
  readonly nextHolidaysFrom: Day | null
}
