import { resealTable } from "../platform/crypto/reseal.ts"
import { messagePlace } from "./Message.ts"

/** What families and the town write to each other, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "messages",
  id: "id",
  columns: [],
  place: ({ townId, id }) => messagePlace(townId, id)
})
