import type { TariffsInvalid } from "@portail-familles/core/tariffs"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { tariffProblemWords } from "./tariffProblemWords.ts"

/** What may fail about tariffs. */
export type TariffFailure = TariffsInvalid

/** What to say when a file of tariffs cannot be used. */
export const tariffFailures = {
  TariffsInvalid: ({ file, problems }: TariffsInvalid) =>
    failureReport(
      exitCodes.badFile,
      `Le fichier ${file} n'est pas valable.`,
      "Corrigez le fichier et relancez ; rien n'a été changé.",
      problems.map(tariffProblemWords)
    )
}
