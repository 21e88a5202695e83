import { paying as french } from "../../words/fr/paying.ts"
import type { Trouble } from "../api/failure.ts"
import type { PortailElement } from "../base/PortailElement.ts"

/** Why nothing is paid, in words; undefined where it is none of payment's own reasons. */
export function payingTrouble(host: PortailElement, trouble: Trouble): string | undefined {
  const paying = host.area("paying", french)
  const { format } = host
  switch (trouble.code) {
    case "payment-refused":
      return paying.payment[trouble.rule](format.money(trouble.limitCents))
    case "payment-under-way":
      return paying["payment-under-way"](trouble.number, format.time(trouble.until))
    case "invoice-being-debited":
      return paying[trouble.code](trouble.number, format.day(trouble.collectionOn))
    case "payment-being-checked":
    case "invoice-not-payable":
      return paying[trouble.code](trouble.number)
    case "payment-service-down":
    case "verification-missing":
    case "invoice-unknown":
    case "payment-unknown":
      return paying[trouble.code]
    default:
      return undefined
  }
}
