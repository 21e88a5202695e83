import type { ActivityPeriod } from "../../activities/Activity.ts"
import type { RequestedPlace, RequestParty } from "./Draw.ts"

/** How a draw came out for a request. */
export interface DrawnRank {
  readonly heldAt: Date
  /** From 1 on, of how many requests. */
  readonly rank: number
  readonly of: number
  /** Requests that were given at least one place. */
  readonly satisfied: number
}

/** What a home asked for in a period of an activity, as the home follows it. */
export interface FamilyRequest extends Pick<RequestParty, "id" | "whole" | "askedAt" | "weight" | "criteria"> {
  readonly activity: string
  readonly activityName: string
  readonly period: string
  readonly periodName: string
  readonly mode: ActivityPeriod["mode"]
  /** Until when it can be changed; null: until staff decide. */
  readonly until: Date | null
  readonly places: ReadonlyArray<Omit<RequestedPlace, "id"> & { readonly unitName: string; readonly childName: string }>
  /** Null: not drawn yet, or decided by staff. */
  readonly draw: DrawnRank | null
  /** SHA-256 of the draw's seed, known before; the seed itself once it is held. Empty and null where nothing is drawn. */
  readonly seedHash: string
  readonly seed: string | null
}
