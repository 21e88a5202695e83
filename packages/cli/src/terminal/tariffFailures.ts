import type { QuotientRefused } from "@portail-familles/core/households"
import type { TariffsInvalid } from "@portail-familles/core/tariffs"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { type ParticulierCommandFailure, particulierFailures } from "./particulierFailures.ts"
import { tariffProblemWords } from "./tariffProblemWords.ts"

/** What may fail about tariffs and quotients. */
export type TariffFailure = ParticulierCommandFailure | QuotientRefused | TariffsInvalid

const quotientProblems: Readonly<Record<QuotientRefused["problem"], string>> = {
  "out-of-range": "Un quotient est de 0 à 100 000 €, avec deux décimales au plus.",
  "end-not-after-start": "Le dernier jour du quotient n'est pas après le premier.",
  "proof-too-long": "Le justificatif se dit en 300 caractères au plus."
}

/** What to say when a file of tariffs cannot be used, or a quotient cannot be kept. */
export const tariffFailures = {
  ...particulierFailures,
  QuotientRefused: ({ problem }: QuotientRefused) =>
    failureReport(exitCodes.refused, quotientProblems[problem], "Rien n'a été enregistré."),
  TariffsInvalid: ({ file, problems }: TariffsInvalid) =>
    failureReport(
      exitCodes.badFile,
      `Le fichier ${file} n'est pas valable.`,
      "Corrigez le fichier et relancez ; rien n'a été changé.",
      problems.map(tariffProblemWords)
    )
}
