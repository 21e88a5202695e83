import { Enrolments } from "./Enrolments.ts"

/** Every service of activities, over a database and the audit log. */
export const activitiesLayer = Enrolments.layer
