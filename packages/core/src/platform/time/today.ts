import { DateTime, Effect } from "effect"
import { parisZone } from "./parisZone.ts"

// Sweden writes days as ISO does; made once, since finding a zone's rules takes longer than all the rest
const parisDay = new Intl.DateTimeFormat("sv-SE", { timeZone: parisZone })

/** The ISO day that passes in Paris at an instant. */
export const dayInParis = (at: DateTime.DateTime.Input): string =>
  parisDay.format(DateTime.toEpochMillis(DateTime.makeUnsafe(at)))

/** Today as an ISO day in Paris. */
export const todayInParis = Effect.map(DateTime.now, dayInParis)
