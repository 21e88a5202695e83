export { IntegrationAction } from "./auditActions.ts"
export { beginFeedsAfterRestore } from "./changes/afterRestore.ts"
export {
  type Change,
  ChangeEvent,
  ChangeKind,
  type Cursor,
  CursorExpired,
  mostChanges,
  readCursor
} from "./changes/Change.ts"
export { type After, ChangeFeed, type ChangePage } from "./changes/ChangeFeed.ts"
export {
  type ApiKey,
  ApiKeyBusy,
  ApiKeyLabelTaken,
  ApiKeyNotFound,
  ApiKeyRefused,
  type KeyAccess,
  type KeyOrder,
  KeyScope,
  mostRequestsPerMinute,
  ScopeMissing,
  usualRequestsPerMinute
} from "./keys/ApiKey.ts"
export { ApiKeys, type NewApiKey } from "./keys/ApiKeys.ts"
export { revokeKeysAfterRestore } from "./keys/afterRestore.ts"
export { BusinessRecords, type RecordDays } from "./records/BusinessRecords.ts"
export {
  type AdultRecord,
  type BookedPaymentRecord,
  type ChildRecord,
  type HouseholdRecord,
  type InvoiceRecord,
  mostRecords,
  type RecordPage,
  type ReservationRecord,
  usualRecords
} from "./records/Record.ts"
export { stopWebhooksAfterRestore } from "./webhooks/afterRestore.ts"
export {
  type Webhook,
  type WebhookDelivery,
  type WebhookEnd,
  WebhookNotFound,
  WebhookThere,
  WebhookUrlProblem,
  WebhookUrlUnfit
} from "./webhooks/Webhook.ts"
export { WebhookDeliveries } from "./webhooks/WebhookDeliveries.ts"
export { WebhookFailed, WebhookSender } from "./webhooks/WebhookSender.ts"
export { type NewWebhook, Webhooks } from "./webhooks/Webhooks.ts"
export { webhookHosts } from "./webhooks/webhookHosts.ts"
export { webhooksInTrouble } from "./webhooks/webhooksInTrouble.ts"
