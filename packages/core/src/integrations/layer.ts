import { Layer } from "effect"
import { ChangeFeed } from "./changes/ChangeFeed.ts"
import { ApiKeys } from "./keys/ApiKeys.ts"
import { BusinessRecords } from "./records/BusinessRecords.ts"
import { WebhookDeliveries } from "./webhooks/WebhookDeliveries.ts"
import { WebhookSender } from "./webhooks/WebhookSender.ts"
import { Webhooks } from "./webhooks/Webhooks.ts"

/** What business software may know of a town, over a database, seals and the audit log. */
export const integrationsLayer = Layer.mergeAll(
  ApiKeys.layer,
  ChangeFeed.layer,
  BusinessRecords.layer,
  Layer.mergeAll(Webhooks.layer, WebhookDeliveries.layer).pipe(Layer.provide(WebhookSender.layerConfig))
)
