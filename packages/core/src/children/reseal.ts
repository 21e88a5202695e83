import { resealTable } from "../platform/crypto/reseal.ts"
import { healthSealContext } from "./sections/health.ts"

/** Health records, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "child_health",
  id: "child_id",
  columns: [],
  place: ({ townId, id }) => healthSealContext(townId, id)
})
