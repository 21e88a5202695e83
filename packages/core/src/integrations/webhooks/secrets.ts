import { Effect, Schema } from "effect"
import { Seals } from "../../platform/crypto/Seals.ts"
import { WebhookSecrets, webhookPlace } from "./Webhook.ts"

/** A sealed row of secrets. */
export interface SealedSecrets {
  readonly id: string
  readonly keyId: string
  readonly sealed: Uint8Array
}

/** Seals the secrets of webhooks, and opens them. */
export const webhookSecrets = Effect.map(Seals, (seals) => ({
  seal: (townId: string, id: string, secrets: WebhookSecrets) => seals.sealJson(webhookPlace(townId, id), secrets),
  open: (townId: string, { id, keyId, sealed }: SealedSecrets) =>
    seals.openJson(webhookPlace(townId, id), { keyId, bytes: sealed }).pipe(Effect.flatMap(decode), Effect.orDie)
}))

const decode = Schema.decodeUnknownEffect(WebhookSecrets)
