import type { NotInRun, RunBlocked, RunImpossible, RunNotDrafted, RunTooEarly } from "@portail-familles/core/invoices"
import { type BordereauFailure, bordereauFailures } from "./bordereauFailures.ts"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { count, day, monthWords } from "./words.ts"

/** What may fail about monthly invoicing, and about what it hands to the Trésor public. */
export type RunFailure = BordereauFailure | NotInRun | RunBlocked | RunImpossible | RunNotDrafted | RunTooEarly

/** What to say when a month cannot be invoiced now. */
export const runFailures = {
  ...bordereauFailures,
  RunImpossible: ({ lacks }: RunImpossible) =>
    lacks === "regie"
      ? failureReport(
          exitCodes.refused,
          "La ville n'a aucune régie : personne n'encaisserait ces factures.",
          "Ajoutez regies à son fichier, puis : portail town apply"
        )
      : failureReport(
          exitCodes.refused,
          "La ville n'a aucun tarif : rien ne peut être facturé.",
          "Écrivez-les dans un fichier, puis : portail tariff apply"
        ),
  RunNotDrafted: ({ period }: RunNotDrafted) =>
    failureReport(
      exitCodes.notFound,
      `Rien n'est préparé à facturer pour ${monthWords(period)}.`,
      `Préparez d'abord : portail invoice run --period ${period}`
    ),
  RunTooEarly: ({ period, lastDay }: RunTooEarly) =>
    failureReport(
      exitCodes.refused,
      `${capital(monthWords(period))} n'est pas terminé : il dure jusqu'au ${day(lastDay)}.`,
      "Pour facturer quand même ce qui est réservé : --early. La suite fera l'objet d'une facture complémentaire."
    ),
  RunBlocked: ({ period, households }: RunBlocked) =>
    failureReport(
      exitCodes.refused,
      `${count(households, "foyer")} : il manque un tarif, ou il y en a deux. Rien n'a été émis.`,
      `Voir : portail invoice run check --period ${period}. Pour émettre les autres factures : --leave-out`
    ),
  NotInRun: ({ period, household }: NotInRun) =>
    failureReport(
      exitCodes.notFound,
      `Le foyer ${household} n'a rien dans la facturation préparée pour ${monthWords(period)}.`,
      `Voir : portail invoice run check --period ${period} --all`
    )
}

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase())
