import type { Language } from "@portail-familles/core/platform/text"
import type { FamilyWait, WaitLine } from "@portail-familles/core/reservations"
import { refusalSentence } from "@portail-familles/core/reservations/model"
import type { Wait, WaitAnswer } from "../contract/waits.ts"

/** A wait as it travels: instants as ISO texts. */
export const wireWait = (wait: FamilyWait): typeof Wait.Type => {
  const { id, activity, state, places, askedAt, rank, of, offeredUntil, criteria } = wait
  return {
    ...{ id, activity, state, places, rank, of, criteria },
    askedAt: askedAt.toISOString(),
    offeredUntil: offeredUntil?.toISOString() ?? null
  }
}

/** Why a place cannot be waited for, as a sentence in the family's language. */
export const wireWaitLine = (line: WaitLine, language: Language): (typeof WaitAnswer.Type)["lines"][number] => {
  const { childId, activity, unit, day, code, limit, reason } = line
  return {
    ...{ childId, activity, unit, day, code },
    limit: limit?.toISOString() ?? null,
    sentence: code === null ? "" : refusalSentence({ code, limit, reason }, language)
  }
}
