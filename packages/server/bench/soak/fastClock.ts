import { Clock, Duration, Effect } from "effect"

/** A pause that is shorter is waited for as it is: drivers count on it, and nothing of the portal's timetable is. */
const shortest = 30_000

/** A clock that runs faster than the real one, and leaps when it is told to. */
export interface FastClock {
  readonly clock: Clock.Clock
  /** Lets so many milliseconds pass at once. */
  leap(milliseconds: number): void
}

/** A clock that begins now and runs so many times faster; pauses of a timetable are as much shorter. */
export const fastClock = (times: number): Effect.Effect<FastClock> =>
  Effect.map(Clock.Clock, (real) => {
    const began = Date.now()
    let leapt = 0
    const millis = () => Math.floor(began + leapt + (Date.now() - began) * times)
    const nanos = () => BigInt(millis()) * 1_000_000n
    const clock: Clock.Clock = Object.create(real, {
      currentTimeMillisUnsafe: { value: millis },
      currentTimeMillis: { get: () => Effect.sync(millis) },
      currentTimeNanosUnsafe: { value: nanos },
      currentTimeNanos: { get: () => Effect.sync(nanos) },
      sleep: {
        value: (pause: Duration.Duration) => {
          const wanted = Duration.toMillis(pause)
          return real.sleep(wanted < shortest ? pause : Duration.millis(wanted / times))
        }
      }
    })
    return {
      clock,
      leap: (milliseconds) => {
        leapt += milliseconds
      }
    }
  })
