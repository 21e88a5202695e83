/** The tables of this area: no other area names them in its SQL. */
export const tables = [
  "api_keys",
  "api_key_minutes",
  "changes",
  "change_feeds",
  "webhooks",
  "webhook_deliveries"
] as const
