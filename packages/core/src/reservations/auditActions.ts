import { Schema } from "effect"

/** What the audit log calls what staff do to reservations; what families do stands in `reservation_events`. */
export const ReservationAction = Schema.Literals([
  "planning.book",
  "planning.cancel",
  "planning.close",
  "planning.reopen",
  "planning.import",
  "planning.meals",
  "planning.draw",
  "planning.acceptRequest",
  "planning.refuseRequest",
  "planning.remove-wait",
  "attendance.import",
  "attendance.link-create",
  "attendance.link-revoke",
  "attendance.link-use",
  "attendance.link-confirm",
  "attendance.link-code",
  "attendance.link-end-tablet",
  "attendance.accept-proof",
  "attendance.refuse-proof"
])
export type ReservationAction = typeof ReservationAction.Type
