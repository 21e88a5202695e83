import { readFile } from "node:fs/promises"
import { generateX25519Identity, identityToRecipient } from "age-encryption"
import { Effect, Schema } from "effect"

/** A recovery key cannot be read: the file is missing, or holds no key. */
export class RecoveryKeyUnusable extends Schema.TaggedError<RecoveryKeyUnusable>()("RecoveryKeyUnusable", {
  file: Schema.String,
  reason: Schema.Literals(["missing", "none"])
}) {}

/** A new recovery key: a file as `age-keygen` writes it, to be kept elsewhere, and the recipient that backups are sealed for. */
export const newRecoveryKey: Effect.Effect<{ readonly recipient: string; readonly file: string }> = Effect.promise(
  async () => {
    // the form that every age since 1.0 opens
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    return { recipient, file: `# public key: ${recipient}\n${identity}\n` }
  }
)

/** The identities that a recovery key's file holds. */
export const readRecoveryKey = Effect.fn("readRecoveryKey")(function* (file: string) {
  const text = yield* Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: () => new RecoveryKeyUnusable({ file, reason: "missing" })
  })
  const identities = text.split(/\r?\n/).filter((line) => /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(line))
  return identities.length === 0 ? yield* new RecoveryKeyUnusable({ file, reason: "none" }) : identities
})

/** A recipient as `age-keygen` and {@link newRecoveryKey} give it. */
export const Recipient = Schema.String.check(Schema.isPattern(/^age1[02-9ac-hj-np-z]{58}$/))
