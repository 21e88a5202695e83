import type { Language } from "../../platform/text/Language.ts"
import type { AttendanceState } from "../../reservations/attendance/Attendance.ts"
import type { EmergencyPerson } from "./EmergencyGroup.ts"
import type { DocumentTown } from "./PrintModel.ts"

/** Everything that is printed on the attendance sheets of an activity on one day, already decided. */
export interface AttendanceSheet {
  readonly town: DocumentTown
  readonly language: Language
  readonly activity: string
  /** ISO day. */
  readonly day: string
  /** Whether it says what must be known of children's health. */
  readonly withHealth: boolean
  /** By place and group; each has pages of its own. */
  readonly groups: ReadonlyArray<AttendanceGroup>
}

/** The children of one place and group, in the order in which they are called out. */
export interface AttendanceGroup {
  /** As the town calls them; empty where there is none. */
  readonly place: string
  readonly group: string
  readonly children: ReadonlyArray<AttendanceChild>
}

/** A child on the sheet. */
export interface AttendanceChild {
  readonly id: string
  readonly ref: string
  readonly givenName: string
  readonly familyName: string
  readonly schoolClass: string
  /** What is booked, as the town calls it; none for who came without. */
  readonly units: ReadonlyArray<string>
  /** `08:00`: when it comes and goes; empty where the town's file no longer says. */
  readonly from: string
  readonly until: string
  /** What was noted already of the first part of its day. */
  readonly state: AttendanceState
  readonly lateMinutes: number
  readonly diet: ReadonlyArray<string>
  /** In the order in which they are called. */
  readonly contacts: ReadonlyArray<EmergencyPerson>
  readonly pickups: ReadonlyArray<EmergencyPerson>
  /** Who must not collect the child. */
  readonly forbidden: ReadonlyArray<{ readonly name: string; readonly relation: string }>
  /** Null: it does not leave alone. */
  readonly leavesAloneFrom: string | null
  /** One line each; none where nothing is known or health is not on the sheet. */
  readonly health: ReadonlyArray<string>
}
