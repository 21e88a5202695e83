import { Effect, Schedule } from "effect"

/** Asks again until the answer is the one that is waited for, with a breath between. */
export const until = <A, E, R>(ask: Effect.Effect<A, E, R>, isIt: (answer: A) => boolean): Effect.Effect<A, E, R> =>
  Effect.repeat(ask, { until: isIt, schedule: Schedule.spaced("10 millis") })
