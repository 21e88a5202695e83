import type { ActivitiesInvalid, ActivityNotFound } from "@portail-familles/core/activities"
import { activityProblemWords } from "./activityProblemWords.ts"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"

/** What may fail about activities. */
export type ActivityFailure = ActivitiesInvalid | ActivityNotFound

/** What to say when activities cannot be applied or found. */
export const activityFailures = {
  ActivityFileInvalid: ({ file, problems }: ActivitiesInvalid) =>
    failureReport(
      exitCodes.badFile,
      `Le fichier ${file} n'est pas valable.`,
      "Corrigez le fichier et relancez ; rien n'a été changé.",
      problems.map(activityProblemWords)
    ),
  ActivityNotFound: ({ activity, known }: ActivityNotFound) =>
    failureReport(
      exitCodes.notFound,
      `La ville n'a pas d'activité ${activity}.`,
      known.length === 0
        ? "Elle n'en propose aucune : portail activity apply <fichier.yaml>"
        : `Choisissez parmi : ${known.join(", ")}.`
    )
}
