import { Schema } from "effect"

/** Whether a child came; `not-recorded` takes a note back. */
export const AttendanceState = Schema.Literals(["present", "absent-excused", "absent-unexcused", "not-recorded"])
export type AttendanceState = typeof AttendanceState.Type

/** Where a note came from. */
export const AttendanceSource = Schema.Literals(["cli", "tablet", "import", "family"])
export type AttendanceSource = typeof AttendanceSource.Type

/** The most minutes that a child is fetched late. */
export const mostLateMinutes = 600

/** The minutes that somebody comes late to fetch a child. */
export const LateMinutes = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: mostLateMinutes }))

/** What stands of a child in a slot. */
export interface StandingNote {
  readonly state: AttendanceState
  readonly lateMinutes: number
  readonly notedAt: Date
  readonly notedBy: string
  readonly source: AttendanceSource
  /** Counts from 1. */
  readonly version: number
}

/** What somebody notes of a child in a slot. */
export interface AttendanceNote {
  /** A UUID made by who notes it: a note that is sent twice counts once. */
  readonly id: string
  readonly slotId: string
  readonly childId: string
  readonly state: AttendanceState
  /** Null leaves what stands. */
  readonly lateMinutes: number | null
  /** When it was noted, which may be long before it arrives. */
  readonly notedAt: Date
  /** The version that stood when it was noted, 0 for none; null: whatever stands. */
  readonly basedOn: number | null
}

/** What became of a note; `stale`: somebody else had noted something since, it is kept but does not stand; `unknown`: no such slot or child. */
export interface NoteAnswer {
  readonly id: string
  readonly slotId: string
  readonly childId: string
  readonly outcome: "noted" | "unchanged" | "stale" | "unknown"
  /** What stands now. */
  readonly standing: StandingNote | null
}

/** One slot of a day of a child: whether it is booked, and what was noted. */
export interface ExpectedSlot {
  readonly slotId: string
  readonly part: string
  readonly booked: boolean
  readonly note: StandingNote | null
}

/** A child who is expected on a day in an activity, or came without being: what is booked and what was noted. */
export interface ExpectedChild {
  readonly activity: string
  readonly day: string
  readonly place: string
  readonly group: string
  readonly childId: string
  readonly childRef: string
  readonly givenName: string
  readonly familyName: string
  /** ISO day. */
  readonly birthDate: string
  readonly school: string
  readonly schoolClass: string
  readonly noPork: boolean
  readonly noMeat: boolean
  readonly packedMeal: boolean
  /** The units that are booked, by code; none for who came without. */
  readonly units: ReadonlyArray<string>
  /** In the order of the day's parts. */
  readonly slots: ReadonlyArray<ExpectedSlot>
}

/** Which children of a day. */
export interface ExpectedFilter {
  /** ISO day. */
  readonly day: string
  readonly activity?: string
  readonly place?: string
  readonly group?: string
}

/** One note of the story of a child's day. */
export interface AttendanceEvent extends StandingNote {
  readonly activity: string
  readonly part: string
  readonly receivedAt: Date
  readonly outcome: "noted" | "stale"
}
