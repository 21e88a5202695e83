import { planningSteps } from "../../../words/fr/planningSteps.ts"
import type { PlanningHost } from "../PlanningHost.ts"

export type WaitWords = typeof planningSteps.waits

/** What is said of waiting, in the reader's language. */
export const waitWords = (host: PlanningHost): WaitWords => host.area("planningSteps", planningSteps).waits
