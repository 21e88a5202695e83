import { DateTime, Effect } from "effect"

/** This instant, by Effect's clock, as databases and JavaScript hold it. */
export const now: Effect.Effect<Date> = Effect.map(DateTime.now, DateTime.toDateUtc)
