import type { Result } from "effect"
import type { TownCalendar } from "../../../towns/calendar/TownCalendar.ts"
import type { Day } from "../../fields.ts"

/** A part of a day, and what its limits are reckoned from. */
export interface LimitSubject {
  readonly day: Day
  /** When the part begins, as `08:30`. */
  readonly startsAt: string
  /** The activity's period that the day is in. */
  readonly period: { readonly from: Day }
  readonly calendar: TownCalendar
  /** Whether the part runs on a day, inside a period or not: its weekdays, the calendar, the activity's exceptions. */
  readonly runsOn: (day: Day) => boolean
}

/** A moment on the clocks of Paris. */
export interface LocalMoment {
  readonly day: Day
  /** As `LimitTime`. */
  readonly at: string
}

/** Why a limit cannot be reckoned. */
export type LimitProblem =
  /** The town has not said its zone of the school calendar. */
  | { readonly code: "zone-missing" }
  /** The town's school calendar does not tell about that school year, as `2028-2029`. */
  | { readonly code: "calendar-missing"; readonly schoolYear: string }
  /** The rule says nothing about such a weekday. */
  | { readonly code: "weekday-not-mapped" }
  /** The list has no date for the day. */
  | { readonly code: "date-not-listed" }
  /** No day counts within a year before: all are skipped. */
  | { readonly code: "no-day-counts" }
  /** The calendar knows no school holidays before the day. */
  | { readonly code: "no-holidays-before" }

/** A limit as it was reckoned. */
export type Reckoned<A = LocalMoment> = Result.Result<A, LimitProblem>
