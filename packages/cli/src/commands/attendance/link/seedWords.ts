import type { LinkSeed } from "@portail-familles/core/reservations"
import { renderUnicodeCompact } from "uqr"

/** A seed as a program reads it. */
export const seedDocument = ({ seed, address }: LinkSeed) => ({ seed, address })

/** A seed as a person gives it to a telephone: a QR code of at most 60 columns, and the same to be typed. */
export const seedText = ({ seed, address }: LinkSeed): string =>
  `\nÀ lire une fois par l'application d'authentification du téléphone (FreeOTP, Aegis, Google Authenticator…) :\n\n${renderUnicodeCompact(
    address,
    { ecc: "L", border: 2 }
  )}\n\nOu à y taper : ${seed.replace(/.{4}(?!$)/g, "$& ")}\n`
