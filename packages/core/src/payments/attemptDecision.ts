import { aliveMinutes } from "../ledger/attemptHold.ts"
import type { AttemptState } from "./Payment.ts"

/** What PayFiP said of an operation: a result letter, a fault code, or nothing that teaches anything. */
export type PayFipAnswer =
  | { readonly kind: "result"; readonly letter: string; readonly matches: boolean }
  | { readonly kind: "fault"; readonly code: string }
  | { readonly kind: "silence" }

/** What to make of an attempt, and in how many minutes to ask again (`null`: never). */
export interface AttemptDecision {
  readonly state: AttemptState
  readonly checkInMinutes: number | null
}

const staleMinutes = 120
/** Minutes after which the night that purges unused operations has passed for certain. */
const nightPassedMinutes = 30 * 60
const dayMinutes = 24 * 60
const forgottenMinutes = 7 * dayMinutes

/**
 * The decision table of payfip.md 4.4, by PayFiP's answer and the attempt's age in minutes. An attempt that let its invoices go
 * never keeps them again: another one may have them by now.
 */
export const decideAttempt = (current: AttemptState, answer: PayFipAnswer, ageMinutes: number): AttemptDecision => {
  if (isFinal(current)) return { state: contradicts(current, answer) ? "quarantined" : current, checkInMinutes: null }
  if (answer.kind === "silence") return askOn(current, ageMinutes)
  return answer.kind === "result" ? ofResult(answer, current, ageMinutes) : ofFault(answer.code, current, ageMinutes)
}

/** PayFiP calls paid what it had called refused: a person must look. */
const contradicts = (current: AttemptState, answer: PayFipAnswer): boolean =>
  current === "failed" && answer.kind === "result" && (answer.letter === "P" || answer.letter === "V")

const ofResult = (
  answer: { readonly letter: string; readonly matches: boolean },
  current: AttemptState,
  ageMinutes: number
): AttemptDecision => {
  switch (answer.letter) {
    case "P":
    case "V":
      return { state: answer.matches ? "paid" : "quarantined", checkInMinutes: null }
    case "R":
    case "Z":
      return { state: "failed", checkInMinutes: null }
    case "A":
      return ageMinutes < aliveMinutes ? keep(stillOpen(current), ageMinutes) : keep("cancelled", ageMinutes)
    default:
      // a letter that nobody knows may be money: after a week a person must look
      return ageMinutes < forgottenMinutes ? keep(current, ageMinutes) : { state: "quarantined", checkInMinutes: null }
  }
}

const ofFault = (code: string, current: AttemptState, ageMinutes: number): AttemptDecision => {
  if (code !== "P5" && code !== "P1") return askOn(current, ageMinutes)
  if (ageMinutes < aliveMinutes) return keep(stillOpen(current), ageMinutes)
  return code === "P1" && ageMinutes > nightPassedMinutes
    ? { state: "expired", checkInMinutes: null }
    : keep("expired", ageMinutes)
}

const stillOpen = (current: AttemptState): AttemptState => (isLive(current) ? "pending" : current)

const keep = (state: AttemptState, ageMinutes: number): AttemptDecision => ({
  state,
  checkInMinutes: isLive(state) ? untilLetGo(ageMinutes) : pauseAt(ageMinutes)
})

/** An attempt that keeps its invoices is asked about at the latest when it may let them go. */
const untilLetGo = (ageMinutes: number): number | null => {
  const pause = pauseAt(ageMinutes)
  return pause === null || ageMinutes >= aliveMinutes ? pause : Math.min(pause, aliveMinutes - ageMinutes)
}

/** Nothing was learnt: the last question, too, is asked until it gets an answer. */
const askOn = (state: AttemptState, ageMinutes: number): AttemptDecision => ({
  state,
  checkInMinutes: pauseAt(ageMinutes) ?? dayMinutes
})

/** Minutes until the next question: close at first, then every half hour until the night has passed, then daily for a week. */
const pauseAt = (ageMinutes: number): number | null => {
  if (ageMinutes < 1) return 1
  if (ageMinutes < 3) return 2
  if (ageMinutes < staleMinutes) return 5
  if (ageMinutes < nightPassedMinutes) return 30
  return ageMinutes < forgottenMinutes ? dayMinutes : null
}

/** Whether PayFiP, or the régie, said the last word: nothing that comes later changes it, and PayFiP is not asked again. */
export const isFinal = (state: AttemptState): boolean =>
  state === "paid" || state === "failed" || state === "quarantined" || state === "rejected"

/** Whether an attempt in this state keeps its invoices from being paid again. */
export const isLive = (state: AttemptState): boolean => state === "preparing" || state === "pending"
