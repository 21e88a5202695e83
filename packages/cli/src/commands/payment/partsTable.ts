import type { RecordedPayment } from "@portail-familles/core/payments"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { euros } from "../../terminal/words.ts"

/** What an amount covers of each invoice, and what is left over. */
export const partsTable = (
  terminal: Terminal,
  { parts, surplusCents }: Pick<RecordedPayment, "parts" | "surplusCents">
): string =>
  table(
    terminal.outStyle,
    ["Facture", { title: "Couvert", align: "right" }, { title: "Reste à payer", align: "right" }],
    [
      ...parts.map((part) => [part.number, euros(part.amountCents), euros(part.leftCents)]),
      ...(surplusCents === 0 ? [] : [["trop-perçu", euros(surplusCents), "–"]])
    ]
  )
