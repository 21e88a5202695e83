import type { WaitingRoomSettings } from "./settings.ts"

/** What a server had to do in the last second. */
export interface Load {
  /** Requests of families under way, on average. */
  readonly underWay: number
  /** Requests of families that were answered. */
  readonly donePerSecond: number
  /** Milliseconds by which the event loop was late, on average. */
  readonly delayMillis: number
}

/** Families that a server lets in a second: at first, at least, at most. */
export const paces = { first: 20, least: 1, most: 2000 } as const

/** Requests that a family makes until it has what it came for, about. */
const requestsEach = 10

/** How much of what it takes a server has to do: from 1 on it is too much. A late event loop alone may be another program's doing. */
export const fullness = (
  { underWay, delayMillis }: Omit<Load, "donePerSecond">,
  { requests, ...most }: WaitingRoomSettings
): number => Math.max(underWay / requests, Math.min(delayMillis / most.delayMillis, (4 * underWay) / requests))

/** Families to let in during the second after a server became full: what it answered shows what it can. */
export const firstPace = ({ donePerSecond }: Pick<Load, "donePerSecond">): number =>
  Math.max(paces.first, donePerSecond / requestsEach)

/**
 * Families to let in during the next second: more while there is room, half of it when there is too much to do; never so few that the
 * server would have nothing to do, nor so many that their requests would all come later and at once.
 */
export const nextPace = (pace: number, full: number, { donePerSecond }: Pick<Load, "donePerSecond">): number => {
  const least = Math.max(paces.least, donePerSecond / requestsEach)
  const most = Math.min(paces.most, Math.max(paces.first, 2 * donePerSecond))
  return Math.min(most, Math.max(least, pace * growth(full)))
}

const growth = (full: number): number => {
  if (full >= 1) return 0.5
  if (full >= 0.5) return 1
  return full >= 0.25 ? 1.25 : 1.5
}

/** Seconds until a rank is let in, when so many are let in a second; a whole number, at least 1. */
export const estimateOf = (rank: number, perSecond: number): number =>
  Math.max(1, Math.ceil(rank / Math.max(perSecond, 0.1)))

/**
 * Seconds after which a family asks again: half of what it will wait, since the pace may grow, and half a minute at most; some seconds
 * apart by their numbers, so that few ask at one instant.
 */
export const askAgainAfter = (estimateSeconds: number, number: number): number =>
  estimateSeconds <= 6 ? 2 + (number % 2) : Math.min(30, Math.ceil(estimateSeconds / 2)) + (number % 5)

/** How fast numbers are let in: what the last seconds showed, what came last counting most. */
export const measuredPace = (before: number, letIn: number, seconds: number): number =>
  seconds <= 0 ? before : before + (letIn / seconds - before) * Math.min(1, seconds / 5)
