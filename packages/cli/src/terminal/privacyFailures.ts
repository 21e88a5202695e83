import type {
  ChangesWaiting,
  DuplicateHasBooks,
  HouseholdFull,
  InvoicesUnpaid,
  PaymentUnderWay
} from "@portail-familles/core/privacy"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { count } from "./words.ts"

/** What may keep a family from being erased or merged. */
export type PrivacyFailure = ChangesWaiting | DuplicateHasBooks | HouseholdFull | InvoicesUnpaid | PaymentUnderWay

/** What to say when a family cannot be erased or merged. */
export const privacyFailures = {
  InvoicesUnpaid: ({ ref, numbers }: InvoicesUnpaid) =>
    failureReport(
      exitCodes.refused,
      `Le foyer ${ref} a ${count(numbers.length, "facture impayée", "factures impayées")} : rien n'a été effacé.`,
      "Attendez le paiement, ou annulez par un avoir ce qui n'est plus dû.",
      numbers
    ),
  PaymentUnderWay: ({ ref, setAside }: PaymentUnderWay) =>
    setAside.length > 0
      ? failureReport(
          exitCodes.refused,
          `Le foyer ${ref} a ${count(setAside.length, "paiement à vérifier", "paiements à vérifier")} : rien n'a été effacé.`,
          "Tranchez d'abord : portail payment quarantine accept, ou reject",
          setAside
        )
      : failureReport(
          exitCodes.refused,
          `Un paiement du foyer ${ref} est en cours : rien n'a été effacé.`,
          "Voir : portail payment list, puis portail payment reconcile"
        ),
  DuplicateHasBooks: ({ ref, invoices, payments }: DuplicateHasBooks) =>
    failureReport(
      exitCodes.refused,
      `Le foyer ${ref} a ${count(invoices, "facture")} et ${count(payments, "paiement")}, qui ne changent jamais de foyer.`,
      "Gardez plutôt celui-ci : échangez les deux références. Si les deux ont des factures, ils restent deux."
    ),
  ChangesWaiting: ({ ref, count: waiting }: ChangesWaiting) =>
    failureReport(
      exitCodes.refused,
      `${count(waiting, "modification")} du foyer ${ref} attend une décision.`,
      "Décidez d'abord : portail family changes list"
    ),
  HouseholdFull: ({ ref, names }: HouseholdFull) =>
    failureReport(
      exitCodes.refused,
      `Le foyer ${ref} a déjà deux responsables : il n'y a pas de place pour ${names.join(" et ")}.`,
      "Corrigez les noms s'il s'agit des mêmes personnes, puis relancez."
    )
}
