import { DateTime, Effect } from "effect"
import { parisZone } from "./parisZone.ts"

/** Today as an ISO day in Paris. */
export const todayInParis = Effect.map(DateTime.now, (now) =>
  DateTime.formatIsoDate(DateTime.setZoneNamedUnsafe(now, parisZone))
)
