import type { PaymentMeans } from "../../ledger/means.ts"
import type { Language } from "../../platform/text/Language.ts"

/** Everything that is printed on a receipt, already decided: the renderer looks nothing up. Amounts in cents. */
export interface Receipt {
  readonly language: Language
  readonly town: {
    readonly name: string
    readonly addressLines: ReadonlyArray<string>
    /** `#rrggbb` or `#rgb`; anything else is drawn in a neutral blue. */
    readonly accentColor: string
    readonly siret: string
    readonly contactMail: string
  }
  readonly regie: string
  /** The household that paid. */
  readonly household: string
  readonly means: PaymentMeans
  /** Milliseconds since 1970. */
  readonly paidAt: number
  /** The PayFiP reference, or the counter's number; empty when there is none. */
  readonly reference: string
  readonly authorisation: string
  readonly amountCents: number
  readonly parts: ReadonlyArray<{ readonly invoice: string; readonly amountCents: number }>
  /** What covered no invoice when the payment was booked. */
  readonly surplusCents: number
  /** The régie pays with PayFiP's test cards: no money came. */
  readonly trial: boolean
}
