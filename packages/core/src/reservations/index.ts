export { ReservationAction } from "./auditActions.ts"
export type { ReservationFilter, ReservationLine } from "./ReservationLine.ts"
export { Reservations } from "./Reservations.ts"
