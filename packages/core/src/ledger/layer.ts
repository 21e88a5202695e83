import { Layer } from "effect"
import { CarryOvers } from "./CarryOvers.ts"
import { CreditNotes } from "./CreditNotes.ts"
import { DailyClosings } from "./DailyClosings.ts"
import { Movements } from "./Movements.ts"
import { Refunds } from "./Refunds.ts"

/** The books. */
export const ledgerLayer = Layer.mergeAll(
  CarryOvers.layer,
  CreditNotes.layer,
  DailyClosings.layer,
  Movements.layer,
  Refunds.layer
)
