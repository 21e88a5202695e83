import type { FoundLink } from "@portail-familles/core/accounts"

/** What a mailed link tells whoever has it. */
export const wireLink = ({ givenName, mail, newMail, expiresAt }: FoundLink) => ({
  givenName,
  mail: newMail ?? mail,
  expiresAt: expiresAt.toISOString()
})
