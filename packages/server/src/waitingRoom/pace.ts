import type { WaitingRoomSettings } from "./settings.ts"

/** What a server had to do in the last second. */
export interface Load {
  /** Requests of families under way, the most at once. */
  readonly underWay: number
  /** Milliseconds by which the event loop was late, on average. */
  readonly delayMillis: number
}

/** Families that a server lets in a second: at first, at least, at most. */
export const paces = { first: 20, least: 1, most: 2000 } as const

/** How much of what it takes a server has to do: from 1 on it is too much. A late event loop alone may be another program's doing. */
export const fullness = ({ underWay, delayMillis }: Load, { requests, ...most }: WaitingRoomSettings): number =>
  Math.max(underWay / requests, Math.min(delayMillis / most.delayMillis, (4 * underWay) / requests))

/** Families to let in during the next second: grows by a quarter while there is room, halves when there is too much to do. */
export const nextPace = (pace: number, full: number): number => {
  if (full >= 1) return Math.max(paces.least, pace / 2)
  if (full >= 0.5) return pace
  return Math.min(paces.most, pace * 1.25 + 1)
}

/** Seconds until a rank is let in, when so many are let in a second; a whole number, at least 1. */
export const estimateOf = (rank: number, perSecond: number): number =>
  Math.max(1, Math.ceil(rank / Math.max(perSecond, 0.1)))

/** Seconds after which a family asks again: soon when it is nearly in, else within a minute and a half, not all at one instant. */
export const askAgainAfter = (estimateSeconds: number, number: number): number =>
  estimateSeconds <= 60 ? Math.max(3, estimateSeconds + (number % 3)) : 60 + (number % 30)

/** How fast numbers are let in: what the last seconds showed, what came last counting most. */
export const measuredPace = (before: number, letIn: number, seconds: number): number =>
  seconds <= 0 ? before : before + (letIn / seconds - before) * Math.min(1, seconds / 5)
