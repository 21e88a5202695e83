import { Clock, Duration, Effect } from "effect"

/** The real clock, but standing still at this ISO instant. */
export const standingAt = (iso: string): Effect.Effect<Clock.Clock> =>
  Effect.map(Clock.Clock, (real) => {
    const millis = Date.parse(iso)
    return Object.create(real, {
      currentTimeMillisUnsafe: { value: () => millis },
      currentTimeMillis: { value: Effect.succeed(millis) }
    })
  })

/** The real clock, but saying what a function says. */
export const telling = (millis: () => number): Effect.Effect<Clock.Clock> =>
  Effect.map(Clock.Clock, (real) =>
    Object.create(real, {
      currentTimeMillisUnsafe: { value: millis },
      currentTimeMillis: { get: () => Effect.sync(millis) }
    })
  )

/** Runs an effect with the clock standing at this ISO instant. */
export const runsAt = <A, E, R>(iso: string, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.provideServiceEffect(effect, Clock.Clock, standingAt(iso))

/** The same, and no pause ends: nobody is told that it takes too long, however slow the machine is. */
export const runsUnhurriedAt = <A, E, R>(iso: string, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.provideServiceEffect(
    effect,
    Clock.Clock,
    Effect.map(standingAt(iso), (clock) => Object.create(clock, { sleep: { value: () => Effect.never } }))
  )

/** The real clock, but every pause ends at once and lets its time pass. */
export const withoutPauses: Effect.Effect<Clock.Clock> = Effect.map(Clock.Clock, (real) => {
  let passed = 0
  const millis = () => Date.now() + passed
  return Object.create(real, {
    currentTimeMillisUnsafe: { value: millis },
    currentTimeMillis: { get: () => Effect.sync(millis) },
    sleep: {
      value: (pause: Duration.Duration) =>
        Effect.sync(() => {
          passed += Duration.toMillis(pause)
        })
    }
  })
})
