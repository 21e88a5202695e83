import { Layer } from "effect"
import { Activities } from "../../src/activities/Activities.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { Slots } from "../../src/activities/Slots.ts"
import { slotReservations } from "../../src/reservations/slotReservations.ts"

/** Activities, their file and their slots, over towns and the audit log. */
export const activityFiles = Layer.mergeAll(ActivityFiles.layer, Slots.layer).pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provide(slotReservations)
)
