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
  let [underWay, most] = [0, 0]
  const count = (townId: TownId, by: 1 | -1) => {
    underWay += by
    most = Math.max(most, underWay)
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
    /** The load since the last time, and the town that most of it is for. */
    take: (): Load & { readonly busiest: TownId | undefined } => {
      // the histogram has whole intervals: what is beyond its resolution came late
      const delayMillis = delay.count === 0 ? 0 : Math.max(0, delay.mean / 1e6 - resolutionMillis)
      const [busiest] = [...byTown].toSorted(([, a], [, b]) => b - a)[0] ?? []
      const load = { underWay: most, delayMillis, busiest }
      most = underWay
      delay.reset()
      return load
    }
  }
})

export type MeasuredLoad = Effect.Success<typeof measuredLoad>
