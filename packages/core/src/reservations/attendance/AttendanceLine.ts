import type { AttendanceState } from "./Attendance.ts"

/** A line that notes a child on an ISO day; activity, unit, place and group as they were written. */
export interface AttendanceLine {
  readonly line: number
  readonly childRef: string
  readonly activity: string
  /** Empty: what the child has booked, or the activity's only unit. */
  readonly unit: string
  readonly day: string
  readonly state: AttendanceState
  /** Null leaves what stands. */
  readonly lateMinutes: number | null
  /** Empty where the child's reservation or enrolment says it. */
  readonly place: string
  readonly group: string
}
