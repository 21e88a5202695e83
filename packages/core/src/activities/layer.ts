import { Layer } from "effect"
import { Activities } from "./Activities.ts"
import { ActivityFiles } from "./ActivityFiles.ts"
import { EnrolmentImports } from "./EnrolmentImports.ts"
import { Slots } from "./Slots.ts"

/** Every service of activities, over a database, towns, the audit log, and who is booked in slots. */
export const activitiesLayer = Layer.mergeAll(ActivityFiles.layer, Slots.layer, EnrolmentImports.layer).pipe(
  Layer.provideMerge(Activities.layer)
)
