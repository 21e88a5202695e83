import { Effect } from "effect"
import { now } from "../../platform/time/now.ts"
import { signedHeaders } from "./signing.ts"
import type { WebhookSecrets } from "./Webhook.ts"
import { WebhookSender } from "./WebhookSender.ts"

/** What an address is told: what happened to what, nothing of anybody. */
export interface ToldEvent {
  readonly id: string
  readonly event: string
  readonly at: Date
  readonly objectId: string | null
  readonly kind: string | null
  readonly version: number | null
}

/** The body of a message, as https://www.standardwebhooks.com says: what it tells is read by the API. */
export const bodyOf = ({ event, at, objectId, kind, version }: ToldEvent): string =>
  JSON.stringify({ type: event, timestamp: at.toISOString(), data: { kind, id: objectId, version } })

/** Signs a message and sends it. */
export const sendMessage = Effect.map(WebhookSender, (sender) =>
  Effect.fnUntraced(function* (url: string, secrets: WebhookSecrets, told: ToldEvent) {
    const body = bodyOf(told)
    return yield* sender.send(url, signedHeaders(secrets, told.id, yield* now, body), body)
  })
)
