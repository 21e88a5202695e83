import { Layer } from "effect"
import { AbsenceProofs } from "./absences/AbsenceProofs.ts"
import { Absences } from "./absences/Absences.ts"
import { AttendanceLines } from "./attendance/AttendanceLines.ts"
import { Attendances } from "./attendance/Attendances.ts"
import { Registers } from "./attendance/links/Registers.ts"
import { StaffLinks } from "./attendance/links/StaffLinks.ts"
import { Bookings } from "./Bookings.ts"
import { Meals } from "./meals/Meals.ts"
import { Notices } from "./notices/Notices.ts"
import { PlanningFeeds } from "./PlanningFeeds.ts"
import { Plannings } from "./Plannings.ts"
import { Reservations } from "./Reservations.ts"
import { Waits } from "./waiting/Waits.ts"

/** Every service of reservations, over activities, their requirements, and towns' calendars. */
export const reservationsLayer = Layer.mergeAll(
  Bookings.layer,
  Plannings.layer,
  PlanningFeeds.layer,
  Reservations.layer,
  Attendances.layer,
  AttendanceLines.layer,
  StaffLinks.layer,
  Registers.layer,
  Waits.layer,
  Meals.layer,
  Notices.layer,
  Absences.layer,
  AbsenceProofs.layer
)
