import { createHmac } from "node:crypto"
import type { WebhookSecrets } from "./Webhook.ts"

/** How a secret begins, as https://www.standardwebhooks.com says. */
export const secretPrefix = "whsec_"

/** A secret as receivers keep it, from 32 random bytes. */
export const secretOf = (bytes: Uint8Array): string => `${secretPrefix}${Buffer.from(bytes).toString("base64")}`

const signatureOf = (secret: string, signed: string): string =>
  `v1,${createHmac("sha256", Buffer.from(secret.slice(secretPrefix.length), "base64"))
    .update(signed)
    .digest("base64")}`

/** The headers of a message, signed as https://www.standardwebhooks.com says; by both secrets while two are in force. */
export const signedHeaders = ({ secret, former }: WebhookSecrets, id: string, at: Date, body: string) => {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const secrets = former !== null && new Date(former.until) > at ? [secret, former.secret] : [secret]
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secrets.map((each) => signatureOf(each, `${id}.${timestamp}.${body}`)).join(" ")
  }
}
