import { Effect } from "effect"
import { NothingFound } from "../../../terminal/refusals.ts"

/** Says that what was typed names no absence, or several. */
export const unknownAbsence = (typed: string) => ({
  AbsenceNotFound: () =>
    Effect.fail(
      new NothingFound({
        problem: `Aucune absence ne porte l'identifiant ${typed}, ou plusieurs le portent.`,
        advice: "Voir : portail attendance proofs list --all"
      })
    )
})
