import { Schema } from "effect"
import type { ChangeEvent } from "../changes/Change.ts"

/** Why an address is told nothing any more: it failed for days, it answered 410, or a restored backup brought it back. */
export type WebhookEnd = "failing" | "gone" | "restored"

/** An address that is told of events. */
export interface Webhook {
  readonly id: string
  readonly url: string
  readonly events: ReadonlyArray<ChangeEvent>
  readonly createdAt: Date
  readonly createdBy: string
  /** Since when it answers no more; null while it does. */
  readonly failingSince: Date | null
  readonly disabledAt: Date | null
  readonly disabledReason: WebhookEnd | null
  /** Deliveries that wait, and those that were given up. */
  readonly waiting: number
  readonly givenUp: number
}

/** One message to an address, and what became of it; `reason` is a code or an HTTP status. */
export interface WebhookDelivery {
  readonly id: string
  readonly event: string
  readonly at: Date
  readonly state: "waiting" | "delivered" | "given-up"
  readonly attempts: number
  readonly nextAt: Date
  readonly deliveredAt: Date | null
  readonly reason: string
}

/** Why an address cannot be told: no URL, not https, with a password in it, or of a private network. */
export const WebhookUrlProblem = Schema.Literals(["not-a-url", "not-https", "with-password", "private"])
export type WebhookUrlProblem = typeof WebhookUrlProblem.Type

/** The address cannot be told. */
export class WebhookUrlUnfit extends Schema.TaggedError<WebhookUrlUnfit>()("WebhookUrlUnfit", {
  problem: WebhookUrlProblem
}) {}

/** The town tells no such address. */
export class WebhookNotFound extends Schema.TaggedError<WebhookNotFound>()("WebhookNotFound", {}) {}

/** The address is told already. */
export class WebhookThere extends Schema.TaggedError<WebhookThere>()("WebhookThere", {}) {}

/** What is sealed of a webhook: the secret that signs, and the one before as long as it does too. */
export const WebhookSecrets = Schema.Struct({
  secret: Schema.String,
  former: Schema.NullOr(Schema.Struct({ secret: Schema.String, until: Schema.String }))
})
export type WebhookSecrets = typeof WebhookSecrets.Type

/** Where the secrets of a webhook are sealed. */
export const webhookPlace = (townId: string, webhookId: string): string => `webhook ${townId} ${webhookId}`
