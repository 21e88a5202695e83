import type { RunSummary } from "@portail-familles/core/invoices"
import type { Style } from "../../../terminal/Terminal.ts"
import { table } from "../../../terminal/table.ts"
import { day, euros } from "../../../terminal/words.ts"

const right = (title: string) => ({ title, align: "right" }) as const

/** The runs of a period, a line each. */
export const runsTable = (style: Style, runs: ReadonlyArray<RunSummary>): string =>
  table(
    style,
    [...["Régie", "Facturation", "État"], ...["Factures", "Montant", "Avoirs", "Montant", "À vérifier"].map(right)],
    runs.map((run) => [
      run.regieCode,
      run.sequence === 1 ? "du mois" : `complément ${run.sequence - 1}`,
      run.issuedOn === null ? "préparée" : `émise le ${day(run.issuedOn)}`,
      String(run.invoices),
      euros(run.invoicedCents),
      String(run.creditNotes),
      euros(run.creditedCents),
      String(run.problems)
    ])
  )
