import { localInstantInParis } from "../../platform/time/wallClock.ts"
import type { ActivityPeriod } from "../Activity.ts"

/**
 * When the places of a period may be booked first by a resident or somebody else: `always` where the period names no opening,
 * `never` where it names none for them.
 */
export const opensAt = ({ opens }: Pick<ActivityPeriod, "opens">, { resident }: { readonly resident: boolean }) => {
  if (opens.length === 0) return "always"
  const theirs = opens.filter((opening) => resident || opening.for === "everyone").map(({ at }) => at)
  const [first] = theirs.toSorted()
  return first === undefined ? "never" : localInstantInParis(first)
}
