import { resealTable } from "../platform/crypto/reseal.ts"
import { formerAccountPlace, mandatePlace } from "./debits/Mandate.ts"

/** Accounts of mandates, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "debit_mandates",
  id: "id",
  columns: [],
  place: ({ townId, id }) => mandatePlace(townId, id)
})

/** Accounts that mandates named before. */
export const resealFormer = resealTable({
  table: "former_debit_accounts",
  id: "id",
  columns: [],
  place: ({ townId, id }) => formerAccountPlace(townId, id)
})
