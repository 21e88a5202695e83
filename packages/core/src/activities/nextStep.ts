import type { Activity, ActivityPeriod } from "./Activity.ts"
import type { EnrolmentState } from "./Enrolment.ts"
import type { Day } from "./fields.ts"
import type { RequirementCode } from "./RequirementCode.ts"
import { type Booker, opensAt } from "./rules/opensAt.ts"

/** What comes after asking, or before booking; `at` is the instant from which it can be done, where one is known. */
export interface NextStep {
  readonly code:
    | "wait"
    | "dossier"
    | "documents"
    | "pay"
    | "opens-later"
    | "book"
    /** Accepted, and the activity has nothing to book. */
    | "none"
    | "ask-again"
    | "ended"
  readonly at: Date | null
}

/** An enrolment and what surrounds it, as far as the next step depends on it. */
export interface EnrolmentStanding {
  readonly state: EnrolmentState
  readonly endsOn: Day
  /** Undefined: no longer offered. */
  readonly activity: Activity | undefined
  readonly period: ActivityPeriod | undefined
  readonly booker: Booker
  readonly unmet: ReadonlySet<RequirementCode>
  /** Whether the rules let the family ask once more. */
  readonly mayAsk: boolean
}

/** What a family does next about an enrolment, on a day and at an instant of it. What is missing comes before the opening: there is time for it. */
export const nextStepOf = (
  { state, endsOn, activity, period, booker, unmet, mayAsk }: EnrolmentStanding,
  { today, now }: { readonly today: Day; readonly now: Date }
): NextStep => {
  const step = (code: NextStep["code"], at: Date | null = null): NextStep => ({ code, at })
  if (endsOn < today) return step("ended")
  if (state === "requested") return step("wait")
  if (state !== "accepted") return step(mayAsk ? "ask-again" : "ended")
  const missing = order.find(([requirement]) => unmet.has(requirement))
  if (missing !== undefined) return step(missing[1])
  if (activity === undefined || activity.parts.length === 0) return step("none")
  const opening = period === undefined ? "always" : opensAt(period, booker)
  if (opening === "never") return step("opens-later")
  return opening === "always" || opening <= now ? step("book") : step("opens-later", opening)
}

const order: ReadonlyArray<readonly [RequirementCode, NextStep["code"]]> = [
  ["dossier-incomplete", "dossier"],
  ["documents-missing", "documents"],
  ["debt", "pay"]
]
