import type { ChildFacts, PlaceAndGroup } from "../activities/eligibility.ts"
import type { Day } from "../activities/fields.ts"
import type { HomeDays } from "../children/homeDays.ts"

/** An enrolment of a child by the home that reads, days both included. */
export interface ChildEnrolment extends PlaceAndGroup {
  readonly activity: string
  readonly period: string
  readonly from: Day
  readonly to: Day
  readonly state: "requested" | "accepted"
}

/** A part of what is booked for a child. */
export interface BookedPart {
  readonly activity: string
  readonly unit: string
  readonly day: Day
  readonly part: string
  /** Of the places of a day with the same word a child has one. */
  readonly exclusive: string | null
  /** Whether the home that reads booked it. */
  readonly own: boolean
  /** Its family said that the child does not come, and nobody saw it there. */
  readonly absent: boolean
  /** Held until its family answers: no booking yet. */
  readonly offered: boolean
}

/** A child of a home, and what is known of its days. */
export interface FamilyChild extends ChildFacts, HomeDays {
  readonly id: string
  readonly givenName: string
  readonly enrolments: ReadonlyArray<ChildEnrolment>
  readonly booked: ReadonlyArray<BookedPart>
  /** What its home asked for, and nobody has decided about. */
  readonly asked: ReadonlyArray<{ readonly activity: string; readonly unit: string; readonly day: Day }>
}

/** A home's children and their days. */
export interface FamilyDays {
  readonly householdId: string
  readonly resident: boolean
  readonly children: ReadonlyArray<FamilyChild>
}
