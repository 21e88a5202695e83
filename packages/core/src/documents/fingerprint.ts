import { createHmac, randomBytes } from "node:crypto"
import type { SubmissionContent } from "./Document.ts"

/** A salt for what is sent now. */
export const newSalt = (): string => randomBytes(32).toString("hex")

/**
 * What the PDF and the journal both carry of what was signed, with every question and the words of the statement: HMAC-SHA-256 under a
 * salt that is sealed with it and goes with it. A form has few answers: under no key, all of them could be tried. Null for what was
 * never sent.
 */
export const fingerprintOf = ({ salt, as, answers, signed }: SubmissionContent): string | null =>
  salt === null || signed === null
    ? null
    : createHmac("sha256", Buffer.from(salt, "hex"))
        .update(JSON.stringify([as, answers, signed.kind, signed.facts, signed.by, signed.account, signed.at]))
        .digest("hex")
