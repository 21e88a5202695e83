export {
  type AbsenceAnswer,
  type AbsenceDay,
  type AbsenceDeclared,
  type AbsenceLine,
  AbsenceNotFound,
  type FamilyAbsence,
  type Proof,
  ProofNotTaken,
  ProofNotWaiting,
  ProofSettled
} from "./absences/Absence.ts"
export { AbsenceProofs } from "./absences/AbsenceProofs.ts"
export { Absences } from "./absences/Absences.ts"
export { type OpenedProof, type ProofAccepted, ProofReviews } from "./absences/ProofReviews.ts"
export type { ReadAbsence } from "./absences/readAbsences.ts"
export type {
  AttendanceEvent,
  AttendanceNote,
  ExpectedChild,
  ExpectedFilter,
  ExpectedSlot,
  NoteAnswer,
  StandingNote
} from "./attendance/Attendance.ts"
export { AttendanceSource, AttendanceState, LateMinutes } from "./attendance/Attendance.ts"
export type { AttendanceLineProblem } from "./attendance/AttendanceLineProblem.ts"
export { AttendanceLines } from "./attendance/AttendanceLines.ts"
export { Attendances } from "./attendance/Attendances.ts"
export { type AttendanceRows, attendanceLayout, attendanceRows } from "./attendance/attendanceRows.ts"
export { AgentConfirmations } from "./attendance/links/AgentConfirmations.ts"
export { CodeConfirmations } from "./attendance/links/CodeConfirmations.ts"
export { LinkCodes, type LinkSeed } from "./attendance/links/LinkCodes.ts"
export { LinkTablets } from "./attendance/links/LinkTablets.ts"
export { daysOpened, endOfLink } from "./attendance/links/linkDays.ts"
export { revokeLinksAfterRestore } from "./attendance/links/linksAfterRestore.ts"
export { Registers } from "./attendance/links/Registers.ts"
export type {
  AgentRefused,
  CodeRefused,
  LinkDayRefused,
  LinkHealth,
  LinkNotesRefused,
  LinkOrder,
  LinkTablet,
  LinkTabletNotConfirmed,
  Register,
  StaffLink,
  StaffLinkAccess,
  StaffLinkAtDoor,
  StaffLinkEnded,
  StaffLinkUnconfirmed,
  UnbookedChild
} from "./attendance/links/StaffLink.ts"
export { AgentRefusal, AgentSignInOff } from "./attendance/links/StaffLink.ts"
export { type NewStaffLink, StaffLinks } from "./attendance/links/StaffLinks.ts"
export { ReservationAction } from "./auditActions.ts"
export { Bookings } from "./Bookings.ts"
export { type Closed, type ClosingPlan, Closures } from "./Closures.ts"
export { DayStories } from "./DayStories.ts"
export {
  type Draw,
  type DrawLine,
  OtherMode,
  PeriodNotFound,
  RequestNotFound,
  type RequestParty,
  RequestsOpen
} from "./draws/Draw.ts"
export { Draws } from "./draws/Draws.ts"
export type { FamilyRequest } from "./draws/FamilyRequest.ts"
export type { FeedEvent } from "./feedEvents.ts"
export { closeFeedsAfterRestore } from "./feedsAfterRestore.ts"
export type { ReservationLineProblem } from "./importing/ReservationLineProblem.ts"
export { reservationLayout, reservationRows } from "./importing/reservationRows.ts"
export { type MealNumbers, type MealsOfDay, type MealsOfSite, mealTotal } from "./meals/Meal.ts"
export { Meals } from "./meals/Meals.ts"
export { mealEnclosures } from "./meals/mealEnclosures.ts"
export { Notices, type NoticesSent } from "./notices/Notices.ts"
export { fillOf, type Occupancy, type SlotFill, type SlotFilter } from "./occupancy.ts"
export type { Planning, PlanningCell } from "./Planning.ts"
export { type FeedDays, PlanningFeedNotFound, PlanningFeeds } from "./PlanningFeeds.ts"
export { PlanningPeriodRefused, Plannings } from "./Plannings.ts"
export { ReservationImports } from "./ReservationImports.ts"
export type { ReservationFilter, ReservationLine } from "./ReservationLine.ts"
export { Reservations } from "./Reservations.ts"
export { type CounterAnswer, type CounterOrder, StaffBookings } from "./StaffBookings.ts"
export { slotReservations } from "./slotReservations.ts"
export type { DayStory, StoryEnrolment, StoryEvent, StoryPlace, StoryUnit } from "./story/DayStory.ts"
export {
  BookingBusy,
  type ChangeAnswer,
  type ChangeLine,
  type ChangeRequest,
  type StaffOrder,
  type Wish,
  WishKeyReused
} from "./Wish.ts"
export type { TownWait, WaitFilter } from "./waiting/townWaits.ts"
export {
  type FamilyWait,
  NothingOffered,
  OfferExpired,
  OfferRefused,
  type WaitAnswer,
  type WaitLine,
  WaitNotFound,
  type WaitRequest
} from "./waiting/Wait.ts"
export { Waits } from "./waiting/Waits.ts"
export { type RefusalFacts, refusalSentence } from "./words.ts"
