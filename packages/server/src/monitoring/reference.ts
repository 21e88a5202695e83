import { randomUUID } from "node:crypto"

/** Crockford's base32: what is read out on the phone has no I, L, O or U, which are heard or written for others. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Names a request for whoever has to look it up: forty random bits as `7K4M-2QXD`. */
export const newReference = (): string => {
  const uuid = randomUUID()
  let drawn = Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 11), 16)
  let written = ""
  for (let place = 0; place < 8; place++) {
    written += digits[drawn % 32]
    drawn = Math.floor(drawn / 32)
  }
  return `${written.slice(0, 4)}-${written.slice(4)}`
}

/** The header of every answer that has its reference. */
export const referenceHeader = "portail-reference"

/** How a problem names its request (`instance` of RFC 9457). */
export const instanceOf = (reference: string): string => `urn:portail-familles:reference:${reference}`
