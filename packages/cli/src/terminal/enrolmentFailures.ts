import type { EnrolmentNotWaiting, SeveralEnrolments, TownEnrolment } from "@portail-familles/core/activities"
import type { EnrolmentNotFound } from "@portail-familles/core/activities/model"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { count, enrolmentStates } from "./words.ts"

/** What may fail about enrolments. */
export type EnrolmentFailure = EnrolmentNotFound | EnrolmentNotWaiting | SeveralEnrolments

const line = ({ id, householdRef, childName, activity, state }: TownEnrolment) =>
  `${id}  ${householdRef}, ${childName} : ${activity} (${enrolmentStates[state]})`

/** What to say when enrolments cannot be found or decided. */
export const enrolmentFailures = {
  EnrolmentNotFound: () =>
    failureReport(
      exitCodes.notFound,
      "Aucune inscription n'a cet identifiant.",
      "Voir : portail enrolment list --state demandée"
    ),
  EnrolmentNotWaiting: ({ enrolments }: EnrolmentNotWaiting) =>
    failureReport(
      exitCodes.refused,
      `${count(enrolments.length, "inscription n'attend plus", "inscriptions n'attendent plus")} de décision : rien n'a été fait.`,
      "Voir : portail enrolment list --state demandée",
      enrolments.map(line)
    ),
  SeveralEnrolments: ({ typed, found }: SeveralEnrolments) =>
    failureReport(
      exitCodes.refused,
      `${found.length} inscriptions répondent à « ${typed} » : rien n'a été fait.`,
      "Donnez leur identifiant entier.",
      found.map(line)
    )
}
