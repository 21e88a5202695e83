import type { MandateSignature } from "../Mandate.ts"

/** Everything that is printed on a mandate; the account as it may be shown. */
export interface PrintedMandate {
  readonly town: { readonly name: string; readonly accentColor: string }
  /** Référence unique du mandat (RUM). */
  readonly reference: string
  readonly holder: string
  readonly iban: string
  readonly signature: MandateSignature
}
