import { domainToASCII, domainToUnicode } from "node:url"
import { typedLine } from "./typed.ts"

/** Characters of an address, its domain as the internet writes it: PayFiP takes 80 (`payfip.md` 2.1). */
export const mailLength = { least: 6, most: 80 } as const

/** Why something is no address that the portal can use everywhere. */
export type MailRule = "not-a-mail" | "too-long"

/**
 * The one form of a mail address: lower case, nothing invisible, its domain in its own letters (`mairie-épinay.fr`), however it was
 * typed and whatever a browser made of it (`xn--mairie-pinay-hbb.fr`). What is none stays as it is, in lower case.
 */
export const canonicalMail = (typed: string): string => {
  const parts = partsOf(typed)
  return parts === undefined ? typedLine(typed).toLowerCase() : `${parts.local}@${domainToUnicode(parts.domain)}`
}

/** The address as mail servers and PayFiP take it, with an ASCII domain. */
export const asciiMail = (mail: string): string => {
  const parts = partsOf(mail)
  return parts === undefined ? mail : `${parts.local}@${parts.domain}`
}

/** Why an address cannot be taken from now on; undefined for one that can. The mail sent there is the proof. */
export const mailRule = (typed: string): MailRule | undefined => {
  const parts = partsOf(typed)
  if (parts === undefined) return "not-a-mail"
  const { length } = `${parts.local}@${parts.domain}`
  if (length > mailLength.most) return "too-long"
  return length < mailLength.least ? "not-a-mail" : undefined
}

const partsOf = (typed: string): { readonly local: string; readonly domain: string } | undefined => {
  const [, local, written] = /^([^\s@<>"(),:;]+)@([\p{L}\p{M}\p{N}.。-]+)$/u.exec(typedLine(typed)) ?? []
  if (local === undefined || written === undefined) return undefined
  const domain = domainToASCII(written)
  return isDomain.test(domain) ? { local: local.toLowerCase(), domain } : undefined
}

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"

/** Names between dots, the last with a letter: four numbers are a machine. */
const isDomain = new RegExp(`^(?:${label}\\.)+(?=[^.]*[a-z])${label}$`)
