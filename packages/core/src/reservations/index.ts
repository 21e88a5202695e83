export { ReservationAction } from "./auditActions.ts"
export { Bookings } from "./Bookings.ts"
export type { FeedEvent } from "./feedEvents.ts"
export type { Planning, PlanningCell } from "./Planning.ts"
export { type FeedDays, PlanningFeedNotFound, PlanningFeeds } from "./PlanningFeeds.ts"
export { PlanningPeriodRefused, Plannings } from "./Plannings.ts"
export type { ReservationFilter, ReservationLine } from "./ReservationLine.ts"
export { Reservations } from "./Reservations.ts"
export { slotReservations } from "./slotReservations.ts"
export {
  BookingBusy,
  type ChangeAnswer,
  type ChangeLine,
  type ChangeRequest,
  type StaffOrder,
  type Wish,
  WishKeyReused
} from "./Wish.ts"
