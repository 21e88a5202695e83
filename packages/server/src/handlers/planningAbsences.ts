import type { OpenSession } from "@portail-familles/core/accounts/model"
import {
  type AbsenceDeclared,
  AbsenceProofs,
  Absences,
  type FamilyAbsence,
  type ProofNotTaken
} from "@portail-familles/core/reservations"
import { absenceSentence, proofSentence } from "@portail-familles/core/reservations/model"
import { Effect, type Stream } from "effect"
import type { HttpApiError } from "effect/http-api"
import type { Absence, PlanningAbsenceAnswer } from "../contract/planningAbsences.ts"
import { AbsenceUnknown, ProofRefused, ProofSettled } from "../contract/planningProblems.ts"
import { fileAnswer, uploadProblems } from "./uploadAnswers.ts"

const unknown = { AbsenceNotFound: () => Effect.fail(new AbsenceUnknown()) }

/** What families say of days on which a child does not come, and prove. */
export const absences = Effect.gen(function* () {
  const service = yield* Absences
  const proofs = yield* AbsenceProofs
  return {
    declare: Effect.fnUntraced(function* ({ access, language }: OpenSession, absence: AbsenceDeclared) {
      const answer = yield* service.declare(access, absence)
      return {
        absenceId: answer.absenceId,
        lines: answer.lines.map((line) => ({ ...line, sentence: absenceSentence(line.outcome, language) })),
        proofUntil: answer.proofUntil?.toISOString() ?? null,
        carenceDays: answer.carenceDays,
        sentence: proofSentence(answer, language)
      } satisfies typeof PlanningAbsenceAnswer.Type
    }),

    list: ({ access }: OpenSession) => Effect.map(service.list(access), (all) => all.map(wireAbsence)),

    addProof: Effect.fnUntraced(function* (
      { access }: OpenSession,
      { id, uploadId }: { readonly id: string; readonly uploadId: string },
      bytes: Stream.Stream<Uint8Array, HttpApiError.HttpApiPayloadTooLarge>
    ) {
      return yield* proofs.add(access, id, uploadId, bytes).pipe(
        Effect.catchTags({
          ...unknown,
          ...uploadProblems,
          ProofNotTaken: ({ rule }: ProofNotTaken) => Effect.fail(new ProofRefused({ rule }))
        })
      )
    }),

    readProof: Effect.fnUntraced(function* (
      { access }: OpenSession,
      { id, fileId }: { readonly id: string; readonly fileId: string }
    ) {
      return fileAnswer(fileId, yield* proofs.read(access, id, fileId).pipe(Effect.catchTags(unknown)))
    }),

    takeBackProof: ({ access }: OpenSession, { id, fileId }: { readonly id: string; readonly fileId: string }) =>
      proofs
        .takeBack(access, id, fileId)
        .pipe(Effect.catchTags({ ...unknown, ProofSettled: () => Effect.fail(new ProofSettled()) }))
  }
})

/** An absence as it travels: instants as ISO texts. */
const wireAbsence = (absence: FamilyAbsence): typeof Absence.Type => {
  const { id, childId, declaredAt, state, proofUntil, reason, days, proofs } = absence
  return {
    ...{ id, childId, state, reason, days, proofs },
    declaredAt: declaredAt.toISOString(),
    proofUntil: proofUntil?.toISOString() ?? null
  }
}
