import { Effect, type Scope } from "effect"
import { Tinypool } from "tinypool"

// a thread collects what it drew soon rather than late: one drawing needs far less
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

/** Runs the exported function `name` of a module on the drawing thread, with one argument. */
export type DrawingPool = <Result>(name: string, data: unknown) => Promise<Result>

/**
 * A thread for the functions of one module, or several, away from the one that answers requests. They begin with the first drawing, and
 * end when none came for a minute or with the scope.
 */
export const drawingPool = (module: URL, threads = 1): Effect.Effect<DrawingPool, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(
        () =>
          new Tinypool({
            filename: module.href,
            minThreads: 0,
            maxThreads: threads,
            idleTimeout: 60_000,
            resourceLimits
          })
      ),
      (pool) => Effect.promise(() => pool.destroy())
    ),
    (pool) => (name, data) => pool.run(data, { name })
  )
