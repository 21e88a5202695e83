import { resealTable } from "../platform/crypto/reseal.ts"
import { seedPlace } from "./drawSeeds.ts"

/** Seeds of draws that are not held yet, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "draw_seeds",
  id: "id",
  columns: [],
  place: ({ townId, id }) => seedPlace(townId, id)
})
