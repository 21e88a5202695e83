import { Activities, type WaitingRoomTime, waitingRoomTimes } from "@portail-familles/core/activities"
import { type TownId, Towns } from "@portail-familles/core/towns"
import { Clock, Effect, Schedule } from "effect"

/** Knows in memory, as it was a minute ago, whether a town's waiting room may begin now: something opens about this time. */
export const waitingRoomBeginnings = Effect.gen(function* () {
  const [towns, activities] = [yield* Towns, yield* Activities]
  let known: ReadonlyMap<TownId, ReadonlyArray<WaitingRoomTime>> = new Map()
  const read = Effect.gen(function* () {
    const entries = yield* Effect.forEach(yield* towns.list, ({ id }) =>
      Effect.map(activities.list(id), (list) => [id, waitingRoomTimes(list)] as const)
    )
    known = new Map(entries)
  })
  yield* read
  yield* Effect.sleep("1 minute").pipe(
    Effect.andThen(read),
    Effect.catchCause((cause) => Effect.logWarning("what opens when was not read anew", cause)),
    Effect.repeat(Schedule.forever),
    Effect.forkScoped
  )
  const clock = yield* Clock.Clock
  return (townId: TownId): boolean => {
    const at = clock.currentTimeMillisUnsafe()
    return (known.get(townId) ?? []).some(({ from, until }) => from.getTime() <= at && at <= until.getTime())
  }
})
