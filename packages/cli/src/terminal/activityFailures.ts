import type {
  ActivitiesInvalid,
  ActivityNotFound,
  CaseFileInvalid,
  PlacesNotAgreed
} from "@portail-familles/core/activities"
import { activityProblemWords } from "./activityProblemWords.ts"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { fieldWords } from "./fieldWords.ts"
import { tableProblemWords } from "./lineProblemWords.ts"
import { count } from "./words.ts"

/** What may fail about activities. */
export type ActivityFailure = ActivitiesInvalid | ActivityNotFound | CaseFileInvalid | PlacesNotAgreed

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
      problems.map((problem) =>
        typeof problem === "string" ? fieldWords(problem) : `cases : ${tableProblemWords(problem)}`
      )
    ),
  PlacesNotAgreed: ({ places }: PlacesNotAgreed) =>
    failureReport(
      exitCodes.refused,
      `Entre-temps, ${count(places, "réservation")} de plus seraient à annuler : rien n'a été fait.`,
      "Relancez : la liste est montrée de nouveau."
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
