import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from "node:crypto"
import { Redacted } from "effect"
import type { Keyring } from "./keyring.ts"

/** Signs what others carry for us, and knows it again when it comes back. */
export interface Signatures {
  /** The signature of a text for a place, as `waiting ticket town`: for any other place it is none. */
  sign(place: string, text: string): string
  isSigned(place: string, text: string, signature: string): boolean
}

/** HMAC-SHA-256 under a key derived from each of the ring (HKDF), 128 bits of it in base64url; what a former key signed is known still. */
export const signaturesOf = (keyring: Keyring): Signatures => {
  // as an object of Node's, a key is prepared once and not for each signature
  const derived = (bytes: Redacted.Redacted<Uint8Array>) =>
    createSecretKey(new Uint8Array(hkdfSync("sha256", Redacted.value(bytes), "", "portail signatures", 32)))
  const current = derived(keyring.current.bytes)
  const all = [...keyring.all.values()].map(({ bytes }) => derived(bytes))
  const signedBy = (key: KeyObject, place: string, text: string) =>
    createHmac("sha256", key).update(`${place}\0${text}`).digest().subarray(0, 16)
  return {
    sign: (place, text) => signedBy(current, place, text).toString("base64url"),
    isSigned: (place, text, signature) => {
      const given = Buffer.from(signature, "base64url")
      return given.length === 16 && all.some((key) => timingSafeEqual(signedBy(key, place, text), given))
    }
  }
}
