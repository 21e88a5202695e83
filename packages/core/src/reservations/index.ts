export { ReservationAction } from "./auditActions.ts"
