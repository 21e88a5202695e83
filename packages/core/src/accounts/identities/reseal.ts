import { resealTable } from "../../platform/crypto/reseal.ts"
import { identityKeyPlace } from "./subjectDigests.ts"

/** The keys of towns' identities, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "identity_keys",
  id: "id",
  columns: [],
  place: ({ townId, id }) => identityKeyPlace(townId, id)
})
