import { createHmac, hkdfSync } from "node:crypto"
import { Redacted } from "effect"
import type { Keyring } from "./keyring.ts"

/** Gives a name by which the same text is known again, and from which nobody without the key finds it. */
export type Pseudonyms = (text: string) => string

/** HMAC-SHA-256 under a key derived from the current one (HKDF), 96 bits of it in hexadecimal: a new key gives new pseudonyms. */
export const pseudonymsOf = (keyring: Keyring): Pseudonyms => {
  const key = new Uint8Array(hkdfSync("sha256", Redacted.value(keyring.current.bytes), "", "portail security log", 32))
  return (text) => createHmac("sha256", key).update(text).digest("hex").slice(0, 24)
}
