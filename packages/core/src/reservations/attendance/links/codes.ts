import { Secret, TOTP } from "otpauth"

/** Seconds for which a code is shown. */
const period = 30

/** A new seed of 160 bits, in base32 as applications take it typed (RFC 4226 section 4, R6). */
export const newSeed = (): string => new Secret({ size: 20 }).base32

/** What an application on a telephone shows the codes by; `issuer` is the town, `label` the link. */
const codesOf = (seed: string, { issuer, label }: { readonly issuer: string; readonly label: string }) =>
  // what every application knows: six digits, SHA-1
  new TOTP({ issuer, label, secret: Secret.fromBase32(seed), algorithm: "SHA1", digits: 6, period })

/** The `otpauth://` address of a seed, which applications read as a QR code. */
export const addressOfSeed = (seed: string, names: { readonly issuer: string; readonly label: string }): string =>
  codesOf(seed, names).toString()

/**
 * Which half minute since 1970 a code is of: this one, or one beside it, since telephones' clocks differ; undefined when it is of none.
 * Source: RFC 6238, sections 4 and 5.2.
 */
export const stepOfCode = (seed: string, code: string, at: Date): number | undefined => {
  const delta = codesOf(seed, { issuer: "", label: "" }).validate({ token: code, timestamp: at.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(at.getTime() / (period * 1000)) + delta
}
