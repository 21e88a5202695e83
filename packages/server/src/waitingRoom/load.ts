import { monitorEventLoopDelay } from "node:perf_hooks"
import type { TownId } from "@portail-familles/core/towns"
import { Effect } from "effect"
import type { Load } from "./pace.ts"

const resolutionMillis = 20

/** Measures what this server has to do: requests of families under way, by town, and how late its event loop is. */
export const measuredLoad = Effect.gen(function* () {
  const delay = monitorEventLoopDelay({ resolution: resolutionMillis })
  yield* Effect.acquireRelease(
    Effect.sync(() => delay.enable()),
    () => Effect.sync(() => delay.disable())
  )
  const byTown = new Map<TownId, number>()
  // requests under way times the milliseconds that they were, since the last look
  let [underWay, done, area, lookedAt, changedAt] = [0, 0, 0, performance.now(), performance.now()]
  const count = (townId: TownId, by: 1 | -1) => {
    const at = performance.now()
    area += underWay * (at - changedAt)
    changedAt = at
    underWay += by
    if (by < 0) done++
    byTown.set(townId, (byTown.get(townId) ?? 0) + by)
  }
  return {
    /** Counts a request as long as it is under way. */
    counted: <A, E, R>(townId: TownId, work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.suspend(() => {
        count(townId, 1)
        return Effect.ensuring(
          work,
          Effect.sync(() => count(townId, -1))
        )
      }),
    /** Requests of families that are under way at this moment. */
    underWay: () => underWay,
    /** The load since the last look, and the town that most of it is for. */
    take: (): Load & { readonly busiest: TownId | undefined } => {
      const at = performance.now()
      // the histogram has whole intervals: what is beyond its resolution came late
      const delayMillis = delay.count === 0 ? 0 : Math.max(0, delay.mean / 1e6 - resolutionMillis)
      const [busiest] = [...byTown].toSorted(([, a], [, b]) => b - a)[0] ?? []
      const millis = Math.max(1, at - lookedAt)
      const mean = (area + underWay * (at - changedAt)) / millis
      const load = { underWay: mean, donePerSecond: (1000 * done) / millis, delayMillis, busiest }
      delay.reset()
      ;[done, area, lookedAt, changedAt] = [0, 0, at, at]
      return load
    }
  }
})

export type MeasuredLoad = Effect.Success<typeof measuredLoad>
