import { Layer } from "effect"
import { Activities } from "./Activities.ts"
import { ActivityFiles } from "./ActivityFiles.ts"
import { sealPlainSeeds } from "./drawSeeds.ts"
import { EnrolmentDecisions } from "./EnrolmentDecisions.ts"
import { EnrolmentImports } from "./EnrolmentImports.ts"
import { Enrolments } from "./Enrolments.ts"
import { Slots } from "./Slots.ts"

/** Every service of activities, over a database, towns, the audit log, and who is booked in slots. */
export const activitiesLayer = Layer.mergeAll(
  ActivityFiles.layer,
  Slots.layer,
  EnrolmentImports.layer,
  Layer.effectDiscard(sealPlainSeeds)
).pipe(Layer.provideMerge(Activities.layer))

/** What families ask for and staff decide, over the above, the outbox and what must be in order. */
export const enrolmentsLayer = Layer.mergeAll(Enrolments.layer, EnrolmentDecisions.layer)
