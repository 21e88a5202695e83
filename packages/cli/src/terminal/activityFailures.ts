import type { ActivitiesInvalid, ActivityNotFound, CaseFileInvalid } from "@portail-familles/core/activities"
import { activityProblemWords } from "./activityProblemWords.ts"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { tableProblemWords } from "./lineProblemWords.ts"

/** What may fail about activities. */
export type ActivityFailure = ActivitiesInvalid | ActivityNotFound | CaseFileInvalid

/** What to say when activities cannot be applied or found. */
export const activityFailures = {
  ActivityFileInvalid: ({ file, problems }: ActivitiesInvalid) =>
    failureReport(
      exitCodes.badFile,
      `Le fichier ${file} n'est pas valable.`,
      "Corrigez le fichier et relancez ; rien n'a été changé.",
      problems.map(activityProblemWords)
    ),
  CaseFileInvalid: ({ file, problems }: CaseFileInvalid) =>
    failureReport(
      exitCodes.badFile,
      `Le fichier ${file} n'est pas un fichier de cas valable.`,
      "Le format est dit par : portail activity test --help",
      problems.map((problem) => (typeof problem === "string" ? problem : `cases : ${tableProblemWords(problem)}`))
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
