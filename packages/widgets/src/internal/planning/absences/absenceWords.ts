import { planningSteps } from "../../../words/fr/planningSteps.ts"
import type { PlanningHost } from "../PlanningHost.ts"

export type AbsenceWords = typeof planningSteps.absences

/** What is said of absences, in the reader's language. */
export const absenceWords = (host: PlanningHost): AbsenceWords => host.area("planningSteps", planningSteps).absences
