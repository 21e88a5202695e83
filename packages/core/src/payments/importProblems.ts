import type { AttemptUnderWay, DebitOrdered, PaymentSetAside } from "../ledger/attemptHold.ts"
import type { RecordedCounterPayment } from "../ledger/counterLedger.ts"
import type { InvoicesUnknown } from "../ledger/Receivable.ts"
import type { LineProblem } from "../platform/csv/LineProblem.ts"
import type { CounterPaymentUnfit } from "./CounterPayment.ts"
import type { PaymentLineProblem } from "./PaymentLineProblem.ts"

/** Why a line of a list of payments is refused. */
export type RefusedPayment =
  | InvoicesUnknown
  | CounterPaymentUnfit
  | AttemptUnderWay
  | DebitOrdered
  | PaymentSetAside
  | { readonly _tag: "TwiceInFile"; readonly line: number }
  | ({ readonly _tag: "RecordedOtherwise" } & RecordedCounterPayment)

const unfitColumns = {
  "no-invoice": "factures",
  "several-households": "factures",
  "several-regies": "factures",
  amount: "montant",
  "future-day": "jour"
} satisfies Record<CounterPaymentUnfit["rule"], string>

/** The same at its place in the file. */
export const problemOf = (line: number, refused: RefusedPayment): LineProblem<PaymentLineProblem> => {
  switch (refused._tag) {
    case "InvoicesUnknown":
      return { line, column: "factures", code: "unknown-invoice", numbers: refused.numbers }
    case "CounterPaymentUnfit":
      return { line, column: unfitColumns[refused.rule], code: refused.rule }
    case "AttemptUnderWay":
      return { line, column: "factures", code: "being-paid", number: refused.number, until: refused.until }
    case "PaymentSetAside":
      return { line, column: "factures", code: "being-checked", number: refused.number }
    case "DebitOrdered": {
      const { number, collectionOn } = refused
      return { line, column: "factures", code: "being-debited", number, collectionOn }
    }
    case "TwiceInFile":
      return { line, column: "reference", code: "twice-in-file", firstLine: refused.line }
    case "RecordedOtherwise": {
      const { amountCents, paidOn } = refused
      return { line, column: "reference", code: "already-recorded", amountCents, paidOn }
    }
  }
}
