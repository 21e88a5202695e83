import { resealTable } from "../platform/crypto/reseal.ts"
import { submissionPlace } from "./Document.ts"

/** What families wrote on documents, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "document_submissions",
  id: "id",
  columns: [],
  place: ({ townId, id }) => submissionPlace(townId, id)
})
