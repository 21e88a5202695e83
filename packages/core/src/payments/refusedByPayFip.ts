import type { PayFipRefused } from "../payfip/errors.ts"
import type { FieldRefused } from "../payfip/fields.ts"
import { NotPayableOnline } from "./Payment.ts"

/**
 * What of a payment PayFiP will never take, whether its rules told us beforehand or its fault did: the payer's mail address (A1, A2), the
 * amount (M1 to M5), or else what the town told us of its régie. The letter of a code names the field (payfip.md 4.2).
 */
export const refusedByPayFip = (refused: PayFipRefused | FieldRefused): NotPayableOnline =>
  new NotPayableOnline({ rule: ruleOf(refused), limitCents: 0 })

const ruleOf = (refused: PayFipRefused | FieldRefused): NotPayableOnline["rule"] => {
  const subject = refused._tag === "PayFipRefused" ? refused.code.slice(0, 1) : refused.field
  if (subject === "A" || subject === "mel") return "payer-mail"
  return subject === "M" || subject === "montant" ? "amount" : "regie-settings"
}
