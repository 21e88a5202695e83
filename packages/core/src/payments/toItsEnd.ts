import { Effect, Fiber } from "effect"

/**
 * Lets work that has begun go on to its end when who asked for it hangs up, as PayFiP does after some seconds and a telephone that loses
 * its network; what fails, fails for who still waits. It ends with the layer that asked for this function.
 */
export const toItsEnd = Effect.map(
  Effect.scope,
  (scope) =>
    <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.flatMap(Effect.forkIn(work, scope), Fiber.join)
)
