import type { OpenSession } from "@portail-familles/core/accounts/model"
import { type AbsenceDeclared, Absences } from "@portail-familles/core/reservations"
import { absenceSentence, proofSentence } from "@portail-familles/core/reservations/model"
import { Effect } from "effect"
import type { PlanningAbsenceAnswer } from "../contract/planningAbsences.ts"

/** Notes that a child does not come. */
export const declareAbsence = Effect.map(Absences, (absences) =>
  Effect.fnUntraced(function* ({ access, language }: OpenSession, absence: AbsenceDeclared) {
    const answer = yield* absences.declare(access, absence)
    return {
      lines: answer.lines.map((line) => ({ ...line, sentence: absenceSentence(line.outcome, language) })),
      proofUntil: answer.proofUntil?.toISOString() ?? null,
      carenceDays: answer.carenceDays,
      sentence: proofSentence(answer, language)
    } satisfies typeof PlanningAbsenceAnswer.Type
  })
)
