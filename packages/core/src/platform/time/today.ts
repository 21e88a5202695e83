import { DateTime, Effect } from "effect"
import { parisZone } from "./parisZone.ts"

/** The ISO day that passes in Paris at an instant. */
export const dayInParis = (at: DateTime.DateTime.Input): string =>
  DateTime.formatIsoDate(DateTime.setZoneNamedUnsafe(DateTime.makeUnsafe(at), parisZone))

/** Today as an ISO day in Paris. */
export const todayInParis = Effect.map(DateTime.now, dayInParis)
