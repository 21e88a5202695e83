import type {
  AcceptanceDayUnfit,
  AcceptedBefore,
  BordereauNotFound,
  DebtorsIncomplete
} from "@portail-familles/core/invoices"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { count, day } from "./words.ts"

/** What may fail about bordereaux. */
export type BordereauFailure = AcceptanceDayUnfit | AcceptedBefore | BordereauNotFound | DebtorsIncomplete

const lackWords = {
  civility: "civilité (M. ou Mme)",
  name: "nom",
  "given-name": "prénom",
  address: "adresse"
} as const

/** What to say when a bordereau cannot be written or taken in charge. */
export const bordereauFailures = {
  BordereauNotFound: (_: BordereauNotFound) =>
    failureReport(exitCodes.notFound, "Ce bordereau n'existe pas.", "Voir : portail invoice bordereau list"),
  DebtorsIncomplete: ({ debtors }: DebtorsIncomplete) =>
    failureReport(
      exitCodes.refused,
      `${count(debtors.length, "débiteur incomplet", "débiteurs incomplets")}, rien n'a été écrit :\n${debtors
        .map(
          ({ householdRef, household, lacks }) =>
            `  ${householdRef} ${household} : ${lacks.map((lack) => lackWords[lack]).join(", ")}`
        )
        .join("\n")}`,
      "Complétez ces dossiers (portail family import), puis relancez la commande : les numéros restent les mêmes."
    ),
  AcceptanceDayUnfit: ({ issuedOn, today }: AcceptanceDayUnfit) =>
    failureReport(
      exitCodes.refused,
      `Un bordereau est pris en charge à partir de son émission, le ${day(issuedOn)}, et au plus tard aujourd'hui, le ${day(today)}. Rien n'a été noté.`
    ),
  AcceptedBefore: ({ acceptedOn }: AcceptedBefore) =>
    failureReport(
      exitCodes.refused,
      `Ce bordereau est déjà noté pris en charge le ${day(acceptedOn)} : rien n'a été changé.`
    )
}
