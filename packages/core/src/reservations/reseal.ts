import { resealTable } from "../platform/crypto/reseal.ts"
import { seedPlace } from "./attendance/links/LinkCodes.ts"

/** What the codes of staff links are reckoned from, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "staff_links",
  id: "id",
  columns: [],
  place: ({ townId, id }) => seedPlace(townId, id)
})
