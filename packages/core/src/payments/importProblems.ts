import type { AttemptUnderWay } from "../ledger/attemptHold.ts"
import type { RecordedCounterPayment } from "../ledger/counterLedger.ts"
import type { InvoicesUnknown } from "../ledger/Receivable.ts"
import type { LineProblem } from "../platform/csv/RowReader.ts"
import { formatCents } from "../platform/money/money.ts"
import type { CounterPaymentUnfit } from "./CounterPayment.ts"

/** Why a line of a list of payments is refused. */
export type RefusedPayment =
  | InvoicesUnknown
  | CounterPaymentUnfit
  | AttemptUnderWay
  | { readonly _tag: "TwiceInFile"; readonly line: number }
  | ({ readonly _tag: "RecordedOtherwise" } & RecordedCounterPayment)

const unfit: Readonly<Record<CounterPaymentUnfit["rule"], readonly [column: string, reason: string]>> = {
  "no-invoice": ["factures", "un paiement couvre au moins une facture"],
  "several-households": ["factures", "ces factures sont de plusieurs foyers : un paiement est d'un seul"],
  "several-regies": [
    "factures",
    "ces factures sont de plusieurs régies : un paiement entre dans la caisse d'une seule"
  ],
  amount: ["montant", "un paiement est d'un centime au moins et d'un million d'euros au plus"],
  "future-day": ["jour", "un paiement reçu n'est pas à venir"]
}

/** The same for the agent who sent the file. */
export const problemOf = (line: number, refused: RefusedPayment): LineProblem => {
  switch (refused._tag) {
    case "InvoicesUnknown":
      return {
        line,
        column: "factures",
        code: "unknown-invoice",
        reason: `il n'y a pas de facture ${refused.numbers.join(", ")}`
      }
    case "CounterPaymentUnfit": {
      const [column, reason] = unfit[refused.rule]
      return { line, column, code: refused.rule, reason }
    }
    case "AttemptUnderWay":
      return {
        line,
        column: "factures",
        code: "being-paid",
        reason: `la facture ${refused.number} est en cours de paiement en ligne, jusqu'à ${time.format(refused.until)}`
      }
    case "TwiceInFile":
      return {
        line,
        column: "reference",
        code: "twice-in-file",
        reason: `la ligne ${refused.line} a déjà cette référence`
      }
    case "RecordedOtherwise":
      return {
        line,
        column: "reference",
        code: "already-recorded",
        reason:
          `un paiement de ${formatCents(refused.amountCents, "fr")} du ${refused.paidOn.split("-").toReversed().join("/")} ` +
          "a déjà cette référence : un paiement inscrit ne change pas"
      }
  }
}

const time = new Intl.DateTimeFormat("fr-FR", { timeStyle: "short", timeZone: "Europe/Paris" })
