import { Effect, Layer, Redacted } from "effect"
import { MailedLinkBearer, MailedSecret } from "../contract/mailedSecret.ts"

/** Hands on the secret of a mailed link; what it opens is looked at by who uses it, an empty one too. */
export const mailedLinkBearerLayer = Layer.succeed(
  MailedLinkBearer,
  MailedLinkBearer.of({
    mailedLink: (httpEffect, { credential }) =>
      Effect.provideService(httpEffect, MailedSecret, Redacted.value(credential))
  })
)
