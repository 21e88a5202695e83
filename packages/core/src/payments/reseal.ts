import { resealTable } from "../platform/crypto/reseal.ts"
import { mandatePlace } from "./debits/Mandate.ts"

/** Accounts of mandates, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "debit_mandates",
  id: "id",
  columns: [],
  place: ({ townId, id }) => mandatePlace(townId, id)
})
