import type {
  DocumentKindsInvalid,
  DocumentNotForService,
  DocumentNotFound,
  SeveralSubmissions,
  SubmissionNotWaiting
} from "@portail-familles/core/documents"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { documentKindWords } from "./fileProblemWords.ts"
import { submissionStates } from "./words.ts"

/** What may fail about documents. */
export type DocumentFailure =
  | DocumentKindsInvalid
  | DocumentNotFound
  | DocumentNotForService
  | SeveralSubmissions
  | SubmissionNotWaiting

/** What to say when a document cannot be found, opened or decided. */
export const documentFailures = {
  DocumentFileInvalid: ({ file, problems }: DocumentKindsInvalid) =>
    failureReport(
      exitCodes.badFile,
      `Le fichier ${file} n'est pas valable.`,
      "Corrigez le fichier et relancez ; rien n'a été changé.",
      problems.map(documentKindWords)
    ),
  DocumentNotFound: () =>
    failureReport(
      exitCodes.notFound,
      "Aucun document envoyé n'a cet identifiant.",
      "Voir : portail document list --to-review"
    ),
  DocumentNotForService: ({ title, services }: DocumentNotForService) =>
    failureReport(
      exitCodes.refused,
      `« ${title} » ne s'ouvre que pour : ${services.join(", ")}.`,
      "Si vous en êtes, relancez avec --service."
    ),
  SubmissionNotWaiting: ({ state }: SubmissionNotWaiting) =>
    failureReport(
      exitCodes.refused,
      `Ce document n'attend plus de décision : il est ${submissionStates[state]}.`,
      "Voir : portail document list --to-review"
    ),
  SeveralSubmissions: ({ typed, found }: SeveralSubmissions) =>
    failureReport(
      exitCodes.refused,
      `${found.length} documents envoyés répondent à « ${typed} » : rien n'a été fait.`,
      "Donnez leur identifiant entier.",
      found.map(({ id, householdRef, subject, title }) => `${id}  ${householdRef}, ${subject} : ${title}`)
    )
}
