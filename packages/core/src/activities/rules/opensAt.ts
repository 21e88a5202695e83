import { localInstantInParis } from "../../platform/time/wallClock.ts"
import type { ActivityPeriod, OpeningAudience } from "../Activity.ts"
import { isListed } from "../isListed.ts"

/** For whom it opens; school and class are empty where the dossier does not say. */
export interface Booker {
  readonly resident: boolean
  readonly school: string
  readonly schoolClass: string
}

/**
 * When the places of a period may be booked first for a child: `always` where the period names no opening, `never` where it names none
 * for it.
 */
export const opensAt = ({ opens }: Pick<ActivityPeriod, "opens">, booker: Booker) => {
  if (opens.length === 0) return "always"
  const theirs = opens.filter((opening) => isOf(opening.for, booker)).map(({ at }) => at)
  const [first] = theirs.toSorted()
  return first === undefined ? "never" : localInstantInParis(first)
}

const isOf = (audience: OpeningAudience, { resident, school, schoolClass }: Booker): boolean => {
  if (audience === "everyone") return true
  if (audience === "residents") return resident
  return "schools" in audience ? isListed(audience.schools, school) : isListed(audience.classes, schoolClass)
}

/** What of a child's school and class an activity's openings ask: the same text, the same opening. */
export const stageKey = (
  { periods }: { readonly periods: ReadonlyArray<Pick<ActivityPeriod, "opens">> },
  { school, schoolClass }: Pick<Booker, "school" | "schoolClass">
): string =>
  periods.some(({ opens }) => opens.some((opening) => typeof opening.for !== "string"))
    ? JSON.stringify([school, schoolClass])
    : ""
