import type { PlanningRequest } from "../types.ts"

/** How a request stands: it can be changed, it waits for an answer, or what it was given. */
export type RequestOutcome = "open" | "closed" | "given" | "partly" | "refused"

/** What a request is about: children, activity, period. */
export const titleOf = ({ places, activityName, periodName }: PlanningRequest): string =>
  [[...new Set(places.map(({ childName }) => childName))].join(", "), activityName, periodName].join(" – ")

/** Where a request stands at an instant (milliseconds since 1970). */
export function outcomeOf({ places, until }: PlanningRequest, now: number): RequestOutcome {
  const given = places.filter(({ state }) => state === "given").length
  if (places.some(({ state }) => state === "waiting")) {
    return until === null || now < Date.parse(until) ? "open" : "closed"
  }
  if (given === 0) return "refused"
  return given === places.length ? "given" : "partly"
}
