import { planningSteps } from "../../../words/fr/planningSteps.ts"
import type { PlanningHost } from "../PlanningHost.ts"

export type RequestWords = typeof planningSteps.requests

/** What is said of requests for places, in the reader's language. */
export const requestWords = (host: PlanningHost): RequestWords => host.area("planningSteps", planningSteps).requests
