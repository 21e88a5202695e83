import { localInstantInParis } from "../platform/time/wallClock.ts"
import type { ActivityPeriod } from "./Activity.ts"

/** How a family comes to a place of a period: by booking it (null), or by asking, `until` null being as long as the period runs. */
export interface Requesting {
  readonly until: Date | null
}

/** Whether places of a period are asked for at an instant, and until when; what a draw left may be booked from an instant on. */
export const requestingAt = (
  { mode, requests }: Pick<ActivityPeriod, "mode" | "requests">,
  now: Date
): Requesting | null => {
  if (mode === "first-come") return null
  if (requests === null) return { until: null }
  if (requests.leftFrom !== null && now >= localInstantInParis(requests.leftFrom)) return null
  return { until: localInstantInParis(requests.until) }
}
