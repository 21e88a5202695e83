import { EnrolmentImports } from "./EnrolmentImports.ts"

/** Every service of activities, over a database and the audit log. */
export const activitiesLayer = EnrolmentImports.layer
