import { Schema } from "effect"

/** What the audit log calls what staff do with business software's ways in; secrets stay out of it. */
export const IntegrationAction = Schema.Literals([
  "key.create",
  "key.rotate",
  "key.revoke",
  "webhook.add",
  "webhook.remove",
  "webhook.rotate",
  "webhook.enable",
  "webhook.replay"
])
export type IntegrationAction = typeof IntegrationAction.Type
