import type { CellProblem } from "@portail-familles/core/platform/csv"
import { Effect, type Result } from "effect"
import { lineProblemWords } from "./lineProblemWords.ts"
import { UsageRefused } from "./refusals.ts"

/** What a person typed for an option, once it is read; what does not read is refused with its reason. */
export const typedField = <A>(option: string, read: Result.Result<A, CellProblem>): Effect.Effect<A, UsageRefused> =>
  Effect.mapError(
    Effect.fromResult(read),
    (problem) =>
      new UsageRefused({
        problem: `${option} : ${lineProblemWords(problem)}.`,
        advice: "Relancez avec --help pour voir ce qui est attendu."
      })
  )
