import { hash, timingSafeEqual } from "node:crypto"
import { crc32 } from "node:zlib"

/** How every key begins, so that whoever finds one knows what it is, and scanners of secrets recognise it. */
export const keyPrefix = "pf_live_"

const nameLength = 8
const secretLength = 32
const checksumLength = 6
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
const shape = new RegExp(
  `^${keyPrefix}([0-9A-Za-z]{${nameLength}})([0-9A-Za-z]{${secretLength}})([0-9A-Za-z]{${checksumLength}})$`
)

/** A key as a program sends it, and its name, which is seen everywhere and opens nothing. */
export interface KeyText {
  readonly name: string
  readonly text: string
}

const checksumOf = (text: string): string => {
  let rest = crc32(text)
  let digits = ""
  for (let place = 0; place < checksumLength; place++) {
    digits = `${alphabet[rest % alphabet.length]}${digits}`
    rest = Math.floor(rest / alphabet.length)
  }
  return digits
}

/** A text of the alphabet from random bytes: one that would make some letters likelier than others is left out. */
const lettersOf = (bytes: Uint8Array, length: number): string =>
  [...bytes]
    .filter((byte) => byte < 4 * alphabet.length)
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length])
    .join("")

/** The key with a name, from random bytes, 64 say; undefined where too few of them were of use, which hardly ever happens. */
export const keyTextOf = (name: string, bytes: Uint8Array): KeyText | undefined => {
  const secret = lettersOf(bytes, secretLength)
  if (secret.length < secretLength) return undefined
  const text = `${keyPrefix}${name}${secret}`
  return { name, text: `${text}${checksumOf(text)}` }
}

/** A new key's name, from random bytes. */
export const keyNameOf = (bytes: Uint8Array): string => lettersOf(bytes, nameLength)

/** Reads what a program sent as a key; undefined where it is none: a letter that is wrong is found without the database. */
export const readKeyText = (text: string): KeyText | undefined => {
  const [, name, , checksum] = shape.exec(text) ?? []
  if (name === undefined || checksum !== checksumOf(text.slice(0, -checksumLength))) return undefined
  return { name, text }
}

/** What is stored of a key: enough to recognise it, not to use it. Keys are random, so that a fast hash is enough. */
export const hashOfKey = (text: string): Buffer => hash("sha256", text, "buffer")

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export const sameHash = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other)
