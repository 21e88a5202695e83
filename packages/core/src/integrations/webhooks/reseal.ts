import { resealTable } from "../../platform/crypto/reseal.ts"
import { webhookPlace } from "./Webhook.ts"

/** The secrets of webhooks, which a change of keys seals anew. */
export const reseal = resealTable({
  table: "webhooks",
  id: "id",
  columns: [],
  place: ({ townId, id }) => webhookPlace(townId, id)
})
