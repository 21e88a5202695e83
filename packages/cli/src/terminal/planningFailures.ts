import type { BookingBusy } from "@portail-familles/core/reservations"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"

/** What to say when reservations cannot be changed now. */
export const planningFailures = {
  BookingBusy: (_: BookingBusy) =>
    failureReport(
      exitCodes.refused,
      "Trop de familles réservent en ce moment : rien n'a été changé.",
      "Relancez dans quelques secondes."
    )
}
