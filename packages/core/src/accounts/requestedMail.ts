import { Effect, Schema } from "effect"
import { canonicalMail } from "../platform/text/mails.ts"
import type { Town } from "../towns/Town.ts"
import { Attempts, type Bucket } from "./Attempts.ts"
import { Person } from "./recipient.ts"

/** The account that a mail is asked for. */
export const AskingAccount = Schema.Struct({
  ...Person.fields,
  id: Schema.String,
  mail: Schema.String,
  activatedAt: Schema.NullOr(Schema.Date)
})
export type AskingAccount = typeof AskingAccount.Type

/** Somebody who is not signed in asks for a mail. */
export interface MailRequest {
  readonly town: Town
  /** As it was typed. */
  readonly mail: string
  /** Network address of who asks. */
  readonly address: string
  /** For the log, which names nobody. */
  readonly what: string
}

/**
 * Answers at once and does the rest in the background, within what attempts allow: neither the answer nor its time tells whether the
 * address has an account.
 */
export const answerByMail = Effect.gen(function* () {
  const attempts = yield* Attempts
  const scope = yield* Effect.scope
  return (
    { town, mail: typed, address, what }: MailRequest,
    send: (mail: string) => Effect.Effect<void>
  ): Effect.Effect<void> => {
    const mail = canonicalMail(typed)
    const buckets: ReadonlyArray<Bucket> = [
      { kind: "asked-mails-of-network", key: address },
      { kind: "asked-mail", key: mail }
    ]
    const sending = attempts.spend(town, buckets).pipe(
      Effect.andThen(send(mail)),
      Effect.catchTag("AttemptsDelayed", () => Effect.logInfo(`${what} was asked for too often`)),
      Effect.catchCause((cause) => Effect.logError(`${what} was not sent`, cause))
    )
    return Effect.asVoid(Effect.forkIn(sending, scope))
  }
})
