import type { LetterFacts } from "../../mail/letters.ts"

/** An enrolment as a letter names it; days are ISO, names empty where there are none. */
export interface NamedEnrolment {
  readonly child: string
  readonly activity: string
  readonly period: string
  readonly place: string
  readonly startsOn: string
  readonly endsOn: string
}

/** The town got a request, and somebody will decide. */
export interface EnrolmentRequested extends LetterFacts {
  readonly template: "enrolmentRequested"
  readonly enrolment: NamedEnrolment
  readonly url: string
}

/** Children are enrolled; from which instant they may be booked, null where that is now, or nothing is booked. */
export interface EnrolmentsAccepted extends LetterFacts {
  readonly template: "enrolmentsAccepted"
  readonly enrolments: ReadonlyArray<NamedEnrolment & { readonly opensAt: Date | null }>
  readonly url: string
}

/** Children are not enrolled, and why. */
export interface EnrolmentsRefused extends LetterFacts {
  readonly template: "enrolmentsRefused"
  readonly enrolments: ReadonlyArray<NamedEnrolment>
  readonly reason: string
  readonly url: string
}

/** What letters tell of enrolments. */
export type EnrolmentLetter = EnrolmentRequested | EnrolmentsAccepted | EnrolmentsRefused
