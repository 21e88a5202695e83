import type { Surcharge } from "../../activities/rules/Rule.ts"
import type { LetterFacts } from "../../mail/letters.ts"
import type { MealNumbers } from "../meals/Meal.ts"

/** The town closed slots: what the family had booked there is cancelled without a fee. Nobody's name: the days say enough. */
export interface SlotsClosed extends LetterFacts {
  readonly template: "slotsClosed"
  /** Each part of an activity by name, with its ISO days in order. */
  readonly closed: ReadonlyArray<{ readonly what: string; readonly days: ReadonlyArray<string> }>
  /** Why, in the town's words. */
  readonly reason: string
  readonly url: string
}

/** The town booked or cancelled for a family, which had asked for it or has to know. */
export interface ChangedByTown extends LetterFacts {
  readonly template: "changedByTown"
  readonly childName: string
  /** The unit of an activity, by name. */
  readonly what: string
  /** ISO days, in order. */
  readonly booked: ReadonlyArray<string>
  readonly cancelled: ReadonlyArray<string>
  readonly reason: string
  /** The last day (ISO) of the enrolment, where its end is the reason. */
  readonly enrolmentEndsOn?: string
  readonly url: string
}

/** Days of a unit for a child that were booked or cancelled on the same terms. */
export interface ChangedDays {
  readonly childName: string
  /** The activity and its unit, by name. */
  readonly what: string
  readonly action: "booked" | "cancelled"
  /** ISO days, in order. */
  readonly days: ReadonlyArray<string>
  /** Until when they can be cancelled free of charge (ISO instant); null where nobody can say, or they cannot. */
  readonly freeUntil: string | null
  readonly surcharge: Surcharge | null
  /** How much of the price stays due. */
  readonly feePercent: number | null
}

/** A family booked and cancelled: one letter for all of it. */
export interface PlanningChanged extends LetterFacts {
  readonly template: "planningChanged"
  readonly changes: ReadonlyArray<ChangedDays>
  readonly url: string
}

/** Days of a unit that are waited for, for a child; days are ISO, in order. */
export interface WaitedPlace {
  readonly childName: string
  readonly what: string
  readonly days: ReadonlyArray<string>
}

interface OfWait extends LetterFacts {
  readonly places: ReadonlyArray<WaitedPlace>
  readonly url: string
}

/** A family is on the waiting list. */
export interface WaitBegun extends OfWait {
  readonly template: "waitBegun"
  readonly rank: number
  readonly of: number
}

/** A place is held for a family until an instant (ISO). */
export interface PlaceOffered extends OfWait {
  readonly template: "placeOffered"
  readonly until: string
}

/** Nobody answered: the place passed on. */
export interface OfferPassed extends OfWait {
  readonly template: "offerExpired"
}

/** A wait ended without a place; `reason` is what staff write, "" for nothing. */
export interface WaitClosed extends OfWait {
  readonly template: "waitClosed"
  readonly code: "no-service" | "closed" | "past" | "too-late-to-add" | "not-enrolled" | "moved" | "removed"
  readonly reason: string
}

/** What became of places that a family had asked for, and why. */
export interface RequestsAnswered extends LetterFacts {
  readonly template: "requestsAnswered"
  readonly activityName: string
  readonly periodName: string
  /** Days of a unit for a child, ISO, in order. */
  readonly given: ReadonlyArray<RequestedDays>
  readonly refused: ReadonlyArray<RequestedDays>
  /** Whether it waits for what it was not given, in the order of the draw. */
  readonly waits: boolean
  /** Its place in the draw; null where staff decided. */
  readonly drawn: {
    readonly rank: number
    readonly of: number
    readonly weight: number
    /** What gave more chances, in the town's words. */
    readonly criteria: ReadonlyArray<{ readonly name: string; readonly weight: number }>
  } | null
  /** The town's words. */
  readonly reason: string
  readonly url: string
}

/** Days that were asked for of a unit, by name, for a child. */
export interface RequestedDays {
  readonly childName: string
  readonly what: string
  readonly days: ReadonlyArray<string>
}

/** How many meals a caterer cooks for a day. Numbers alone: nobody's name, nothing of health. */
export interface MealsOrdered extends LetterFacts {
  readonly template: "mealsOrdered"
  /** By name. */
  readonly activity: string
  /** ISO day. */
  readonly day: string
  readonly sites: ReadonlyArray<{ readonly name: string; readonly total: number } & MealNumbers>
  /** What the last letter about this day said; null for the first. */
  readonly totalBefore: number | null
  readonly url: string
}

/** What letters tell of reservations. */
export type ReservationLetter =
  | RequestsAnswered
  | SlotsClosed
  | ChangedByTown
  | PlanningChanged
  | WaitBegun
  | PlaceOffered
  | OfferPassed
  | WaitClosed
  | MealsOrdered
