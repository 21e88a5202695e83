import { Clock, Effect } from "effect"

const yearMillis = 365.25 * 86_400_000

/** The real clock, but standing still so many years ago. */
export const yearsAgo = (years: number): Effect.Effect<Clock.Clock> =>
  Effect.map(Clock.Clock, (real) => {
    const millis = real.currentTimeMillisUnsafe() - years * yearMillis
    return Object.create(real, {
      currentTimeMillisUnsafe: { value: () => millis },
      currentTimeMillis: { value: Effect.succeed(millis) }
    })
  })
