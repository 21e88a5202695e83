import { Layer } from "effect"
import { Activities } from "./Activities.ts"
import { EnrolmentImports } from "./EnrolmentImports.ts"

/** Every service of activities, over a database, towns and the audit log. */
export const activitiesLayer = Layer.mergeAll(Activities.layer, EnrolmentImports.layer)
