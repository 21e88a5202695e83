import { Redacted, Result, Schema } from "effect"

/** A key of 256 bits and the name that what it sealed carries. */
export interface SealingKey {
  readonly id: string
  readonly bytes: Redacted.Redacted<Uint8Array>
}

/** The keys of an installation: `current` seals, all of them open. */
export interface Keyring {
  readonly current: SealingKey
  readonly all: ReadonlyMap<string, SealingKey>
}

/** `PORTAIL_SECRET_KEY` cannot be used; `reason` says why without showing it. */
export class KeyringUnusable extends Schema.TaggedError<KeyringUnusable>()("KeyringUnusable", {
  reason: Schema.String
}) {}

const keyBytes = 32

/**
 * Reads `PORTAIL_SECRET_KEY`: one key or several separated by commas, each `name:base64` of 32 random bytes, the current one first.
 * To change keys, put a new one in front and keep the old one until everything has been sealed anew.
 */
export const readKeyring = (text: string): Result.Result<Keyring, KeyringUnusable> => {
  const refuse = (reason: string) => Result.fail(new KeyringUnusable({ reason }))
  if (text.trim() === "") return refuse("there is no key")
  const keys: Array<SealingKey> = []
  for (const part of text.split(",").map((each) => each.trim())) {
    const [, id, encoded] = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/_-]+=*)$/.exec(part) ?? []
    if (id === undefined || encoded === undefined) return refuse("each key is written name:base64")
    const bytes = Buffer.from(encoded, "base64")
    if (bytes.length !== keyBytes) return refuse(`the key ${id} has ${bytes.length} bytes instead of ${keyBytes}`)
    if (keys.some((key) => key.id === id)) return refuse(`two keys are named ${id}`)
    keys.push({ id, bytes: Redacted.make(new Uint8Array(bytes)) })
  }
  const [current] = keys
  return current === undefined
    ? refuse("there is no key")
    : Result.succeed({ current, all: new Map(keys.map((key) => [key.id, key])) })
}
