import type { AttemptUnderWay } from "../ledger/attemptHold.ts"
import type { InvoicesUnknown } from "../ledger/Receivable.ts"
import type { AmountProblem, CellProblem, DayProblem } from "../platform/csv/LineProblem.ts"
import type { CounterPaymentUnfit } from "./CounterPayment.ts"

/** What may be wrong with a line of a counter's list of payments. */
export type PaymentLineProblem =
  | CellProblem
  | { readonly code: "unknown-means"; readonly text: string }
  | { readonly code: CounterPaymentUnfit["rule"] }
  | { readonly code: "unknown-invoice"; readonly numbers: InvoicesUnknown["numbers"] }
  /** Online, until a moment. */
  | { readonly code: "being-paid"; readonly number: string; readonly until: AttemptUnderWay["until"] }
  /** PayFiP tells of a payment of this invoice, which somebody has to check first. */
  | { readonly code: "being-checked"; readonly number: string }
  /** The bank was asked for it, on an ISO day. */
  | { readonly code: "being-debited"; readonly number: string; readonly collectionOn: string }
  | { readonly code: "twice-in-file"; readonly firstLine: number }
  /** With this amount and ISO day: a recorded payment never changes. */
  | { readonly code: "already-recorded"; readonly amountCents: number; readonly paidOn: string }
  /** Recorded all the same: what is more than due stays as a surplus. */
  | { readonly code: "surplus"; readonly surplusCents: number }

/** What may be wrong with a record of PayFiP's daily file. */
export type DailyFileLineProblem =
  | AmountProblem
  | DayProblem
  | { readonly code: "unknown-record" | "not-a-payfip-reference"; readonly text: string }
