import type {
  CollectionDayUnfit,
  DebitOrderNotFound,
  DebitsNotConfigured,
  MandateNotFound,
  NotCollectedYet,
  NothingToDebit,
  NotReturnsFile
} from "@portail-familles/core/payments"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { count, day } from "./words.ts"

/** What to say when debits cannot be ordered, booked or taken back. */
export const debitFailures = {
  MandateNotFound: ({ reference }: MandateNotFound) =>
    failureReport(
      exitCodes.notFound,
      `La ville n'a pas de mandat en cours ${reference}.`,
      "Voir : portail mandate list"
    ),
  DebitsNotConfigured: ({ regieCode }: DebitsNotConfigured) =>
    failureReport(
      exitCodes.refused,
      `La régie ${regieCode} ne prélève pas : ses réglages n'ont pas de compte ni d'identifiant créancier.`,
      "Ajoutez debits (creditor, creditorIdentifier, iban) à la régie dans town.yaml, puis : portail town apply"
    ),
  CollectionDayUnfit: ({ rule, noticeDays, earliest }: CollectionDayUnfit) =>
    failureReport(
      exitCodes.refused,
      rule === "notice"
        ? `Les familles sont prévenues ${count(noticeDays, "jour")} avant : au plus tôt le ${day(earliest)}. Rien n'a été ordonné.`
        : `Les banques ne travaillent pas ce jour-là. Le premier jour suivant : le ${day(earliest)}. Rien n'a été ordonné.`,
      `Relancez avec --on ${day(earliest)}.`
    ),
  NothingToDebit: (_: NothingToDebit) =>
    failureReport(exitCodes.refused, "Plus rien n'est à prélever ce jour-là. Rien n'a été ordonné."),
  DebitOrderNotFound: (_: DebitOrderNotFound) =>
    failureReport(exitCodes.notFound, "Cet ordre de prélèvement n'existe pas.", "Voir : portail debit list"),
  NotCollectedYet: ({ collectionOn }: NotCollectedYet) =>
    failureReport(
      exitCodes.refused,
      `La banque prélève le ${day(collectionOn)} : rien n'est encaissé avant. Rien n'a été inscrit.`
    ),
  NotReturnsFile: (_: NotReturnsFile) =>
    failureReport(
      exitCodes.badFile,
      "Ce fichier n'est pas un fichier de rejets d'une banque (pain.002, camt.053 ou camt.054). Rien n'a été lu."
    )
}
